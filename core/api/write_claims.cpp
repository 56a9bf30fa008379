#include <array>
#include <string>
#include <type_traits>

#include "core/api/claim_keys.h"
#include "core/api/utf16.h"
#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/text/utf8.h"

namespace ogi::api {
namespace {

class ClaimsWriter {
 public:
  ClaimsWriter(const Claims& claims, const Report& report) : claims_(claims), positions_(report) {}

  std::string write() {
    json_.begin_object();
    json_.member("schema", "ogi-claims/1");
    write_list("claims", claims_.claims);
    write_list("breakdowns", claims_.breakdowns);
    write_list("percentages", claims_.percentages);
    write_list("growths", claims_.growths);
    write_list("years", claims_.years);
    json_.end_object();
    return json_.take();
  }

 private:
  template <typename Item>
  void write_list(std::string_view name, const std::vector<Item>& items) {
    json_.key(name);
    json_.begin_array();
    for (const Item& item : items) {
      if constexpr (std::is_same_v<Item, Breakdown>) {
        if (item.of_all_requests) continue;  // it has no whole to tell of
      }
      json_.begin_object();
      write_range("range", item.range);
      write_members(item);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_range(std::string_view name, const TextRange& range) {
    Utf16Positions& positions = positions_[range.section];
    json_.key(name);
    json_.begin_object();
    json_.member("section", section_key(range.section));
    json_.member("start", positions.at(range.start));
    json_.member("end", positions.at(range.end));
    json_.end_object();
  }

  void write_members(const Claim& claim) {
    write_range("figure", claim.figure);
    json_.member("value", to_string(claim.value));
    json_.member("measure", key_in(measure_keys, claim.measure));
    if (claim.measure_word != 0) {
      std::string word;
      append_utf8(word, claim.measure_word);
      json_.member("measure_word", word);
    }
    write_flag("approximate", !claim.exact);
    write_flag("negated", claim.negated);
    write_flag("implied", claim.implied);
    if (!claim.subjects.empty()) {
      json_.key("subjects");
      json_.begin_array();
      for (const Subject subject : claim.subjects) json_.value(subject_key(subject));
      json_.end_array();
    }
    write_flag("together", claim.together);
    if (claim.applicant != Applicant::all)
      json_.member("applicant", applicant_key(claim.applicant));
    if (claim.span != Span::this_year) json_.member("span", key_in(span_keys, claim.span));
    if (claim.extent != Extent::whole) json_.member("extent", key_in(extent_keys, claim.extent));
    if (!claim.comparable())
      json_.member("not_comparable_reason", not_comparable_key(claim.not_comparable_reason));
    else
      json_.member("certainty", certainty_key(claim.certainty));
    if (!claim.construction.empty()) json_.member("construction", claim.construction);
  }

  void write_members(const Breakdown& breakdown) {
    json_.member("whole", std::size_t{breakdown.whole});
    write_indexes("other_wholes", breakdown.other_wholes);
    write_indexes("parts", breakdown.parts);
    write_flag("exhaustive", breakdown.exhaustive);
    write_flag("open", breakdown.open);
    write_flag("nested", breakdown.nested);
    write_flag("overlapping", breakdown.overlapping);
    write_flag("implicit", breakdown.implicit);
    write_flag("summed_up", breakdown.summed_up);
  }

  void write_members(const Percentage& percentage) {
    json_.member("kind", key_in(percentage_kind_keys, percentage.kind));
    json_.member("percent", to_string(percentage.percent));
    write_flag("approximate", !percentage.exact);
    write_index("numerator", percentage.numerator);
    write_indexes("other_numerators", percentage.other_numerators);
    write_indexes("bases", percentage.bases);
    write_flag("base_named", percentage.base_named);
  }

  void write_members(const Growth& growth) {
    write_indexes("now", growth.now);
    write_indexes("before", growth.before);
    if (growth.percent) json_.member("percent", to_string(*growth.percent));
    if (growth.amount) json_.member("amount", to_string(*growth.amount));
    write_flag("approximate", !growth.exact);
  }

  void write_members(const YearMention& mention) {
    json_.member("year", static_cast<std::size_t>(mention.year));
    json_.member("role", key_in(year_role_keys, mention.role));
  }

  void write_flag(std::string_view name, bool holds) {
    if (!holds) return;
    json_.key(name);
    json_.raw("true");
  }

  void write_index(std::string_view name, std::optional<ClaimIndex> index) {
    if (index) json_.member(name, std::size_t{*index});
  }

  void write_indexes(std::string_view name, const std::vector<ClaimIndex>& indexes) {
    if (indexes.empty()) return;
    json_.key(name);
    json_.begin_array();
    for (const ClaimIndex index : indexes) json_.value(std::int64_t{index});
    json_.end_array();
  }

  const Claims& claims_;
  SectionPositions positions_;
  JsonWriter json_;
};

}  // namespace

std::string write_claims(const Claims& claims, const Report& report) {
  return ClaimsWriter(claims, report).write();
}

}  // namespace ogi::api

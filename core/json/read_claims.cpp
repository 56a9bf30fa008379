#include <algorithm>
#include <vector>

#include "core/json/claim_keys.h"
#include "core/json/sax_reader.h"
#include "core/json/utf16.h"
#include "core/text/utf8.h"

namespace ogi {
namespace {

class ClaimsReader final : public SaxReader {
 public:
  explicit ClaimsReader(const Report& report) : positions_(report) {}

  [[nodiscard]] Claims& claims() { return claims_; }
  [[nodiscard]] bool is_claims() const { return is_claims_; }

  /// Whether every index names a claim.
  [[nodiscard]] bool indexes_are_sound() const { return largest_index_ <= claims_.claims.size(); }

  void start_object() override {
    switch (where()) {
      case Where::nowhere:
        path_.push_back(Where::top);
        break;
      case Where::list:
        add_item();
        path_.push_back(Where::item);
        break;
      case Where::item:
        range_ = key_ == "figure" ? figure_of_item() : range_of_item();
        start_.reset();
        end_.reset();
        path_.push_back(range_ ? Where::range : Where::elsewhere);
        break;
      default:
        path_.push_back(Where::elsewhere);
    }
  }

  void end_object() override {
    if (where() == Where::range) take_range();
    path_.pop_back();
  }

  void start_array() override {
    if (where() == Where::top && take_list_name()) {
      path_.push_back(Where::list);
    } else if (where() == Where::item) {
      path_.push_back(Where::indexes);
    } else {
      path_.push_back(Where::elsewhere);
    }
  }
  void end_array() override { path_.pop_back(); }

  void string(std::string& text) override {
    if (where() == Where::top && key_ == "schema") is_claims_ = text == "ogi-claims/1";
    if (where() == Where::range && key_ == "section")
      range_->section = section_of_key(text).value_or(Section::preamble);
    if (where() == Where::indexes && key_ == "subjects") take_subject(text);
    if (where() == Where::item) take_word(text);
  }

  void number(const std::string& /*digits*/, double value) override {
    // No text has as many units and no report as many claims.
    if (!(value >= 0 && value < 1e9)) return unsound();
    const auto whole = static_cast<std::size_t>(value);
    if (where() == Where::range && key_ == "start") start_ = whole;
    if (where() == Where::range && key_ == "end") end_ = whole;
    if (where() == Where::item && list_ == List::years && key_ == "year")
      claims_.years.back().year = static_cast<int>(whole);
    if (where() == Where::item && list_ != List::years) take_index(static_cast<ClaimIndex>(whole));
    if (where() == Where::indexes) add_index(static_cast<ClaimIndex>(whole));
  }

  void truth(bool holds) override {
    if (where() != Where::item) return;
    if (bool* flag = flag_of_item()) *flag = (key_ == "approximate") != holds;
  }

 private:
  enum class Where : std::uint8_t { nowhere, elsewhere, top, list, item, range, indexes };
  enum class List : std::uint8_t { claims, breakdowns, percentages, growths, years };

  [[nodiscard]] Where where() const { return path_.empty() ? Where::nowhere : path_.back(); }

  bool take_list_name() {
    constexpr std::string_view names[] = {"claims", "breakdowns", "percentages", "growths",
                                          "years"};
    const auto* name = std::find(std::begin(names), std::end(names), key_);
    if (name == std::end(names)) return false;
    list_ = static_cast<List>(name - std::begin(names));
    return true;
  }

  void add_item() {
    switch (list_) {
      case List::claims:
        claims_.claims.emplace_back().why_not = WhyNot::none;
        break;
      case List::breakdowns:
        claims_.breakdowns.emplace_back();
        note(0);  // the whole, should it not be said
        break;
      case List::percentages:
        claims_.percentages.emplace_back();
        break;
      case List::growths:
        claims_.growths.emplace_back();
        break;
      case List::years:
        claims_.years.emplace_back();
        break;
    }
  }

  TextRange* figure_of_item() {
    return list_ == List::claims ? &claims_.claims.back().figure : nullptr;
  }

  TextRange* range_of_item() {
    switch (list_) {
      case List::claims:
        return &claims_.claims.back().range;
      case List::breakdowns:
        return &claims_.breakdowns.back().range;
      case List::percentages:
        return &claims_.percentages.back().range;
      case List::growths:
        return &claims_.growths.back().range;
      case List::years:
        return &claims_.years.back().range;
    }
    return nullptr;
  }

  void take_range() {
    Utf16Positions& positions = positions_[range_->section];
    const auto start = positions.byte_at(start_.value_or(0));
    const auto end = positions.byte_at(end_.value_or(0));
    if (!start || !end || *start > *end) return unsound();
    range_->start = *start;
    range_->end = *end;
  }

  void unsound() {
    fail({"claims 与报告正文对不上，请用同一份报告重新读取。",
          "The claims do not belong to this report's text; read them from it again."});
  }

  void take_subject(const std::string& text) {
    const auto subject = value_of_key<Subject>(text, subject_count, subject_key);
    if (list_ == List::claims && subject) claims_.claims.back().subjects.add(*subject);
  }

  void take_word(const std::string& text) {
    if (list_ == List::claims) return take_word_of(claims_.claims.back(), text);
    const auto decimal = parse_decimal(text);
    if (list_ == List::percentages && key_ == "percent" && decimal)
      claims_.percentages.back().percent = *decimal;
    if (list_ == List::growths && key_ == "percent") claims_.growths.back().percent = decimal;
    if (list_ == List::growths && key_ == "amount") claims_.growths.back().amount = decimal;
    if (list_ == List::years && key_ == "role")
      take_key(claims_.years.back().role, text, year_role_keys);
  }

  void take_word_of(Claim& claim, const std::string& text) {
    if (key_ == "value") claim.value = parse_decimal(text).value_or(Decimal{});
    if (key_ == "measure") take_key(claim.measure, text, measure_keys);
    if (key_ == "measure_word" && !text.empty())
      claim.measure_word = decode_utf8(text, 0).code_point;
    if (key_ == "applicant")
      claim.applicant =
          value_of_key<Applicant>(text, applicant_choices, applicant_key).value_or(Applicant::all);
    if (key_ == "span") take_key(claim.span, text, span_keys);
    if (key_ == "extent") take_key(claim.extent, text, extent_keys);
    // A reason of a later version is a reason too.
    if (key_ == "why_not")
      claim.why_not =
          value_of_key<WhyNot>(text, why_not_count, why_not_key).value_or(WhyNot::no_subject);
  }

  template <typename Enumeration, std::size_t Count>
  void take_key(Enumeration& value, std::string_view key,
                const std::array<std::string_view, Count>& keys) {
    const auto known = value_of_key<Enumeration>(
        key, Count, [&keys](Enumeration each) { return key_in(keys, each); });
    if (known) value = *known;
  }

  void take_index(ClaimIndex index) {
    note(index);
    if (list_ == List::breakdowns && key_ == "whole") claims_.breakdowns.back().whole = index;
    if (list_ == List::percentages && key_ == "numerator")
      claims_.percentages.back().numerator = index;
    if (list_ == List::growths && key_ == "claim") claims_.growths.back().claim = index;
    if (list_ == List::growths && key_ == "last") claims_.growths.back().last = index;
  }

  void add_index(ClaimIndex index) {
    note(index);
    if (list_ == List::breakdowns) {
      Breakdown& breakdown = claims_.breakdowns.back();
      if (key_ == "parts") breakdown.parts.push_back(index);
      if (key_ == "other_wholes") breakdown.other_wholes.push_back(index);
    }
    if (list_ == List::percentages) {
      Percentage& percentage = claims_.percentages.back();
      if (key_ == "bases") percentage.bases.push_back(index);
      if (key_ == "other_numerators") percentage.other_numerators.push_back(index);
    }
  }

  void note(ClaimIndex index) { largest_index_ = std::max(largest_index_, std::size_t{index} + 1); }

  /// What the JSON says by a `true`; `approximate` is the opposite of `exact`.
  bool* flag_of_item() {
    switch (list_) {
      case List::claims: {
        Claim& claim = claims_.claims.back();
        if (key_ == "approximate") return &claim.exact;
        if (key_ == "negated") return &claim.negated;
        if (key_ == "implied") return &claim.implied;
        if (key_ == "together") return &claim.together;
        break;
      }
      case List::breakdowns: {
        Breakdown& breakdown = claims_.breakdowns.back();
        if (key_ == "exhaustive") return &breakdown.exhaustive;
        if (key_ == "open") return &breakdown.open;
        if (key_ == "nested") return &breakdown.nested;
        if (key_ == "overlapping") return &breakdown.overlapping;
        break;
      }
      case List::percentages:
        if (key_ == "approximate") return &claims_.percentages.back().exact;
        if (key_ == "base_named") return &claims_.percentages.back().base_named;
        break;
      case List::growths:
        if (key_ == "approximate") return &claims_.growths.back().exact;
        break;
      case List::years:
        break;
    }
    return nullptr;
  }

  Claims claims_;
  SectionPositions positions_;
  std::vector<Where> path_;
  List list_ = List::claims;
  TextRange* range_ = nullptr;
  std::optional<std::size_t> start_;
  std::optional<std::size_t> end_;
  std::size_t largest_index_ = 0;
  bool is_claims_ = false;
};

}  // namespace

ReadResult<Claims> read_claims_of(const Report& report, std::string_view json) {
  ClaimsReader reader(report);
  reader.read(json);
  if (reader.error()) return *reader.error();
  if (!reader.is_claims() || !reader.indexes_are_sound()) {
    return ReadError{"claims 不是 ogi-claims/1 格式的 JSON，请用本工具的读取模块生成。",
                     "The claims are not JSON of schema ogi-claims/1; make them with claims()."};
  }
  return std::move(reader.claims());
}

}  // namespace ogi

#include "core/rules/applicability.h"

#include <iterator>
#include <utility>
#include <vector>

#include "core/report/organ.h"

namespace ogi::rules {
namespace {

struct OrgansText {
  std::string_view key;
  std::string_view zh;
  std::string_view en;
};

constexpr OrgansText organs_texts[] = {
    {"all", "各类机关", "all organs"},
    {"governments", "各级人民政府", "governments"},
    {"departments", "地方政府部门", "departments of local governments"},
    {"state_council", "国务院部门", "departments of the State Council"},
    {"without_rule_power", "没有制定规章权限的机关", "organs without the power to make rules"},
};
static_assert(std::size(organs_texts) == organs_count);

const OrgansText& text_of(Organs organs) {
  return organs_texts[static_cast<std::size_t>(organs)];
}

Phrase name_of(Organs organs) {
  return Phrase("{0}", "{0}").words(text_of(organs).zh, text_of(organs).en);
}

Phrase name_of(Edition edition) {
  return Phrase("{0} 年版表格", "the form of {0}").text(edition_key(edition));
}

Phrase name_of(const Years& years) {
  if (!years.to) return Phrase("{0} 年度及以后", "{0} and later").number(*years.from);
  if (!years.from) return Phrase("{0} 年度及以前", "{0} and before").number(*years.to);
  return Phrase("{0} 至 {1} 年度", "{0} to {1}").number(*years.from).number(*years.to);
}

std::optional<Edition> only_edition(Editions editions) {
  switch (editions) {
    case Editions::all:
      break;
    case Editions::trial_2019:
      return Edition::trial_2019;
    case Editions::notice_2021:
      return Edition::notice_2021;
  }
  return std::nullopt;
}

Phrase reason_by_years(const Years& years, const std::optional<int>& year) {
  if (years.are_all() || (year && years.include(*year))) return {};
  Phrase reason = year ? Phrase("仅适用于 {0}的报告。", "Only for reports of {0}.")
                       : Phrase("仅适用于 {0}的报告，报告没有写明年度。",
                                "Only for reports of {0}; no year is stated.");
  reason.phrase(name_of(years));
  return reason;
}

Phrase reason_by_organs(Organs organs, std::string_view organ) {
  const std::optional<bool> among = is_among(organ, organs);
  if (among.value_or(false)) return {};
  Phrase reason("仅适用于{0}的报告。", "Only for reports of {0}.");
  if (!among && organ.empty())
    reason = Phrase("仅适用于{0}的报告，没有提供机关名称。",
                    "Only for reports of {0}; the organ's name was not given.");
  else if (!among)
    reason = Phrase("仅适用于{0}的报告，从名称{1}不能确定。",
                    "Only for reports of {0}; the name {1} does not tell.");
  return reason.phrase(name_of(organs)).quoted(organ);
}

}  // namespace

std::optional<bool> is_among(std::string_view organ, Organs organs) {
  if (organs == Organs::all) return true;
  const Organ kind = organ_of_name(organ);
  const RulePower power = rule_power(kind);
  // The office of a government may report for the government or for itself.
  const bool is_told =
      organs == Organs::without_rule_power
          ? power != RulePower::unknown
          : kind.role != OrganRole::unknown && kind.role != OrganRole::government_office;
  if (!is_told) return std::nullopt;
  switch (organs) {
    case Organs::all:
      break;
    case Organs::governments:
      return kind.role == OrganRole::government;
    case Organs::departments:
      return kind.role == OrganRole::department;
    case Organs::state_council:
      return kind.role == OrganRole::state_department;
    case Organs::without_rule_power:
      return power == RulePower::lacks;
  }
  return true;
}

std::string_view organs_key(Organs organs) {
  return text_of(organs).key;
}

Phrase applicability_of(const Rule& rule) {
  std::vector<Phrase> limits;
  if (const auto edition = only_edition(rule.editions)) limits.push_back(name_of(*edition));
  if (!rule.years.are_all()) limits.push_back(name_of(rule.years));
  if (rule.organs != Organs::all) limits.push_back(name_of(rule.organs));
  if (!rule.province.empty()) limits.push_back(Phrase("{0}", "{0}").text(rule.province));
  if (limits.empty()) return {};
  return Phrase("{0}", "{0}").list(" · ", " · ", std::move(limits));
}

Phrase reason_not_applicable(const Rule& rule, const Report& report, const Context& context) {
  const auto edition = only_edition(rule.editions);
  if (edition && report.edition_of(rule.table.value_or(Table::requests)) != *edition)
    return Phrase("仅适用于 {0}。", "Only for {0}.").phrase(name_of(*edition));
  if (!rule.province.empty() && rule.province != context.province)
    return Phrase("仅适用于{0}的报告。", "Only for reports of {0}.").text(rule.province);
  Phrase reason = reason_by_years(rule.years, report.year);
  return reason.empty() ? reason_by_organs(rule.organs, report.organ) : reason;
}

}  // namespace ogi::rules

#include "core/rules/other_reports.h"

#include "core/text/fold.h"

namespace ogi::rules {

std::u32string organ_stem(std::string_view name) {
  std::u32string stem = fold_label(name);
  for (const std::u32string_view ending : {U"人民政府", U"政府", U"办事处"}) {
    if (!stem.ends_with(ending)) continue;
    stem.resize(stem.size() - ending.size());
    break;
  }
  return stem;
}

bool may_be_same_organ(const std::u32string& a, const std::u32string& b) {
  const bool a_is_longer = a.size() > b.size();
  const std::u32string& longer = a_is_longer ? a : b;
  const std::u32string& shorter = a_is_longer ? b : a;
  if (shorter.empty() || !longer.ends_with(shorter)) return false;
  if (longer.size() == shorter.size()) return true;
  constexpr std::u32string_view areas = U"省市县区州旗盟镇乡";
  const auto is_area = [&areas](char32_t character) { return areas.find(character) != areas.npos; };
  return is_area(longer[longer.size() - shorter.size() - 1]) || is_area(shorter.front());
}

bool of_other_organ(const Case& given) {
  const std::u32string before = organ_stem(given.context.last_year->organ);
  const std::u32string now = organ_stem(given.report.organ);
  return !before.empty() && !now.empty() && !may_be_same_organ(before, now);
}

bool of_other_year(const Case& given) {
  const std::optional<int> before = given.context.last_year->year;
  const std::optional<int> now = given.report.year;
  return before && now && *before != *now - 1;
}

const Report* comparable_last_year(const Case& given, RuleReport& rule_report) {
  const Report* last_year = given.context.last_year;
  if (last_year == nullptr) {
    rule_report.not_applicable("没有提供上年报告。", "Last year's report is not given.");
  } else if (of_other_organ(given) || of_other_year(given)) {
    rule_report.not_judged("提供的上年报告不能比较（见 OGI705）。",
                           "The report given as last year's cannot be compared (see OGI705).");
    return nullptr;
  }
  return last_year;
}

bool has_no_members(const Case& given, RuleReport& rule_report) {
  if (!given.context.members.empty()) return false;
  rule_report.not_applicable("没有提供被汇总的报告。",
                             "No reports summed up in this one are given.");
  return true;
}

}  // namespace ogi::rules

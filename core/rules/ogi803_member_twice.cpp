#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49};

void check(const Case& given, RuleReport& rule_report) {
  if (has_no_members(given, rule_report)) return;
  const auto members = given.context.members;
  std::vector<std::u32string> names;
  // 水务局 is 清溪县水务局 in the report of 清溪县.
  const std::u32string area = organ_stem(given.report.organ);
  for (const Report& member : members) {
    std::u32string& name = names.emplace_back(organ_stem(member.organ));
    if (name.size() > area.size() && name.starts_with(area)) name.erase(0, area.size());
  }
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t before = 0; before < i; ++before) {
      if (names[i].empty() || names[i] != names[before] || members[i].year != members[before].year)
        continue;
      Finding& finding =
          rule_report.find("{0}有两份同一年度的报告，第 {1} 份和第 {2} 份。请只保留一份。",
                           "{0} has two reports of one year, numbers {1} and {2}. "
                           "Keep one of them.");
      finding.message.text(members[i].organ).count(before + 1).count(i + 1);
      finding.point_at_member(before);
      finding.point_at_member(i);
      break;
    }
  }
}

}  // namespace

// OGI803: two of the reports given are of the same organ and year.
constinit const Rule ogi803_member_twice{
    .code = "OGI803",
    .slug = "member-twice",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "同一机关的报告重复",
    .title_en = "An organ has two reports",
    .check = check,
};

}  // namespace ogi::rules

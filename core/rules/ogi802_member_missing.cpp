#include <algorithm>

#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49};

void check(const Case& given, RuleReport& rule_report) {
  if (given.context.roster.empty()) {
    rule_report.not_applicable("没有提供应报机关名单。", "No list of organs is given.");
    return;
  }
  std::vector<std::u32string> present;
  for (const Report& member : given.context.members) present.push_back(organ_stem(member.organ));
  std::vector<Phrase> missing;
  for (const std::string& name : given.context.roster) {
    const std::u32string wanted = organ_stem(name);
    if (wanted.empty() || std::any_of(present.begin(), present.end(), [&wanted](const auto& organ) {
          return may_be_same_organ(organ, wanted);
        }))
      continue;
    missing.push_back(Phrase("{0}", "{0}").text(name));
  }
  if (missing.empty()) return;
  Finding& finding = rule_report.find("名单中有 {0} 个机关没有报告：{1}。请补充，或者核对名单。",
                                      "{0} organs of the list have no report: {1}. Add them, or "
                                      "check the list.");
  finding.message.count(missing.size());
  finding.message.list("、", ", ", std::move(missing));
}

}  // namespace

// OGI802: an organ on the list has no report among those given.
constinit const Rule ogi802_member_missing{
    .code = "OGI802",
    .slug = "member-missing",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "缺少名单中机关的报告",
    .title_en = "A report of the list is missing",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  const ClaimDifferences found = differences(given, *claims, Certainty::read);
  if (!found.any) {
    rule_report.not_applicable("正文没有读不准的数字。", "Every figure of the text is understood.");
    return;
  }
  if (found.differences.empty()) return;
  constexpr std::size_t most_told = 8;
  std::vector<Phrase> told;
  for (const ClaimDifference& difference : found.differences) {
    if (told.size() == most_told) break;
    told.push_back(told_difference(given.report, difference));
  }
  Finding& finding = rule_report.find(
      "正文有 {0} 处数字与表格不同，可能口径不同，请看一眼：{1}。",
      "{0} figures of the text differ from the tables; they may count something else. Have a look: "
      "{1}.");
  finding.message.count(found.differences.size()).list("；", "; ", std::move(told));
  for (const ClaimDifference& difference : found.differences) {
    point_at(finding, difference.claim->range);
    finding.point_at(difference.reading.cells);
  }
}

}  // namespace

// OGI513: figures of the text that differ from the tables, in words that may mean something else.
constinit const Rule ogi513_uncertain_figures{
    .code = "OGI513",
    .slug = "uncertain-figures",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "正文数字与表格可能不一致",
    .title_en = "Figures that may differ from the tables",
    .check = check,
};

}  // namespace ogi::rules

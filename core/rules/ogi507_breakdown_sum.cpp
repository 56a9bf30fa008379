#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  if (claims->breakdowns.empty())
    rule_report.not_applicable("正文没有列出分项数字。", "The text lists no parts of a figure.");
  for (const BreakdownProblem& problem : breakdown_problems(*claims, &given.report)) {
    if (problem.uncertain) continue;  // OGI513 tells of these
    const bool sum = problem.kind == BreakdownProblem::Kind::sum;
    Finding& finding =
        sum ? rule_report.find("正文{0}各分项合计为 {1}，总数为 {2}，两者不符。请核对。",
                               "The parts make {1}, the whole is {2} ({0}). Check these figures.")
            : rule_report.find(
                  "正文{0}有一个分项为 {1}，大于总数 {2}。请核对。",
                  "A part is {1}, more than its whole of {2} ({0}). Check these figures.");
    quote(finding.message, given.report, problem.breakdown->range);
    finding.message.number(problem.parts).number(problem.whole);
    point_at(finding, problem.breakdown->range);
    // A part that is too great is at fault itself; otherwise the whole is what the parts give.
    finding.expected = to_string(sum ? problem.parts : problem.whole);
    finding.actual = to_string(sum ? problem.whole : problem.parts);
  }
}

}  // namespace

// OGI507: the parts of a list in the text do not make its whole.
constinit const Rule ogi507_breakdown_sum{
    .code = "OGI507",
    .slug = "breakdown-sum",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "分项合计与总数不符",
    .title_en = "Parts do not make their whole",
    .check = check,
};

}  // namespace ogi::rules

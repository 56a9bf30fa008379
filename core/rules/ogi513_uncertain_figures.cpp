#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  const ClaimDifferences found = differences(given, *claims, Certainty::read);
  std::vector<Phrase> told;
  std::vector<const TextRange*> ranges;
  for (const ClaimDifference& difference : found.differences) {
    told.push_back(told_difference(given.report, difference));
    ranges.push_back(&difference.claim->range);
  }
  for (const BreakdownProblem& problem : breakdown_problems(*claims, &given.report)) {
    if (!problem.uncertain) continue;
    Phrase phrase("正文{0}的分项合计为 {1}，总数为 {2}",
                  "the parts make {1}, the whole is {2} ({0})");
    quote(phrase, given.report, problem.breakdown->range);
    phrase.number(problem.parts).number(problem.whole);
    told.push_back(std::move(phrase));
    ranges.push_back(&problem.breakdown->range);
  }
  for (const PercentageProblem& problem : percentage_problems(*claims, &given.report)) {
    if (!problem.uncertain) continue;
    Phrase phrase("正文{0}，表中 {1}÷{2} 为 {3}%",
                  "the text says {0}, the tables {1} of {2}: {3}%");
    quote(phrase, given.report, problem.percentage->range);
    phrase.number(problem.numerator)
        .number(*problem.base)
        .number(percentage_of(problem.numerator, *problem.base, problem.percentage->decimals));
    told.push_back(std::move(phrase));
    ranges.push_back(&problem.percentage->range);
  }
  if (told.empty()) {
    if (!found.any)
      rule_report.not_applicable("正文没有读不准的数字。",
                                 "Every figure of the text is understood.");
    return;
  }
  const std::size_t count = told.size();
  constexpr std::size_t most_told = 8;
  if (told.size() > most_told) told.resize(most_told);
  Finding& finding = rule_report.find(
      "正文有 {0} 处数字对不上，可能口径不同，请看一眼：{1}。",
      "{0} figures of the text do not fit; they may count something else. Have a look: {1}.");
  finding.message.count(count).list("；", "; ", std::move(told));
  for (const TextRange* range : ranges) point_at(finding, *range);
  for (const ClaimDifference& difference : found.differences)
    finding.point_at(difference.reading.cells);
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

#include <algorithm>
#include <utility>

#include "core/rules/claim_findings.h"
#include "core/rules/near_figures.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

/// What is told of each place, and where it is.
struct Doubts {
  std::vector<Phrase> told;
  std::vector<const TextRange*> ranges;

  void add(Phrase phrase, const TextRange& range) {
    told.push_back(std::move(phrase));
    ranges.push_back(&range);
  }
};

void doubt_breakdowns(const Report& report, const Claims& claims, Doubts& doubts) {
  for (const BreakdownProblem& problem : breakdown_problems(claims, &report)) {
    if (!problem.uncertain) continue;
    Phrase phrase("正文{0}的分项合计为 {1}，总数为 {2}",
                  "the parts make {1}, the whole is {2} ({0})");
    quote(phrase, report, problem.breakdown->range);
    phrase.number(problem.parts).number(problem.whole);
    doubts.add(std::move(phrase), problem.breakdown->range);
  }
}

void doubt_averages(const Report& report, const Claims& claims, Doubts& doubts) {
  for (const AverageProblem& problem : average_problems(claims)) {
    Phrase phrase("正文{0}，按 {1}÷{2} 不是 {3}", "the text says {0}, but {1} by {2} is not {3}");
    quote(phrase, report, problem.average->range);
    phrase.number(problem.total).number(problem.count).number(problem.average->value);
    doubts.add(std::move(phrase), problem.average->range);
  }
}

void doubt_percentages(const Report& report, std::span<const PercentageProblem> problems,
                       Doubts& doubts) {
  for (const PercentageProblem& problem : problems) {
    if (!problem.uncertain) continue;
    const Percentage& share = *problem.percentage;
    const TextRange& range = problem.of_last_year ? share.before->range : share.range;
    const int decimals = problem.of_last_year ? share.before->decimals : share.decimals;
    Phrase phrase("正文{0}，按 {1}÷{2} 为 {3}%", "the text says {0}, but {1} of {2} is {3}%");
    quote(phrase, report, range);
    phrase.number(problem.numerator)
        .number(*problem.base)
        .number(percentage_of(problem.numerator, *problem.base, decimals));
    doubts.add(std::move(phrase), range);
  }
}

void doubt_growth(const Report& report, const Growth& growth, const Decimal& now,
                  const Decimal& before, Doubts& doubts) {
  Phrase phrase("正文写{0}，本年 {1}、上年 {2}",
                "the text says {0}, with {1} this year and {2} last");
  quote(phrase, report, growth.range);
  phrase.number(now).number(before);
  doubts.add(std::move(phrase), growth.range);
}

/// 较上年无法提供的315件: what last year's report has for it, a slip away.
void doubt_last_years_figures(const Report& report, const Report& last_year, const Claims& claims,
                              Doubts& doubts) {
  for (ClaimIndex i = 0; i < claims.claims.size(); ++i) {
    const Claim& claim = claims.claims[i];
    const auto before = slip_of_last_year(report, last_year, claims, i);
    if (!before) continue;
    Phrase phrase("正文写上年{0}为 {1}，上年报告为 {2}",
                  "the text says {1} for last year ({0}), last year's report {2}");
    quote(phrase, report, claim.range);
    phrase.number(claim.value).number(*before);
    doubts.add(std::move(phrase), claim.range);
  }
}

void doubt_growths(const Case& given, const Claims& claims, const Report* last_year,
                   Doubts& doubts) {
  for (const GrowthProblem& problem : growth_problems(claims))
    if (problem.uncertain)
      doubt_growth(given.report, *problem.growth, problem.now, problem.before, doubts);
  if (last_year == nullptr) return;
  for (const Growth& growth : claims.growths) {
    const auto row = grown_row(claims, growth, given.report, *last_year);
    if (row && row->uncertain)
      doubt_growth(given.report, growth, row->claim->value, row->before.value, doubts);
  }
  doubt_last_years_figures(given.report, *last_year, claims, doubts);
}

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  ClaimDifferences found = differences(given, *claims, Certainty::read);
  const Report* last_year = given.context.last_year;
  if (last_year != nullptr && (of_other_organ(given) || of_other_year(given))) last_year = nullptr;
  const std::size_t read = found.differences.size();  // in the order of the text
  for (ClaimDifference& difference : doubtful_differences(given, *claims, last_year)) {
    const auto end = found.differences.begin() + static_cast<std::ptrdiff_t>(read);
    const auto told = std::lower_bound(
        found.differences.begin(), end, difference.claim,
        [](const ClaimDifference& other, const Claim* claim) { return other.claim < claim; });
    if (told == end || told->claim != difference.claim)
      found.differences.push_back(std::move(difference));
  }
  Doubts doubts;
  for (const ClaimDifference& difference : found.differences)
    doubts.add(told_difference(given.report, difference), difference.claim->range);
  doubt_breakdowns(given.report, *claims, doubts);
  doubt_averages(given.report, *claims, doubts);
  doubt_percentages(given.report, percentage_problems(*claims, &given.report), doubts);
  if (last_year != nullptr)
    doubt_percentages(given.report, changed_share_problems(*claims, given.report, *last_year),
                      doubts);
  doubt_growths(given, *claims, last_year, doubts);
  if (doubts.told.empty()) {
    if (!found.any)
      rule_report.not_applicable("正文没有读不准的数字。",
                                 "Every figure of the text is understood.");
    return;
  }
  const std::size_t count = doubts.told.size();
  constexpr std::size_t most_told = 8;
  if (count > most_told) doubts.told.resize(most_told);
  Finding& finding = rule_report.find(
      "正文有 {0} 处数字对不上，可能口径不同，请看一眼：{1}。",
      "{0} figures of the text do not fit; they may count something else. Have a look: {1}.");
  finding.message.count(count).list("；", "; ", std::move(doubts.told));
  for (const TextRange* range : doubts.ranges) point_at(finding, *range);
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

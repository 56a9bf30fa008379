#include <algorithm>

#include "core/report/comparison.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

constexpr std::int64_t worth_telling = 20;
constexpr std::int64_t times = 5;

constexpr std::string_view totals[] = {
    "disclosure.licensing.decisions", "disclosure.penalties.decisions",
    "disclosure.coercion.decisions",  "requests.received.total",
    "requests.processed.total",       "review.reconsideration.total",
    "review.litigation_direct.total", "review.litigation_after_reconsideration.total",
};

void check(const Case& given, RuleReport& rule_report) {
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  for (const std::string_view key : totals) {
    const CellId cell = *find_cell(key);
    const auto change = change_between(given.report, cell, *last_year, cell);
    if (!change || !change->of_counts() || given.disputed[cell]) continue;
    const auto [low, high] = std::minmax(change->now.units, change->before.units);
    if (high < worth_telling || high / times < low || (high / times == low && high % times == 0))
      continue;
    Finding& finding =
        rule_report.find("{0}为 {1}，上年报告为 {2}，变化较大。如属实，建议在正文中说明原因。",
                         "{0} is {1}, in last year's report {2}. If so, the text "
                         "should say why.");
    finding.message.cell(cell).number(change->now).number(change->before);
    finding.point_at(cell);
    finding.actual = to_string(change->now);
    finding.terms = {{cell, Term::last_year}};
  }
}

}  // namespace

// OGI704: a total is more than 5 times last year's, or less than a fifth, from or to 20 or more.
constinit const Rule ogi704_sharp_change{
    .code = "OGI704",
    .slug = "sharp-change",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "数据比上年变化较大",
    .title_en = "A figure changed sharply",
    .check = check,
};

}  // namespace ogi::rules

#include <string>

#include "core/report/comparison.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_33};

void check(const Case& given, RuleReport& rule_report) {
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  const CellId over = *find_cell("requests.carried_over.natural_person");
  std::vector<Phrase> columns;
  std::vector<CellId> differing;
  for (CellId column = 0; column < applicant_count; ++column) {
    const auto cell = static_cast<CellId>(over + column);
    const auto change = change_between(given.report, cell, *last_year, cell_before(cell));
    if (!change || !change->of_counts() || given.disputed[cell]) {
      rule_report.not_judged(
          "部分列的上年结转或上年报告的结转下年度空白、不是数字，或已在不成立的勾稽关系中。",
          "Some figures carried are blank, no numbers, or in a sum that does not "
          "hold.");
    } else if (change->now != change->before) {
      differing.push_back(cell);
      columns.push_back(
          Phrase("{0} {1}（上年报告结转下年度 {2}）", "{0} {1} (last year's report {2})")
              .cell(cell)
              .number(change->now)
              .number(change->before));
    }
  }
  if (differing.empty()) return;
  Finding& finding =
      rule_report.find("上年结转与上年报告不同：{0}。请核对。",
                       "Not what last year's report carried forward: {0}. Check them.");
  finding.message.list("，", ", ", std::move(columns));
  finding.point_at(differing);
  // The total, where it is among them, is what is said to be expected.
  const CellId told = cell_before(differing.back());
  finding.expected = to_string(last_year->value(told).number);
  finding.actual = to_string(given.report.value(differing.back()).number);
  finding.terms = {{told, Term::last_year}};
}

}  // namespace

// OGI701: carried over, by column, is not what last year's report carried forward.
constinit const Rule ogi701_carry_continuity{
    .code = "OGI701",
    .slug = "carry-continuity",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "上年结转与上年报告不衔接",
    .title_en = "Carried over is not what last year carried forward",
    .check = check,
};

}  // namespace ogi::rules

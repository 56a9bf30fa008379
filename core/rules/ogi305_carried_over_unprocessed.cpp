#include "core/rules/equation_findings.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_33, Basis::notice_2021};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  std::vector<CellId> cells;
  std::vector<Phrase> columns;
  bool any_judged = false;
  for (const Equation& equation : equations_of(report.edition_of(Table::requests))) {
    if (equation.kind != EquationKind::balance) continue;
    const CellId carried_over = equation.left[1];
    const CellId processed = equation.right[0];
    if (!report.value(carried_over).is_count() || !report.value(processed).is_count()) continue;
    any_judged = true;
    if (compare(report.value(processed).number, report.value(carried_over).number) >= 0) continue;
    columns
        .emplace_back("{0}列办理总计 {1}，少于上年结转 {2}",
                      "column {0}: processed {1}, carried over {2}")
        .phrase(column_name(equation))
        .number(report.value(processed).number)
        .number(report.value(carried_over).number);
    cells.push_back(carried_over);
    cells.push_back(processed);
  }
  if (!any_judged) {
    rule_report.not_judged("上年结转和办理总计空白或不是数字。",
                           "The figures carried over and processed are blank or no numbers.");
    return;
  }
  if (cells.empty()) return;
  Finding& finding =
      rule_report.find("{0}。上年结转的申请应当在本年内办结，请核对。",
                       "{0}. Requests carried over must be answered within this year; check both.");
  finding.message.list("；", "; ", std::move(columns));
  finding.point_at(cells);
}

}  // namespace

// OGI305: fewer processed than carried over; last year's requests cannot wait another year.
constinit const Rule ogi305_carried_over_unprocessed{
    .code = "OGI305",
    .slug = "carried-over-unprocessed",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "办理数少于上年结转数",
    .title_en = "Last year's requests left unprocessed",
    .check = check,
};

}  // namespace ogi::rules

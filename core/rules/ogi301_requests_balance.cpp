#include "core/rules/equation_findings.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

/// How much more or less the first side is than the second; nothing on overflow.
Phrase comparison(const EquationOutcome& outcome) {
  const bool more = compare(outcome.left, outcome.right) > 0;
  const auto by =
      more ? subtract(outcome.left, outcome.right) : subtract(outcome.right, outcome.left);
  if (!by) return {};
  Phrase comparison = more ? Phrase("，前者多 {0}", ", the former {0} more")
                           : Phrase("，前者少 {0}", ", the former {0} fewer");
  comparison.number(*by);
  return comparison;
}

void check(const Case& given, RuleReport& rule_report) {
  tell_skipped(given, rule_report, EquationKind::balance);
  for (const EquationOutcome& outcome : given.equations) {
    const Equation& equation = *outcome.equation;
    if (equation.kind != EquationKind::balance || outcome.state != EquationState::failed) continue;
    Finding& finding = rule_report.find(
        "{0}列：本年新收 {1}＋上年结转 {2}＝{5}，总计 {3}＋结转下年 {4}＝{6}{7}。"
        "两边应当相等，请核对这四个数。",
        "Column {0}: received {1} + carried over {2} = {5}, processed {3} + carried forward {4} = "
        "{6}{7}. They should be equal; check these four figures.");
    finding.equation = &equation;
    finding.message.phrase(column_name(equation));
    for (const auto side : {equation.left, equation.right}) {
      for (const CellId cell : side) finding.message.number(given.report.value(cell).number);
      finding.point_at(side);
    }
    finding.message.number(outcome.left).number(outcome.right).phrase(comparison(outcome));
    finding.expected = to_string(outcome.left);
    finding.actual = to_string(outcome.right);
    finding.terms.assign(equation.left.begin(), equation.left.end());
  }
}

}  // namespace

// OGI301: in every column, received + carried over = processed + carried forward.
constinit const Rule ogi301_requests_balance{
    .code = "OGI301",
    .slug = "requests-balance",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "申请数量收支不平衡",
    .title_en = "Requests do not balance",
    .check = check,
};

}  // namespace ogi::rules

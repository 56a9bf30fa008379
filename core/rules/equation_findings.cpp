#include "core/rules/equation_findings.h"

#include <algorithm>

namespace ogi::rules {
namespace {

constexpr std::size_t most_addends = 6;

/// 3＋5＝8, without the noughts; only the sum where that would be long.
void add_sum(Phrase& message, const Report& report, const EquationOutcome& outcome) {
  std::vector<Phrase> addends;
  for (const CellId cell : outcome.equation->right) {
    const Decimal& number = report.value(cell).number;
    if (!(number == Decimal{})) addends.emplace_back("{0}", "{0}").number(number);
  }
  if (addends.size() < 2 || addends.size() > most_addends) {
    message.number(outcome.right);
    return;
  }
  Phrase sum("{0}＝{1}", "{0} = {1}");
  sum.list("＋", " + ", std::move(addends)).number(outcome.right);
  message.phrase(std::move(sum));
}

/// What is written less what the parts give, with its sign.
void add_difference(Phrase& message, const EquationOutcome& outcome) {
  if (const auto difference = subtract(outcome.left, outcome.right)) {
    message.signed_number(*difference);
  } else {
    message.text({});
  }
}

}  // namespace

void tell_skipped(const Case& given, RuleReport& rule_report, EquationKind kind) {
  std::size_t all = 0;
  std::size_t skipped = 0;
  for (const EquationOutcome& outcome : given.equations) {
    if (outcome.equation->kind != kind) continue;
    ++all;
    if (outcome.state == EquationState::skipped) ++skipped;
  }
  if (skipped == 0) return;
  rule_report
      .not_judged("{0} 项勾稽关系中有 {1} 项因单元格缺失、空白或不是数字而无法判断。",
                  "{1} of {0} sums have a cell that is missing, blank or no number.")
      .count(all)
      .count(skipped);
}

void judge_totals(const Case& given, RuleReport& rule_report, EquationKind kind, const char* zh,
                  const char* en) {
  tell_skipped(given, rule_report, kind);
  for (const EquationOutcome& outcome : given.equations) {
    const Equation& equation = *outcome.equation;
    if (equation.kind != kind || outcome.state != EquationState::failed) continue;
    const CellId total = equation.left.front();
    Finding& finding =
        outcome.not_a_count
            ? rule_report.find("{0}为 {1}，已填的各项相加已有 {2}，空白处填 0 也差 {3}。请核对。",
                               "{0} is {1}, the figures given already add up to {2}; with 0 in the "
                               "blanks the difference is {3}. Check them.")
            : rule_report.find(zh, en);
    finding.message.cell(total).number(outcome.left);
    add_sum(finding.message, given.report, outcome);
    add_difference(finding.message, outcome);
    finding.equation = &equation;
    finding.point_at(total);
    finding.expected = to_string(outcome.right);
    finding.actual = to_string(outcome.left);
    finding.terms.assign(equation.right.begin(), equation.right.end());
  }
}

Phrase column_name(const Equation& balance) {
  std::string english(balance.key);
  std::replace(english.begin(), english.end(), '_', ' ');
  return Phrase("“{0}”", "{1}").text(balance.label).text(english);
}

}  // namespace ogi::rules

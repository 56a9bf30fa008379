#include "core/rules/equation_findings.h"

#include <algorithm>

#include "core/rules/form_cells.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr std::size_t most_addends = 6;

/// ` 3＋5＝8`, without the noughts; only the sum where that would be long.
std::string written_out(const Report& report, const EquationOutcome& outcome, std::string_view plus,
                        std::string_view equals) {
  std::string sum;
  std::size_t addends = 0;
  for (const CellId cell : outcome.equation->right) {
    const Decimal number = report.value(cell).number;
    if (number == Decimal{}) continue;
    if (++addends > 1) sum += plus;
    sum += to_string(number);
  }
  std::string total = to_string(outcome.right);
  if (addends < 2 || addends > most_addends) return total;
  return concat({sum, equals, total});
}

/// What is written less what the parts give, with its sign.
std::string difference_of(const EquationOutcome& outcome) {
  const auto difference = subtract(outcome.left, outcome.right);
  return difference ? signed_number(*difference) : std::string();
}

/// The column of section 三 that a balance is about, by the ending of its first cell's key.
const Column& column_of(const Equation& balance) {
  const std::string_view key = cell_key(balance.left.front());
  const std::span<const Column> columns = applicant_columns();
  return *std::find_if(columns.begin(), columns.end(), [key](const Column& column) {
    return key.ends_with("." + std::string(column.key));
  });
}

}  // namespace

void judge_equations(const Subject& subject, Judgement& judgement, EquationKind kind,
                     const std::function<Finding(const EquationOutcome&)>& describe) {
  std::size_t all = 0;
  std::size_t skipped = 0;
  for (const EquationOutcome& outcome : subject.equations) {
    if (outcome.equation->kind != kind) continue;
    ++all;
    if (outcome.state == EquationState::skipped) ++skipped;
    if (outcome.state == EquationState::failed) judgement.find(describe(outcome));
  }
  if (skipped == 0) return;
  const std::string skipped_text = std::to_string(skipped);
  const std::string all_text = std::to_string(all);
  judgement.not_judged({.zh = concat({all_text, " 个等式中有 ", skipped_text,
                                      " 个因单元格缺失、空白或不是数字而无法判断。"}),
                        .en = concat({skipped_text, " of ", all_text,
                                      " sums have a cell that is missing, blank or no number."})});
}

void judge_totals(const Subject& subject, Judgement& judgement, EquationKind kind,
                  const Message& parts, const Message& advice) {
  const Report& report = subject.report;
  judge_equations(subject, judgement, kind, [&](const EquationOutcome& outcome) {
    const CellId total = outcome.equation->left.front();
    const std::string written = to_string(outcome.left);
    const std::string difference = difference_of(outcome);
    return Finding{
        .message = {.zh = concat({cell_name_zh(total), "为 ", written, "，", parts.zh, "相加为 ",
                                  written_out(report, outcome, "＋", "＝"), "，差 ", difference,
                                  "。", advice.zh}),
                    .en = concat({cell_name_en(total), " is ", written, ", ", parts.en,
                                  " add up to ", written_out(report, outcome, " + ", " = "),
                                  "; difference ", difference, ". ", advice.en})},
        .places = {CellPlace{total}},
        .expected = to_string(outcome.right),
        .actual = written,
        .terms = outcome.equation->right,
    };
  });
}

std::string column_name_zh(const Equation& balance) {
  return "“" + std::string(column_of(balance).label.official) + "”";
}

std::string column_name_en(const Equation& balance) {
  std::string name(column_of(balance).key);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

}  // namespace ogi

#include "core/report/equation.h"

namespace ogi {
namespace {

const RequestRow& row_named(std::span<const RequestRow> rows, std::string_view key) {
  for (const RequestRow& row : rows) {
    if (row.key == key) return row;
  }
  return rows.front();
}

bool is_outcome(const RequestRow& row) {
  return row.key != "received" && row.key != "carried_over" && row.key != "processed" &&
         row.key != "carried_forward";
}

std::string named(std::string_view prefix, std::string_view key) {
  return std::string(prefix) + std::string(key);
}

std::vector<Equation> make_equations(Edition edition) {
  const std::span<const RequestRow> rows = request_rows(edition);
  const std::span<const Column> columns = applicant_columns();
  const RequestRow& received = row_named(rows, "received");
  const RequestRow& carried_over = row_named(rows, "carried_over");
  const RequestRow& processed = row_named(rows, "processed");
  const RequestRow& carried_forward = row_named(rows, "carried_forward");

  std::vector<Equation> equations;
  for (std::size_t i = 0; i < applicant_count; ++i) {
    equations.push_back(
        {.kind = EquationKind::balance,
         .id = named("balance.", columns[i].key),
         .name_zh = "“" + std::string(columns[i].label.official) + "”列：一＋二＝三（七）＋四",
         .name_en = named("balance of column ", columns[i].key),
         .left = {received.cell(i), carried_over.cell(i)},
         .right = {processed.cell(i), carried_forward.cell(i)}});
  }
  for (std::size_t i = 0; i < applicant_count; ++i) {
    Equation equation{
        .kind = EquationKind::results,
        .id = named("results.", columns[i].key),
        .name_zh = "“" + std::string(columns[i].label.official) + "”列：（七）总计＝（一）至（六）之和",
        .name_en = named("results of column ", columns[i].key),
        .left = {processed.cell(i)},
        .right = {}};
    for (const RequestRow& row : rows) {
      if (is_outcome(row)) equation.right.push_back(row.cell(i));
    }
    equations.push_back(std::move(equation));
  }
  for (const RequestRow& row : rows) {
    Equation equation{.kind = EquationKind::row_total,
                      .id = named("row.", row.key),
                      .name_zh = "“" + std::string(row.label.official) + "”行：总计＝各类申请人之和",
                      .name_en = named("total of row ", row.key),
                      .left = {row.cell(total_column)},
                      .right = {}};
    for (std::size_t i = 0; i < total_column; ++i) equation.right.push_back(row.cell(i));
    equations.push_back(std::move(equation));
  }
  for (const ReviewBlock& block : review_blocks()) {
    Equation equation{.kind = EquationKind::review_total,
                      .id = named("review.", block.key),
                      .name_zh = "“" + std::string(block.label.official) + "”：总计＝四种结果之和",
                      .name_en = named("total of ", block.key),
                      .left = {block.cell(outcome_count - 1)},
                      .right = {}};
    for (std::size_t i = 0; i + 1 < outcome_count; ++i) equation.right.push_back(block.cell(i));
    equations.push_back(std::move(equation));
  }
  return equations;
}

/// Adds up one side; false where that cannot be done, with the cell that is to blame if one is.
bool sum_up(const Report& report, std::span<const CellId> cells, Decimal& sum,
            std::optional<CellId>& not_a_count) {
  std::int64_t total = 0;
  for (const CellId cell : cells) {
    const CellValue& value = report.value(cell);
    if (!value.is_count()) {
      not_a_count = cell;
      return false;
    }
    if (__builtin_add_overflow(total, value.number.units, &total)) return false;
  }
  sum = Decimal::whole(total);
  return true;
}

}  // namespace

std::span<const Equation> equations_of(Edition edition) {
  static const std::vector<Equation> of_2019 = make_equations(Edition::trial_2019);
  static const std::vector<Equation> of_2021 = make_equations(Edition::notice_2021);
  return edition == Edition::trial_2019 ? of_2019 : of_2021;
}

EquationOutcome evaluate(const Report& report, const Equation& equation) {
  EquationOutcome outcome{.equation = &equation, .state = EquationState::skipped};
  if (!sum_up(report, equation.left, outcome.left, outcome.not_a_count)) return outcome;
  if (!sum_up(report, equation.right, outcome.right, outcome.not_a_count)) return outcome;
  outcome.state = outcome.left == outcome.right ? EquationState::held : EquationState::failed;
  return outcome;
}

std::vector<EquationOutcome> evaluate_all(const Report& report) {
  const std::span<const Equation> equations = equations_of(report.edition_of(Table::requests));
  std::vector<EquationOutcome> outcomes;
  outcomes.reserve(equations.size());
  for (const Equation& equation : equations) outcomes.push_back(evaluate(report, equation));
  return outcomes;
}

}  // namespace ogi

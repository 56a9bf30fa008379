#include <algorithm>
#include <array>

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

using Counts = std::array<std::optional<std::int64_t>, cell_count>;

std::optional<std::int64_t> known_sum(const Counts& counts, std::span<const CellId> cells) {
  std::int64_t sum = 0;
  for (const CellId cell : cells) {
    if (counts[cell] && __builtin_add_overflow(sum, *counts[cell], &sum)) return std::nullopt;
  }
  return sum;
}

std::vector<CellId> unknown_cells(const Counts& counts, const Equation& equation) {
  std::vector<CellId> unknown;
  for (const auto side : {equation.left, equation.right}) {
    for (const CellId cell : side) {
      if (!counts[cell]) unknown.push_back(cell);
    }
  }
  return unknown;
}

bool stands_left(const Equation& equation, CellId cell) {
  return std::find(equation.left.begin(), equation.left.end(), cell) != equation.left.end();
}

/// Fills in what one equation leaves no choice about: its only unknown cell, or, where the known
/// parts reach the total already, noughts for all the others. False where the figures overflow or
/// contradict it.
bool fill(Counts& counts, const Equation& equation) {
  const std::vector<CellId> unknown = unknown_cells(counts, equation);
  const auto left = known_sum(counts, equation.left);
  const auto right = known_sum(counts, equation.right);
  if (!left || !right) return false;
  const std::int64_t lacking_right = *left - *right;
  if (unknown.empty()) return lacking_right == 0;

  if (unknown.size() == 1) {
    const CellId cell = unknown.front();
    const std::int64_t value = stands_left(equation, cell) ? -lacking_right : lacking_right;
    if (value < 0) return false;
    counts[cell] = value;
    return true;
  }
  const bool all_right = std::none_of(unknown.begin(), unknown.end(), [&equation](CellId cell) {
    return stands_left(equation, cell);
  });
  if (!all_right) return true;
  if (lacking_right < 0) return false;
  if (lacking_right == 0) {
    for (const CellId cell : unknown) counts[cell] = 0;
  }
  return true;
}

/// What the equations say the blank cells of the report are; empty where the figures contradict
/// each other, for then nobody knows which of them to build on.
std::vector<Edit> certain_values(const Report& report) {
  Counts counts;
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (report.value(cell).is_count()) counts[cell] = report.value(cell).number.units;
  }
  const std::span<const Equation> equations = equations_of(report.edition_of(Table::requests));
  const auto unknown_count = [&counts] {
    return std::count(counts.begin(), counts.end(), std::nullopt);
  };
  for (auto before = unknown_count() + 1; unknown_count() < before;) {
    before = unknown_count();
    for (const Equation& equation : equations) {
      if (!fill(counts, equation)) return {};
    }
  }

  std::vector<Edit> edits;
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (report.value(cell).meaning == Meaning::blank && counts[cell])
      edits.push_back({cell, to_string(Decimal::whole(*counts[cell]))});
  }
  return edits;
}

void add_fix(Finding& finding, const TableCells& blank, const std::vector<Edit>& edits) {
  Fix fix;
  for (const Edit& edit : edits) {
    if (std::find(blank.cells.begin(), blank.cells.end(), edit.cell) != blank.cells.end())
      fix.edits.push_back(edit);
  }
  if (fix.edits.empty()) return;
  fix.title =
      Phrase("按勾稽关系补填 {0} 个空白单元格", "Fill in {0} blank cells as the sums require")
          .number(fix.edits.size());
  finding.fixes.push_back(std::move(fix));
}

void check(const Case& given, Judgement& judgement) {
  const Report& report = given.report;
  if (has_no_cells(report, judgement)) return;
  const std::vector<Edit> edits = certain_values(report);
  const auto is_blank = [](CellId, const CellValue& value) {
    return value.meaning == Meaning::blank;
  };
  for (const CellGroup& group : groups_by_rule_power(report, cells_by_table(report, is_blank))) {
    const TableCells& blank = group.cells;
    Finding& finding =
        find_in_cells(judgement, blank, "{0}有 {1} 个单元格空白：{2}。没有发生的应当填 0。",
                      "In {0}, {1} cells are blank: {2}. Write 0 for none.");
    if (group.of_organ_without_power) finding.severity = Severity::info;
    add_fix(finding, blank, edits);
  }
}

}  // namespace

// OGI101: a numeric cell is empty; 0 is the way to write none.
constinit const Rule ogi101_blank_cell{
    .code = "OGI101",
    .slug = "blank-cell",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "单元格空白",
    .title_en = "Blank cell",
    .check = check,
};

}  // namespace ogi

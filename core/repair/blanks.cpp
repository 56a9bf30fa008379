#include "core/repair/blanks.h"

#include <algorithm>

#include "core/repair/figures.h"

namespace ogi {
namespace {

bool stands_in(const Equation& equation, CellId cell) {
  const auto in = [cell](const std::vector<CellId>& side) {
    return std::find(side.begin(), side.end(), cell) != side.end();
  };
  return in(equation.left) || in(equation.right);
}

/// Gives the unknown cells of `side` what the equation says they lack: all of `missing` to one, 0
/// to several if they lack nothing, for counts that add up to nothing are all 0. Whether it gave
/// anything.
bool fill_side(const std::vector<CellId>& side, std::int64_t missing, Figures& figures) {
  const auto unknown = [&figures](CellId cell) { return !figures.known(cell); };
  const auto count = std::count_if(side.begin(), side.end(), unknown);
  if (count == 0 || missing < 0 || (missing > 0 && count > 1)) return false;
  for (const CellId cell : side) {
    if (unknown(cell)) figures.set(cell, missing);
  }
  return true;
}

/// Whether `equation`, if only one of its sides has unknown cells, gave them figures.
bool draw_from(const Equation& equation, Figures& figures) {
  const bool left_known = figures.knows_all(equation.left);
  if (left_known == figures.knows_all(equation.right)) return false;
  const std::int64_t difference = figures.difference(equation);
  return left_known ? fill_side(equation.right, difference, figures)
                    : fill_side(equation.left, -difference, figures);
}

bool is_blank(const Report& report, CellId cell) {
  const Meaning meaning = report.value(cell).meaning;
  return meaning == Meaning::blank || meaning == Meaning::placeholder;
}

}  // namespace

std::vector<CellChange> fill_blanks(const Report& report) {
  const std::span<const Equation> equations = equations_of(report.edition_of(Table::requests));
  Figures figures(report);
  for (bool drawn = true; drawn;) {
    drawn = false;
    for (const Equation& equation : equations) drawn = draw_from(equation, figures) || drawn;
  }
  std::vector<CellChange> filled;
  for (const Table table : {Table::requests, Table::review}) {
    for (const CellId cell : cells_of(report.edition_of(Table::requests), table)) {
      if (!is_blank(report, cell)) continue;
      if (!figures.known(cell)) figures.set(cell, 0);
      filled.push_back(
          {cell, std::nullopt, figures.value(cell), slip_of_kind(SlipKind::left_at_zero)});
    }
  }
  const auto contradicted = [&](const CellChange& change) {
    return std::any_of(equations.begin(), equations.end(), [&](const Equation& equation) {
      return stands_in(equation, change.cell) && figures.knows_all_of(equation) &&
             figures.difference(equation) != 0;
    });
  };
  filled.erase(std::remove_if(filled.begin(), filled.end(), contradicted), filled.end());
  return filled;
}

}  // namespace ogi

#include "core/repair/blanks.h"

#include <array>

#include "core/repair/figures.h"

namespace ogi::repair {
namespace {

/// Gives the unknown cells of `side` what the equation says they lack: all of `missing` to one, 0
/// to several if they lack nothing, for counts that add up to nothing are all 0. Whether it gave
/// anything.
bool fill_side(std::span<const CellId> side, std::int64_t missing, Figures& figures) {
  int unknown = 0;
  for (const CellId cell : side) unknown += figures.knows(cell) ? 0 : 1;
  if (unknown == 0 || missing < 0 || (missing > 0 && unknown > 1)) return false;
  for (const CellId cell : side) {
    if (!figures.knows(cell)) figures.set(cell, missing);
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
  const Edition edition = report.edition_of(Table::requests);
  const std::span<const Equation> equations = equations_of(edition);
  Figures figures(report);
  for (bool drawn = true; drawn;) {
    drawn = false;
    for (const Equation& equation : equations) drawn = draw_from(equation, figures) || drawn;
  }
  std::array<bool, all_tables.size()> contradicted{};
  for (const Equation& equation : equations) {
    if (figures.knows_all_of(equation) && figures.difference(equation) != 0)
      contradicted[static_cast<std::size_t>(table_of(equation.left.front()))] = true;
  }
  std::vector<CellChange> filled;
  for (const Table table : {Table::requests, Table::review}) {
    if (contradicted[static_cast<std::size_t>(table)]) continue;
    for (const CellId cell : cells_of(edition, table)) {
      if (!is_blank(report, cell) || !figures.knows(cell)) continue;
      filled.push_back({cell, no_figure, figures.at(cell), slip_of_kind(SlipKind::left_at_zero)});
    }
  }
  return filled;
}

}  // namespace ogi::repair

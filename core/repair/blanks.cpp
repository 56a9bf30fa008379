#include "core/repair/blanks.h"

#include <algorithm>

#include "core/repair/figures.h"

namespace ogi {
namespace {

std::vector<CellId> unknown_of(const Figures& figures, const std::vector<CellId>& side) {
  std::vector<CellId> unknown;
  for (const CellId cell : side) {
    if (!figures.known(cell)) unknown.push_back(cell);
  }
  return unknown;
}

/// Whether `equation` gave new figures.
bool draw_from(const Equation& equation, Figures& figures) {
  const std::vector<CellId> left = unknown_of(figures, equation.left);
  const std::vector<CellId> right = unknown_of(figures, equation.right);
  if (left.empty() == right.empty()) return false;
  const std::vector<CellId>& unknown = left.empty() ? right : left;
  const std::int64_t difference = figures.difference(equation);
  const std::int64_t missing = left.empty() ? difference : -difference;
  // Counts that add up to nothing are all 0.
  if (missing < 0 || (missing > 0 && unknown.size() > 1)) return false;
  for (const CellId cell : unknown) figures.set(cell, missing);
  return true;
}

bool stands_in(const Equation& equation, CellId cell) {
  for (const std::vector<CellId>* side : {&equation.left, &equation.right}) {
    for (const CellId other : *side) {
      if (other == cell) return true;
    }
  }
  return false;
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

  std::vector<CellId> blank;
  for (const Table table : {Table::requests, Table::review}) {
    for (const CellId cell : cells_of(edition, table)) {
      const Meaning meaning = report.value(cell).meaning;
      if (meaning != Meaning::blank && meaning != Meaning::placeholder) continue;
      blank.push_back(cell);
      if (!figures.known(cell)) figures.set(cell, 0);
    }
  }
  std::vector<CellChange> filled;
  for (const CellId cell : blank) {
    const bool contradicted =
        std::any_of(equations.begin(), equations.end(), [&](const Equation& equation) {
          return stands_in(equation, cell) && figures.knows_all_of(equation) &&
                 figures.difference(equation) != 0;
        });
    if (contradicted) continue;
    filled.push_back({.cell = cell,
                      .from = std::nullopt,
                      .to = figures.value(cell),
                      .slip = slip_of_kind(SlipKind::left_at_zero)});
  }
  return filled;
}

}  // namespace ogi

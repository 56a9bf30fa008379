#include "core/repair/reasons.h"

#include "core/repair/paper_grid.h"

namespace ogi::repair {
namespace {

Slip slip_in_place(const CellChange& change, const PaperGrid& grid, const Figures& mended,
                   const Report* last_year) {
  const std::int64_t written = change.from;
  if (written == no_figure) return slip_of_kind(SlipKind::left_at_zero);
  Slip best = likeliest_slip(written, change.to);
  if (written == 0) {
    return grid.is_total(change.cell) ? slip_of_kind(SlipKind::total_left_at_zero) : best;
  }
  if (last_year != nullptr) {
    const CellValue& last = last_year->value(change.cell);
    if (last.is_count() && last.number.units == written) {
      best = likelier(best, slip_of_kind(SlipKind::copied_from_last_year));
    }
  }
  for (const CellId other : cells_of(grid.edition, grid.table)) {
    if (other == change.cell || mended.value(other) != written) continue;
    const bool in_line =
        grid.row_of(other) == grid.row_of(change.cell) ||
        (grid.table == Table::requests && grid.column_of(other) == grid.column_of(change.cell));
    if (in_line && grid.is_total(other) && !grid.is_total(change.cell)) {
      best = likelier(best, slip_of_kind(SlipKind::total_in_detail));
    } else if (grid.adjacent(other, change.cell)) {
      best = likelier(best, slip_of_kind(SlipKind::neighbour_copied));
    }
  }
  return best;
}

/// Two neighbours that hold each other's figures are one slip, not two.
void join_swapped_neighbours(std::vector<CellChange>& changes, const PaperGrid& grid) {
  const Slip swapped = slip_of_kind(SlipKind::swapped_with_neighbour);
  for (CellChange& one : changes) {
    for (CellChange& other : changes) {
      if (one.cell >= other.cell || one.from != other.to || other.from != one.to) continue;
      if (!grid.adjacent(one.cell, other.cell)) continue;
      if (swapped.cost >= one.slip.cost + other.slip.cost) continue;
      one.slip = swapped;
      other.slip = {swapped.kind, 0};
    }
  }
}

}  // namespace

void give_reasons(Diagnosis& diagnosis, const Figures& written, Edition edition,
                  const Report* last_year) {
  Figures mended = written;
  for (const CellChange& change : diagnosis.changes) mended.set(change.cell, change.to);
  const PaperGrid grid{edition, table_of(diagnosis.changes.front().cell)};
  for (CellChange& change : diagnosis.changes) {
    change.slip = slip_in_place(change, grid, mended, last_year);
  }
  join_swapped_neighbours(diagnosis.changes, grid);
  diagnosis.slip_cost = 0;
  for (const CellChange& change : diagnosis.changes) {
    diagnosis.slip_cost += change.slip.cost;
  }
}

}  // namespace ogi::repair

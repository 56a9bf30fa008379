#include "core/repair/paper_grid.h"

#include <algorithm>

namespace ogi::repair {
namespace {

std::size_t distance(std::size_t a, std::size_t b) {
  return a < b ? b - a : a - b;
}

}  // namespace

std::size_t PaperGrid::rows() const {
  return table == Table::requests ? request_rows(edition).size() : review_blocks().size();
}

std::size_t PaperGrid::columns() const {
  return table == Table::requests ? applicant_count : outcome_count;
}

CellId PaperGrid::cell(std::size_t row, std::size_t column) const {
  return table == Table::requests ? request_rows(edition)[row].cell(column)
                                  : review_blocks()[row].cell(column);
}

std::size_t PaperGrid::row_of(CellId cell_id) const {
  // Between the rows of one edition may be those of the other.
  const auto cells_before = static_cast<std::size_t>(cell_id - cell(0, 0));
  std::size_t row = std::min(cells_before / columns(), rows() - 1);
  while (cell(row, 0) > cell_id) --row;
  return row;
}

std::size_t PaperGrid::column_of(CellId cell_id) const {
  return cell_id - cell(row_of(cell_id), 0);
}

bool PaperGrid::adjacent(CellId a, CellId b) const {
  return distance(row_of(a), row_of(b)) + distance(column_of(a), column_of(b)) == 1;
}

bool PaperGrid::is_total(CellId cell_id) const {
  const bool processed = table == Table::requests && row_of(cell_id) == rows() - 2;
  return processed || column_of(cell_id) == columns() - 1;
}

}  // namespace ogi::repair

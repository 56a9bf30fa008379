#include "core/repair/grid.h"

#include <algorithm>

namespace ogi {
namespace {

std::size_t distance(std::size_t a, std::size_t b) {
  return a < b ? b - a : a - b;
}

}  // namespace

std::size_t Grid::rows() const {
  return table == Table::requests ? request_rows(edition).size() : review_blocks().size();
}

std::size_t Grid::columns() const {
  return table == Table::requests ? applicant_count : outcome_count;
}

CellId Grid::cell(std::size_t row, std::size_t column) const {
  return table == Table::requests ? request_rows(edition)[row].cell(column)
                                  : review_blocks()[row].cell(column);
}

std::size_t Grid::row_of(CellId cell_id) const {
  std::size_t row = 0;
  while (row + 1 < rows() && cell(row + 1, 0) <= cell_id) ++row;
  return row;
}

std::size_t Grid::column_of(CellId cell_id) const {
  return cell_id - cell(row_of(cell_id), 0);
}

bool Grid::adjacent(CellId a, CellId b) const {
  return distance(row_of(a), row_of(b)) + distance(column_of(a), column_of(b)) == 1;
}

bool is_total(CellId cell) {
  if (table_of(cell) == Table::review) {
    return (cell - review_blocks().front().first) % outcome_count == outcome_count - 1;
  }
  const std::span<const RequestRow> rows = request_rows(Edition::notice_2021);
  const auto processed = std::find_if(rows.begin(), rows.end(),
                                      [](const RequestRow& row) { return row.key == "processed"; });
  return (cell - rows.front().first) % applicant_count == total_column ||
         (cell >= processed->first && cell < processed->cell(applicant_count));
}

}  // namespace ogi

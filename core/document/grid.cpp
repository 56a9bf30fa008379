#include "core/document/grid.h"

#include <algorithm>

namespace ogi::document {
namespace {

std::size_t clamped_span(int span, std::size_t room) {
  return std::clamp<std::size_t>(span < 1 ? 1 : static_cast<std::size_t>(span), 1, room);
}

}  // namespace

Grid::Grid(const TableBlock& table) : rows_(table.rows.size()) {
  std::vector<std::vector<Source>> rows(rows_);
  for (std::size_t r = 0; r < rows_; ++r) {
    std::size_t column = 0;
    for (std::size_t i = 0; i < table.rows[r].size(); ++i) {
      const TableCell& cell = table.rows[r][i];
      while (column < rows[r].size() && rows[r][column].exists()) ++column;
      if (column >= widest) break;
      const std::size_t width = clamped_span(cell.col_span, widest - column);
      const std::size_t height = clamped_span(cell.row_span, rows_ - r);
      for (std::size_t down = r; down < r + height; ++down) {
        if (rows[down].size() < column + width) rows[down].resize(column + width);
        for (std::size_t across = column; across < column + width; ++across) {
          Source& place = rows[down][across];
          if (!place.exists()) place = {static_cast<int>(r), static_cast<int>(i)};
        }
      }
      column += width;
    }
  }
  for (const auto& row : rows) columns_ = std::max(columns_, row.size());
  places_.resize(rows_ * columns_);
  for (std::size_t r = 0; r < rows_; ++r)
    std::copy(rows[r].begin(), rows[r].end(),
              places_.begin() + static_cast<std::ptrdiff_t>(r * columns_));
}

}  // namespace ogi::document

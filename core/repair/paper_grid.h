#pragma once

#include <cstddef>

#include "core/report/form.h"
#include "core/rooms_generated.h"

namespace ogi::repair {

/// Sections 三 and 四 as plain grids of cells: what is beside what, on paper.
struct PaperGrid {
  Edition edition;
  Table table;  ///< requests or review

  [[nodiscard]] std::size_t rows() const;
  [[nodiscard]] std::size_t columns() const;
  [[nodiscard]] CellId cell(std::size_t row, std::size_t column) const;
  [[nodiscard]] std::size_t row_of(CellId cell) const;
  [[nodiscard]] std::size_t column_of(CellId cell) const;

  /// Whether a cell is a sum of others: in the total column or the row of （七）总计, or a block's
  /// total.
  [[nodiscard]] bool is_total(CellId cell) const;

  /// Whether the two cells, both of this grid, stand side by side or one above the other.
  [[nodiscard]] bool adjacent(CellId a, CellId b) const;
};

}  // namespace ogi::repair

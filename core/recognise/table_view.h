#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/document/grid.h"
#include "core/recognise/content_units.h"
#include "core/report/cell_value.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// A source_table laid out, each source cell folded and read once.
class TableView {
 public:
  struct Cell {
    const SourceCell* source;
    std::u32string folded;
    Meaning meaning;  ///< of the text as a figure
    std::size_t row;  ///< where the cell begins in the grid
    std::size_t column;
  };

  explicit TableView(const SourceTable& source_table);

  [[nodiscard]] std::size_t row_count() const { return grid_.row_count(); }
  [[nodiscard]] std::size_t column_count() const { return grid_.column_count(); }
  /// The cell that covers a place; null where none does.
  [[nodiscard]] const Cell* at(std::size_t row, std::size_t column) const;
  /// The cells of a row from left to right, each once.
  [[nodiscard]] std::vector<const Cell*> row(std::size_t row) const;

 private:
  Grid grid_;
  std::vector<std::vector<Cell>> cells_;
};

/// Whether a cell can be one of a row's figures: a number, a blank, a dash. Words are not.
bool is_figure_like(const TableView::Cell& cell);
bool is_number(const TableView::Cell& cell);

}  // namespace ogi::recognise

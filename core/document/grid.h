#pragma once

#include <cstddef>
#include <vector>

#include "core/document/document.h"

namespace ogi::document {

/// A table with its spans laid out: every place of the rectangle tells which source cell covers it.
class Grid {
 public:
  /// Lays out as HTML does (“forming a table”): a cell goes to the first free place of its row, row
  /// spans end with the table. Spans that would make a table wider than `widest` columns are cut.
  explicit Grid(const TableBlock& table);

  static constexpr std::size_t widest = 256;

  [[nodiscard]] std::size_t row_count() const { return rows_; }
  [[nodiscard]] std::size_t column_count() const { return columns_; }

  /// The source cell at a place: its source row and its index in that row; nothing where no cell
  /// reaches.
  struct Source {
    int row = -1;
    int index = -1;

    [[nodiscard]] bool exists() const { return row >= 0; }
    friend bool operator==(const Source&, const Source&) = default;
  };
  [[nodiscard]] Source at(std::size_t row, std::size_t column) const {
    return places_[row * columns_ + column];
  }

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<Source> places_;
};

}  // namespace ogi::document

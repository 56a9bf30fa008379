#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document/grid.h"
#include "core/recognise/content_units.h"
#include "core/recognise/form_words.h"
#include "core/report/cell_value.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// A source table laid out, each source cell folded and read once.
class TableView {
 public:
  struct Cell {
    const SourceCell* source;
    std::u32string folded;
    Meaning meaning;      ///< of the text as a figure
    std::size_t row = 0;  ///< where the cell begins in the grid
    std::size_t column = 0;
  };

  TableView(const SourceTable& source_table, const FormWords& words);

  [[nodiscard]] std::size_t row_count() const { return grid_.row_count(); }
  [[nodiscard]] std::size_t column_count() const { return grid_.column_count(); }
  /// The cell that covers a place; null where none does.
  [[nodiscard]] const Cell* at(std::size_t row, std::size_t column) const;
  /// The cells of a row from left to right, each once.
  [[nodiscard]] std::span<const Cell* const> row(std::size_t row) const {
    return std::span(row_cells_).subspan(row_starts_[row], row_starts_[row + 1] - row_starts_[row]);
  }
  /// What the form calls by the words of a cell; nothing where the cell is a figure.
  [[nodiscard]] const CellWords& words(const Cell& cell) const;

  /// Those of all cells.
  [[nodiscard]] const TellingLabels& telling_labels() const { return telling_labels_; }

  [[nodiscard]] const FormWords& form_words() const { return *form_words_; }
  [[nodiscard]] bool is_delimited() const { return delimited_; }

 private:
  [[nodiscard]] const Cell& source_cell(Grid::Source source) const {
    return cells_[first_cells_[static_cast<std::size_t>(source.row)] +
                  static_cast<std::size_t>(source.index)];
  }

  const FormWords* form_words_;
  bool delimited_;
  Grid grid_;
  std::vector<Cell> cells_;               ///< row by row as the source has them
  std::vector<std::size_t> first_cells_;  ///< of each source row, in cells_
  std::vector<const Cell*> row_cells_;    ///< row by row of the grid
  std::vector<std::size_t> row_starts_;   ///< in row_cells_, and its end
  TellingLabels telling_labels_;
  /// Of each of cells_, read when first asked for: most tables of a document are none of the form.
  mutable std::vector<std::optional<CellWords>> words_;
};

/// Whether a cell can be one of a row's figures: a number, a blank, a dash. Words are not.
bool is_figure_like(const TableView::Cell& cell);
bool is_number(const TableView::Cell& cell);

}  // namespace ogi::recognise

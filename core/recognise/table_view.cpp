#include "core/recognise/table_view.h"

#include "core/text/fold.h"

namespace ogi::recognise {
namespace {

// Labels are short; a cell beyond this is prose, and is not folded whole.
constexpr std::size_t longest_label = 512;

}  // namespace

TableView::TableView(const SourceTable& source_table) : grid_(source_table.layout) {
  cells_.reserve(source_table.rows.size());
  for (const auto& row : source_table.rows) {
    auto& cells = cells_.emplace_back();
    cells.reserve(row.size());
    for (const SourceCell& cell : row) {
      const std::string_view text = cell.text.substr(0, longest_label);
      cells.push_back({&cell, fold_label(text), read_cell_value(text).meaning, 0, 0});
    }
  }
  for (std::size_t r = grid_.row_count(); r-- > 0;) {
    for (std::size_t c = grid_.column_count(); c-- > 0;) {
      const Grid::Source source = grid_.at(r, c);
      if (!source.exists()) continue;
      Cell& cell =
          cells_[static_cast<std::size_t>(source.row)][static_cast<std::size_t>(source.index)];
      cell.row = r;
      cell.column = c;
    }
  }
}

const TableView::Cell* TableView::at(std::size_t row, std::size_t column) const {
  if (row >= row_count() || column >= column_count()) return nullptr;
  const Grid::Source source = grid_.at(row, column);
  if (!source.exists()) return nullptr;
  return &cells_[static_cast<std::size_t>(source.row)][static_cast<std::size_t>(source.index)];
}

std::vector<const TableView::Cell*> TableView::row(std::size_t row) const {
  std::vector<const Cell*> cells;
  for (std::size_t c = 0; c < column_count(); ++c) {
    const Cell* cell = at(row, c);
    if (cell != nullptr && (cells.empty() || cells.back() != cell)) cells.push_back(cell);
  }
  return cells;
}

bool is_figure_like(const TableView::Cell& cell) {
  return cell.meaning != Meaning::text;
}
bool is_number(const TableView::Cell& cell) {
  return cell.meaning == Meaning::number || cell.meaning == Meaning::too_large;
}

}  // namespace ogi::recognise

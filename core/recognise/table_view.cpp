#include "core/recognise/table_view.h"

#include "core/text/flags.h"
#include "core/text/fold.h"

namespace ogi::recognise {
namespace {

// Labels are short; a cell beyond this is prose, and is not folded whole.
constexpr std::size_t longest_label = 512;

}  // namespace

TableView::TableView(const SourceTable& source_table, const FormWords& words)
    : form_words_(&words), delimited_(source_table.delimited), grid_(source_table.layout) {
  std::size_t count = 0;
  first_cells_.reserve(source_table.rows.size());
  for (const auto& row : source_table.rows) {
    first_cells_.push_back(count);
    count += row.size();
  }
  cells_.reserve(count);
  words_.resize(count);
  for (const auto& row : source_table.rows) {
    for (const SourceCell& cell : row) {
      const std::string_view text = cell.text.substr(0, longest_label);
      std::u32string folded = fold_label(text);
      const Meaning meaning = read_cell_value(text, folded).meaning;
      cells_.push_back({&cell, std::move(folded), meaning});
    }
  }
  row_starts_.reserve(row_count() + 1);
  row_starts_.push_back(0);
  text::Flags placed(count, false);
  for (std::size_t r = 0; r < row_count(); ++r) {
    Grid::Source before;
    for (std::size_t c = 0; c < column_count(); ++c) {
      const Grid::Source source = grid_.at(r, c);
      if (!source.exists() || source == before) continue;
      before = source;
      const Cell& cell = source_cell(source);
      row_cells_.push_back(&cell);
      const auto number = static_cast<std::size_t>(&cell - cells_.data());
      if (placed[number]) continue;
      placed[number] = true;
      cells_[number].row = r;
      cells_[number].column = c;
      if (!is_figure_like(cell)) telling_labels_.add(words.find_telling_labels(cell.folded));
    }
    row_starts_.push_back(row_cells_.size());
  }
}

const TableView::Cell* TableView::at(std::size_t row, std::size_t column) const {
  if (row >= row_count() || column >= column_count()) return nullptr;
  const Grid::Source source = grid_.at(row, column);
  return source.exists() ? &source_cell(source) : nullptr;
}

const CellWords& TableView::words(const Cell& cell) const {
  std::optional<CellWords>& words = words_[static_cast<std::size_t>(&cell - cells_.data())];
  if (!words) words = is_figure_like(cell) ? CellWords{} : form_words_->read(cell.folded);
  return *words;
}

bool is_figure_like(const TableView::Cell& cell) {
  return cell.meaning != Meaning::text;
}
bool is_number(const TableView::Cell& cell) {
  return cell.meaning == Meaning::number || cell.meaning == Meaning::too_large;
}

}  // namespace ogi::recognise

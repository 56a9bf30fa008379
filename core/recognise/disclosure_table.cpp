#include <algorithm>
#include <iterator>

#include "core/recognise/row_alignment.h"
#include "core/recognise/table_reading.h"

namespace ogi::recognise {
namespace {

/// A row of the source table with the heads that stand over it: the nearest row above that names
/// columns.
struct LabelledRow {
  const TableView* source_table;
  std::size_t row;
  const TableView*
      head_table;  ///< this one, or one of as many columns before it, cut off by a page's end
  std::optional<std::size_t> head_row;
  std::u32string_view label;
  std::size_t label_index;  ///< which of the row's cells the label is
};

std::size_t named_columns(const TableView& source_table, std::size_t row, Edition edition) {
  const std::uint64_t columns = source_table.form_words().column_bits(edition);
  const auto cells = source_table.row(row);
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [&](const TableView::Cell* cell) {
        return (source_table.words(*cell).disclosure_columns & columns) != 0;
      }));
}

std::vector<LabelledRow> read_rows(std::span<const TableView* const> source_tables) {
  std::vector<LabelledRow> rows;
  const TableView* head_table = nullptr;
  std::optional<std::size_t> head_row;
  for (const TableView* source_table : source_tables) {
    const bool goes_on =
        head_table != nullptr && head_table->column_count() == source_table->column_count();
    if (!goes_on) head_row.reset();
    for (std::size_t r = 0; r < source_table->row_count(); ++r) {
      if (named_columns(*source_table, r, Edition::notice_2021) +
              named_columns(*source_table, r, Edition::trial_2019) >
          0) {
        head_table = source_table;
        head_row = r;
        continue;
      }
      const auto cells = source_table->row(r);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        // A cell that spans down from a row above is a group's, not this row's.
        if (cells[i]->row != r || !source_table->words(*cells[i]).names_disclosure_row) continue;
        rows.push_back({source_table, r, head_table, head_row, cells[i]->folded, i});
        break;
      }
    }
  }
  return rows;
}

RowAlignment align(std::span<const LabelledRow> rows, const RowPattern& form) {
  std::vector<std::u32string_view> labels;
  labels.reserve(rows.size());
  for (const LabelledRow& row : rows) labels.push_back(row.label);
  return align_rows(labels, form);
}

/// The figures of a row, each under its head; nothing where the heads are not all there or do not
/// fit the row.
std::vector<const TableView::Cell*> figures_under(const LabelledRow& row,
                                                  std::span<const Column> columns) {
  if (!row.head_row) return {};
  const auto heads = row.head_table->row(*row.head_row);
  const TableView::Cell* label = row.source_table->row(row.row)[row.label_index];
  std::vector<const TableView::Cell*> figures;
  for (const Column& column : columns) {
    const std::uint64_t bit = row.source_table->form_words().column_bit(column);
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const TableView::Cell* cell) {
      return (row.head_table->words(*cell).disclosure_columns & bit) != 0;
    });
    if (head == heads.end()) return {};
    const TableView::Cell* figure = row.source_table->at(row.row, (*head)->column);
    const bool own = figure != nullptr && figure != label &&
                     std::find(figures.begin(), figures.end(), figure) == figures.end();
    if (!own) return {};
    figures.push_back(figure);
  }
  return figures;
}

/// The one figure of a span that has come apart: in any of its cells, or in each of them; null
/// where they hold several.
const TableView::Cell* figure_of_span(std::span<const TableView::Cell* const> cells) {
  const auto first = [cells](auto&& is_wanted) {
    const auto found = std::find_if(cells.begin(), cells.end(), is_wanted);
    return found == cells.end() ? nullptr : *found;
  };
  const auto is_number = [](const TableView::Cell* cell) {
    return cell->meaning == Meaning::number;
  };
  if (const TableView::Cell* figure = first(is_number)) {
    const bool only = std::all_of(cells.begin(), cells.end(), [&](const TableView::Cell* cell) {
      return !is_number(cell) || cell->folded == figure->folded;
    });
    return only ? figure : nullptr;
  }
  const auto* words =
      first([](const TableView::Cell* cell) { return cell->meaning != Meaning::blank; });
  return words != nullptr ? words : cells.front();
}

/// The figures of a row in order: what stands behind its label. Fewer than `count` where it cannot
/// be told which they are.
std::vector<const TableView::Cell*> figures_behind(const LabelledRow& row, std::size_t count) {
  const auto behind = row.source_table->row(row.row).subspan(row.label_index + 1);
  std::vector<const TableView::Cell*> figures;
  const std::size_t width = behind.size() / count;
  if (width > 1 && behind.size() % count == 0) {
    for (std::size_t i = 0; i < count; ++i) {
      const TableView::Cell* figure = figure_of_span(behind.subspan(i * width, width));
      if (figure != nullptr) figures.push_back(figure);
    }
    if (figures.size() == count) return figures;
  }
  figures.assign(behind.begin(), behind.end());
  if (figures.size() <= count) return figures;
  // Spans of different widths have come apart, or a column was added.
  std::vector<const TableView::Cell*> numbers;
  std::copy_if(figures.begin(), figures.end(), std::back_inserter(numbers),
               [](const TableView::Cell* cell) { return is_number(*cell); });
  if (numbers.size() == count) return numbers;
  figures.resize(count);
  const bool all_in_front = std::all_of(numbers.begin(), numbers.end(), [&](const auto* number) {
    return std::find(figures.begin(), figures.end(), number) != figures.end();
  });
  if (!all_in_front) figures.clear();
  return figures;
}

std::size_t heads_of(std::span<const TableView* const> source_tables, Edition edition) {
  std::size_t count = 0;
  for (const TableView* source_table : source_tables) {
    for (std::size_t r = 0; r < source_table->row_count(); ++r)
      count += named_columns(*source_table, r, edition);
  }
  return count;
}

}  // namespace

std::optional<TableReading> read_disclosure_table(std::span<const TableView* const> source_tables,
                                                  const FormWords& words) {
  const std::vector<LabelledRow> rows = read_rows(source_tables);
  const RowAlignment as_2021 = align(rows, words.rows(Table::disclosure, Edition::notice_2021));
  const RowAlignment as_2019 = align(rows, words.rows(Table::disclosure, Edition::trial_2019));
  const double score_2021 =
      as_2021.score + static_cast<double>(heads_of(source_tables, Edition::notice_2021));
  const double score_2019 =
      as_2019.score + static_cast<double>(heads_of(source_tables, Edition::trial_2019));

  TableReading reading;
  reading.facts.table = Table::disclosure;
  reading.facts.source = TableSource::grid;
  reading.edition = score_2021 >= score_2019 ? Edition::notice_2021 : Edition::trial_2019;
  const RowAlignment& alignment = score_2021 >= score_2019 ? as_2021 : as_2019;
  const auto form = words.form().edition(reading.edition).disclosure_rows;

  std::size_t matched = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!alignment.form_row[i]) continue;
    ++matched;
    const DisclosureRow& form_row = form[*alignment.form_row[i]];
    std::vector<const TableView::Cell*> figures = figures_under(rows[i], form_row.columns);
    if (figures.empty()) figures = figures_behind(rows[i], form_row.columns.size());
    if (figures.size() != form_row.columns.size())
      reading.facts.problems.push_back(
          {ShapeProblem::row_width, std::string(form_row.key), {}, {}});
    for (std::size_t column = 0; column < figures.size(); ++column) {
      const SourceCell& source = *figures[column]->source;
      reading.cells.push_back({form_row.cells[column], source.text, source.origin});
    }
  }
  if (matched < 3) return std::nullopt;
  for (const TableProblem& problem : alignment.problems) {
    // A province may add rows of its own to this table.
    if (problem.kind != ShapeProblem::row_unknown) reading.facts.problems.push_back(problem);
  }
  return reading;
}

}  // namespace ogi::recognise

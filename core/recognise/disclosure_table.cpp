#include <algorithm>

#include "core/recognise/row_alignment.h"
#include "core/recognise/similarity.h"
#include "core/recognise/table_reading.h"

namespace ogi::recognise {
namespace {

constexpr double least_head_likeness = 0.8;

/// A row of the source_table with the heads that stand over it: the nearest row above that names
/// columns.
struct LabelledRow {
  const TableView* source_table;
  std::size_t row;
  std::optional<std::size_t> head_row;
  std::u32string_view label;
  std::size_t label_index;  ///< which of the row's cells the label is
};

bool names_column(std::u32string_view folded, Edition edition) {
  if (folded.size() < 4) return false;
  const Comparison compared(folded);
  for (const DisclosureRow& row : disclosure_rows(edition)) {
    for (const Column& column : row.columns) {
      if (compared.similarity(column.label) >= least_head_likeness) return true;
    }
  }
  return false;
}

std::size_t named_columns(const TableView& source_table, std::size_t row, Edition edition) {
  std::size_t count = 0;
  for (const TableView::Cell* cell : source_table.row(row)) {
    if (names_column(cell->folded, edition)) ++count;
  }
  return count;
}

bool is_row_label(std::u32string_view folded) {
  if (folded.size() < 2 || folded.size() > 24) return false;
  const Comparison compared(without_numbering(folded));
  for (const Edition edition : all_editions) {
    for (const DisclosureRow& row : disclosure_rows(edition)) {
      if (compared.similarity(row.label) >= least_head_likeness) return true;
    }
  }
  return false;
}

std::vector<LabelledRow> read_rows(std::span<const TableView* const> source_tables) {
  std::vector<LabelledRow> rows;
  for (const TableView* source_table : source_tables) {
    std::optional<std::size_t> head_row;
    for (std::size_t r = 0; r < source_table->row_count(); ++r) {
      if (named_columns(*source_table, r, Edition::notice_2021) +
              named_columns(*source_table, r, Edition::trial_2019) >
          0) {
        head_row = r;
        continue;
      }
      const std::vector<const TableView::Cell*> cells = source_table->row(r);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        // A cell that spans down from a row above is a group's, not this row's.
        if (cells[i]->row != r || !is_row_label(cells[i]->folded)) continue;
        rows.push_back({source_table, r, head_row, cells[i]->folded, i});
        break;
      }
    }
  }
  return rows;
}

RowAlignment align(std::span<const LabelledRow> rows, Edition edition) {
  std::vector<std::u32string_view> table_labels;
  for (const LabelledRow& row : rows) table_labels.push_back(row.label);
  std::vector<const Label*> form_labels;
  std::vector<std::string_view> keys;
  for (const DisclosureRow& row : disclosure_rows(edition)) {
    form_labels.push_back(&row.label);
    keys.push_back(row.key);
  }
  return align_rows(table_labels, form_labels, keys);
}

/// The figures of a row, each under its head; nothing where the heads are not all there or do not
/// fit the row.
std::vector<const TableView::Cell*> figures_under(const LabelledRow& row,
                                                  std::span<const Column> columns) {
  if (!row.head_row) return {};
  const std::vector<const TableView::Cell*> heads = row.source_table->row(*row.head_row);
  const TableView::Cell* label = row.source_table->row(row.row)[row.label_index];
  std::vector<const TableView::Cell*> figures;
  for (const Column& column : columns) {
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const TableView::Cell* cell) {
      return Comparison(cell->folded).similarity(column.label) >= least_head_likeness;
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

/// The figures of a row in order: what stands behind its label.
std::vector<const TableView::Cell*> figures_behind(const LabelledRow& row, std::size_t count) {
  std::vector<const TableView::Cell*> figures = row.source_table->row(row.row);
  figures.erase(figures.begin(),
                figures.begin() + static_cast<std::ptrdiff_t>(row.label_index) + 1);
  // One figure in a span that has come apart stands in any of its cells.
  if (count == 1 && figures.size() > 1) {
    const auto number =
        std::find_if(figures.begin(), figures.end(),
                     [](const TableView::Cell* cell) { return cell->meaning != Meaning::blank; });
    return {number == figures.end() ? figures.front() : *number};
  }
  if (figures.size() > count) figures.resize(count);
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

std::optional<TableReading> read_disclosure_table(std::span<const TableView* const> source_tables) {
  const std::vector<LabelledRow> rows = read_rows(source_tables);
  const RowAlignment as_2021 = align(rows, Edition::notice_2021);
  const RowAlignment as_2019 = align(rows, Edition::trial_2019);
  const double score_2021 =
      as_2021.score + static_cast<double>(heads_of(source_tables, Edition::notice_2021));
  const double score_2019 =
      as_2019.score + static_cast<double>(heads_of(source_tables, Edition::trial_2019));

  TableReading reading;
  reading.facts.table = Table::disclosure;
  reading.facts.source = TableSource::grid;
  reading.edition = score_2021 >= score_2019 ? Edition::notice_2021 : Edition::trial_2019;
  const RowAlignment& alignment = score_2021 >= score_2019 ? as_2021 : as_2019;
  const std::span<const DisclosureRow> form = disclosure_rows(reading.edition);

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

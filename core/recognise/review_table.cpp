#include <algorithm>
#include <array>
#include <iterator>

#include "core/recognise/table_reading.h"

namespace ogi::recognise {
namespace {

constexpr std::size_t block_count = review_block_count;

bool is_review_head(const TableView& source_table, std::size_t row) {
  std::size_t outcomes = 0;
  for (const TableView::Cell* cell : source_table.row(row)) {
    if (source_table.words(*cell).outcome) ++outcomes;
  }
  return outcomes >= 3;
}

/// Which cell of the form each column of the grid holds.
struct ColumnPlan {
  std::size_t last_head_row = 0;
  std::vector<std::optional<CellId>> cells;
};

/// Reads the heads: for each column the lowest outcome in the head rows, and the block named above
/// it. A column whose block is not named belongs to the block in turn: each starts with 结果维持.
std::optional<ColumnPlan> plan_columns(const TableView& source_table, std::size_t from_row,
                                       std::size_t& next_block) {
  std::optional<std::size_t> first_head;
  ColumnPlan plan;
  for (std::size_t r = from_row; r < source_table.row_count(); ++r) {
    if (!is_review_head(source_table, r)) {
      if (first_head) break;
      continue;
    }
    if (!first_head) first_head = r;
    plan.last_head_row = r;
  }
  if (!first_head) return std::nullopt;

  const std::size_t top = *first_head >= 3 ? *first_head - 3 : 0;
  plan.cells.resize(source_table.column_count());
  std::optional<std::size_t> block;
  for (std::size_t c = 0; c < source_table.column_count(); ++c) {
    std::optional<std::size_t> outcome;
    for (std::size_t r = plan.last_head_row + 1; r-- > *first_head && !outcome;) {
      const TableView::Cell* cell = source_table.at(r, c);
      if (cell != nullptr && cell->column == c) outcome = source_table.words(*cell).outcome;
    }
    if (!outcome) continue;
    std::optional<std::size_t> named;
    for (std::size_t r = plan.last_head_row; r-- > top && !named;) {
      const TableView::Cell* cell = source_table.at(r, c);
      if (cell != nullptr) named = source_table.words(*cell).block;
    }
    if (named) {
      block = named;
      next_block = std::max(next_block, *named + 1);
    } else if (*outcome == 0 || !block) {
      block = next_block++;
    }
    if (*block < block_count) plan.cells[c] = review_blocks()[*block].cell(*outcome);
  }
  // Heads whose spans came apart name the wrong block over a column: then a cell would be named
  // twice.
  std::array<bool, cell_count> named{};
  std::size_t named_count = 0;
  bool twice = false;
  for (const auto& cell : plan.cells) {
    if (!cell) continue;
    twice = twice || named[*cell];
    named[*cell] = true;
    ++named_count;
  }
  if (twice || named_count % outcome_count != 0) {
    std::size_t count = 0;
    for (auto& cell : plan.cells) {
      if (!cell) continue;
      const std::size_t in_turn = count++;
      cell = in_turn < block_count * outcome_count
                 ? std::optional<CellId>(review_blocks()[0].cell(in_turn))
                 : std::nullopt;
    }
  }
  return plan;
}

/// Whether the row has a cell for each column, most of them figures. A word among them is a wrong
/// figure (O for 0, 约5); most of them words is another kind of row.
bool has_figures_under(const TableView& source_table, std::size_t row, const ColumnPlan& plan) {
  std::size_t cells = 0;
  std::size_t figures = 0;
  for (std::size_t c = 0; c < plan.cells.size(); ++c) {
    if (!plan.cells[c]) continue;
    const TableView::Cell* cell = source_table.at(row, c);
    if (cell == nullptr || cell->column != c) return false;
    ++cells;
    if (is_figure_like(*cell)) ++figures;
  }
  return figures > cells / 2;
}

std::size_t planned(const ColumnPlan& plan) {
  return static_cast<std::size_t>(std::count_if(plan.cells.begin(), plan.cells.end(),
                                                [](const auto& cell) { return cell.has_value(); }));
}

/// Takes the first row from `from_row` on that has the figures; whether there is one.
bool read_figures(const TableView& source_table, std::size_t from_row, const ColumnPlan& plan,
                  TableReading& reading) {
  for (std::size_t r = from_row; r < source_table.row_count(); ++r) {
    if (has_figures_under(source_table, r, plan)) {
      for (std::size_t c = 0; c < plan.cells.size(); ++c) {
        if (!plan.cells[c]) continue;
        const SourceCell& source = *source_table.at(r, c)->source;
        reading.cells.push_back({*plan.cells[c], source.text, source.origin});
      }
      return true;
    }
    // A row that does not stand under the heads is taken in order, if it has as many figures.
    std::vector<const TableView::Cell*> figures;
    const auto cells = source_table.row(r);
    std::copy_if(cells.begin(), cells.end(), std::back_inserter(figures),
                 [](const TableView::Cell* cell) { return is_figure_like(*cell); });
    if (figures.size() < planned(plan)) continue;
    std::size_t next = 0;
    for (const auto& cell : plan.cells) {
      if (!cell) continue;
      const SourceCell& source = *figures[next++]->source;
      reading.cells.push_back({*cell, source.text, source.origin});
    }
    return true;
  }
  return false;
}

/// The table stood on its side: a row for each outcome, its figure behind it.
void read_upright(const TableView& source_table, TableReading& reading) {
  std::optional<std::size_t> block;
  std::size_t next_block = 0;
  for (std::size_t r = 0; r < source_table.row_count(); ++r) {
    const auto cells = source_table.row(r);
    std::optional<std::size_t> named;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (const auto found = source_table.words(*cells[i]).block) named = found;
      const auto outcome = source_table.words(*cells[i]).outcome;
      if (!outcome || i + 1 >= cells.size() || !is_figure_like(*cells[i + 1])) continue;
      if (named) {
        block = named;
        next_block = *named + 1;
      } else if (*outcome == 0 || !block) {
        block = next_block++;
      }
      if (*block >= block_count) return;
      const SourceCell& source = *cells[i + 1]->source;
      reading.cells.push_back({review_blocks()[*block].cell(*outcome), source.text, source.origin});
    }
  }
}

/// The figures of a row that consists of them, words in front of them apart.
std::vector<const TableView::Cell*> figures_of_row(const TableView& source_table, std::size_t row) {
  std::vector<const TableView::Cell*> figures;
  for (const TableView::Cell* cell : source_table.row(row)) {
    if (cell->row != row) return {};
    if (is_figure_like(*cell)) {
      figures.push_back(cell);
    } else if (std::any_of(figures.begin(), figures.end(), [](const TableView::Cell* figure) {
                 return figure->meaning != Meaning::blank;
               })) {
      return {};
    } else {
      figures.clear();
    }
  }
  constexpr std::size_t wanted = block_count * outcome_count;
  while (figures.size() > wanted && figures.back()->meaning == Meaning::blank) figures.pop_back();
  while (figures.size() > wanted && figures.front()->meaning == Meaning::blank)
    figures.erase(figures.begin());
  return figures;
}

/// Fifteen figures in the one row that has any are the table's cells in order, whatever a page's
/// end has made of the heads above them. Nothing where figures stand in several rows.
std::vector<ReadCell> read_by_position(std::span<const TableView* const> source_tables) {
  std::vector<ReadCell> cells;
  for (const TableView* source_table : source_tables) {
    for (std::size_t r = 0; r < source_table->row_count(); ++r) {
      const auto row = source_table->row(r);
      if (std::none_of(row.begin(), row.end(), [](const TableView::Cell* cell) {
            return is_figure_like(*cell) && cell->meaning != Meaning::blank;
          }))
        continue;
      const auto figures = figures_of_row(*source_table, r);
      if (!cells.empty() || figures.size() != block_count * outcome_count) return {};
      for (std::size_t i = 0; i < figures.size(); ++i)
        cells.push_back(
            {review_blocks()[0].cell(i), figures[i]->source->text, figures[i]->source->origin});
    }
  }
  return cells;
}

}  // namespace

bool has_review_figures(const TableView& source_table) {
  for (std::size_t r = 0; r < source_table.row_count(); ++r) {
    if (figures_of_row(source_table, r).size() == block_count * outcome_count) return true;
  }
  return false;
}

std::optional<TableReading> read_review_table(std::span<const TableView* const> source_tables) {
  TableReading reading;
  reading.facts.table = Table::review;
  reading.facts.source = TableSource::grid;
  std::size_t next_block = 0;
  std::optional<ColumnPlan>
      cut_off;  // heads whose figures a page's end has put in the next source table
  for (const TableView* source_table : source_tables) {
    std::size_t from_row = 0;
    bool any = false;
    while (const auto plan = plan_columns(*source_table, from_row, next_block)) {
      any = true;
      from_row = plan->last_head_row + 1;
      cut_off = read_figures(*source_table, from_row, *plan, reading) ? std::nullopt : plan;
    }
    if (any) continue;
    if (cut_off && read_figures(*source_table, 0, *cut_off, reading)) {
      cut_off.reset();
    } else {
      read_upright(*source_table, reading);
    }
  }
  if (reading.cells.size() != block_count * outcome_count) {
    if (auto in_order = read_by_position(source_tables); !in_order.empty())
      reading.cells = std::move(in_order);
  }
  if (reading.cells.empty()) return std::nullopt;

  for (const ReviewBlock& block : review_blocks()) {
    for (std::size_t i = 0; i < outcome_count; ++i) {
      const bool found =
          std::any_of(reading.cells.begin(), reading.cells.end(),
                      [&](const ReadCell& cell) { return cell.cell == block.cell(i); });
      if (!found)
        reading.facts.problems.push_back({ShapeProblem::column_missing,
                                          std::string(block.key),
                                          std::string(outcome_columns()[i].key),
                                          {}});
    }
  }
  return reading;
}

}  // namespace ogi::recognise

#include "core/repair/moves.h"

#include <algorithm>

#include "core/repair/grid.h"

namespace ogi {
namespace {

/// Fewer changed cells are better told as cells.
constexpr std::size_t fewest_cells = 3;

using Line = std::vector<CellId>;
using LineFigures = std::vector<std::int64_t>;

enum class Shift : std::uint8_t { none, to_front, to_back };

/// Which way a line of figures slipped by one place, if it did. Between the first and the last
/// change every figure stands one place off; the place left free holds 0, or what was pushed out at
/// the other end, or what the next place holds (pasted over, not moved). At least two figures other
/// than 0 must be seen to have moved.
Shift shift_of(const LineFigures& written, const LineFigures& right) {
  std::size_t first = 0;
  while (first < written.size() && written[first] == right[first]) ++first;
  if (first == written.size()) return Shift::none;
  std::size_t last = written.size() - 1;
  while (written[last] == right[last]) --last;
  if (last - first + 1 < fewest_cells) return Shift::none;

  const auto plausible = [&](std::size_t freed, std::size_t next, std::size_t pushed_out) {
    return written[freed] == 0 || written[freed] == right[pushed_out] ||
           written[freed] == written[next];
  };
  bool to_back = plausible(first, first + 1, last);
  bool to_front = plausible(last, last - 1, first);
  std::size_t seen_back = 0;
  std::size_t seen_front = 0;
  for (std::size_t i = first; i < last; ++i) {
    to_back = to_back && written[i + 1] == right[i];
    to_front = to_front && written[i] == right[i + 1];
    if (right[i] != 0) ++seen_back;
    if (written[i] != 0) ++seen_front;
  }
  if (to_back && seen_back >= 2) return Shift::to_back;
  if (to_front && seen_front >= 2) return Shift::to_front;
  return Shift::none;
}

bool same_changes(const MovedCells& a, const MovedCells& b) {
  return std::equal(a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
                    [](const CellChange& one, const CellChange& other) {
                      return one.cell == other.cell && one.to == other.to;
                    });
}

/// Tries corrections of whole lines on the figures of one table, and keeps those that mend all of
/// it.
class Trial {
 public:
  Trial(const Figures& written, std::span<const Equation> equations)
      : written_(written), equations_(equations) {}

  void offer_shift(const Line& cells, const LineFigures& right, Move to_front, Move to_back) {
    LineFigures written;
    for (const CellId cell : cells) written.push_back(written_.value(cell));
    const Shift shift = shift_of(written, right);
    if (shift != Shift::none) offer(shift == Shift::to_front ? to_front : to_back, cells, right);
  }

  void offer_exchange(Move move, const Line& one, const Line& other) {
    Line cells = one;
    cells.insert(cells.end(), other.begin(), other.end());
    LineFigures right;
    for (const CellId cell : other) right.push_back(written_.value(cell));
    for (const CellId cell : one) right.push_back(written_.value(cell));
    offer(move, cells, right);
  }

  std::vector<MovedCells> take_found() { return std::move(found_); }

 private:
  void offer(Move move, const Line& cells, const LineFigures& right) {
    MovedCells moved{.move = move, .changes = {}};
    Figures figures = written_;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (right[i] < 0) return;
      const std::optional<std::int64_t> from = written_.known(cells[i]);
      if (from == right[i]) continue;
      moved.changes.push_back({cells[i], from, right[i]});
      figures.set(cells[i], right[i]);
    }
    if (moved.changes.size() < fewest_cells) return;
    for (const Equation& equation : equations_) {
      if (figures.difference(equation) != 0 || !figures.knows_all_of(equation)) return;
    }
    std::sort(moved.changes.begin(), moved.changes.end(),
              [](const CellChange& a, const CellChange& b) { return a.cell < b.cell; });
    for (const MovedCells& other : found_) {
      if (same_changes(moved, other)) return;
    }
    found_.push_back(std::move(moved));
  }

  const Figures& written_;
  std::span<const Equation> equations_;
  std::vector<MovedCells> found_;
};

Line row_of(const Grid& grid, std::size_t row) {
  Line cells;
  for (std::size_t i = 0; i < grid.columns(); ++i) cells.push_back(grid.cell(row, i));
  return cells;
}

Line column_of(const Grid& grid, std::size_t column) {
  Line cells;
  for (std::size_t i = 0; i < grid.rows(); ++i) cells.push_back(grid.cell(i, column));
  return cells;
}

bool contains(std::span<const CellId> cells, CellId cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

/// What `cell` must be for `equation` to hold, all else as written.
std::int64_t solve(const Figures& written, CellId cell, const Equation& equation) {
  const std::int64_t difference = written.difference(equation);
  return written.value(cell) + (contains(equation.left, cell) ? -difference : difference);
}

/// The equations of section 三 by their places in the form.
struct RequestEquations {
  std::span<const Equation> all;

  explicit RequestEquations(const Grid& grid)
      : all(equations_of(grid.edition).first(2 * applicant_count + grid.rows())) {}

  [[nodiscard]] const Equation& balance(std::size_t column) const { return all[column]; }
  [[nodiscard]] const Equation& results(std::size_t column) const {
    return all[applicant_count + column];
  }
  [[nodiscard]] const Equation& row(std::size_t row) const {
    return all[2 * applicant_count + row];
  }
};

}  // namespace

std::vector<MovedCells> find_moves_in_requests(const Figures& figures, Edition edition) {
  const Grid grid{edition, Table::requests};
  const RequestEquations equations(grid);
  std::vector<std::size_t> bad_rows;
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    if (figures.difference(equations.row(row)) != 0) bad_rows.push_back(row);
  }
  std::vector<std::size_t> bad_columns;
  for (std::size_t column = 0; column < grid.columns(); ++column) {
    if (figures.difference(equations.balance(column)) != 0 ||
        figures.difference(equations.results(column)) != 0) {
      bad_columns.push_back(column);
    }
  }
  const auto all_in = [](const std::vector<std::size_t>& bad, std::size_t line) {
    return bad.empty() || (bad.size() == 1 && bad[0] == line);
  };

  Trial trial(figures, equations.all);
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    if (!all_in(bad_rows, row)) continue;
    // If all wrong figures stand in this row, the columns' equations give each of them.
    const Line cells = row_of(grid, row);
    LineFigures right;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
      const Equation& results = equations.results(column);
      const bool in_results =
          contains(results.left, cells[column]) || contains(results.right, cells[column]);
      right.push_back(
          solve(figures, cells[column], in_results ? results : equations.balance(column)));
    }
    trial.offer_shift(cells, right, Move::row_shifted_left, Move::row_shifted_right);
    // Whole rows exchanged keep the rows' sums.
    for (std::size_t other = row + 1; bad_rows.empty() && other < grid.rows(); ++other) {
      trial.offer_exchange(Move::rows_swapped, cells, row_of(grid, other));
    }
  }
  for (std::size_t column = 0; column < grid.columns(); ++column) {
    if (!all_in(bad_columns, column)) continue;
    const Line cells = column_of(grid, column);
    LineFigures right;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
      right.push_back(solve(figures, cells[row], equations.row(row)));
    }
    trial.offer_shift(cells, right, Move::column_shifted_up, Move::column_shifted_down);
    for (std::size_t other = column + 1; bad_columns.empty() && other < grid.columns(); ++other) {
      trial.offer_exchange(Move::columns_swapped, cells, column_of(grid, other));
    }
  }
  return trial.take_found();
}

std::vector<MovedCells> find_moves_in_review(const Figures& figures, Edition edition) {
  const std::span<const Equation> equations = equations_of(edition).last(review_blocks().size());
  const auto fails = [&figures](const Equation& equation) {
    return figures.difference(equation) != 0;
  };
  if (std::count_if(equations.begin(), equations.end(), fails) < 2) return {};

  Line line;
  LineFigures written;
  for (const CellId cell : cells_of(edition, Table::review)) {
    line.push_back(cell);
    written.push_back(figures.value(cell));
  }
  Trial trial(figures, equations);
  // The line slipped from `start` to its end; the figure that fell out there, or was passed over at
  // `start`, is what its block's equation says.
  const auto offer_slip = [&](std::size_t start, std::size_t lost, const LineFigures& moved) {
    Figures tried = figures;
    for (std::size_t i = start; i < line.size(); ++i) tried.set(line[i], moved[i]);
    LineFigures right = moved;
    right[lost] = solve(tried, line[lost], equations[lost / outcome_count]);
    trial.offer_shift(line, right, Move::review_shifted_left, Move::review_shifted_right);
  };
  for (std::size_t start = 0; start + fewest_cells <= line.size(); ++start) {
    const auto from = static_cast<std::ptrdiff_t>(start);
    LineFigures forward = written;
    std::copy(written.begin() + from + 1, written.end(), forward.begin() + from);
    offer_slip(start, line.size() - 1, forward);
    LineFigures backward = written;
    std::copy(written.begin() + from, written.end() - 1, backward.begin() + from + 1);
    offer_slip(start, start, backward);
  }
  return trial.take_found();
}

std::vector<MovedCells> find_swapped_blocks(const Figures& figures, Edition edition,
                                            std::span<const OutsideFigure> evidence) {
  const Grid grid{edition, Table::review};
  std::vector<MovedCells> found;
  for (std::size_t one = 0; one < grid.rows(); ++one) {
    for (std::size_t other = one + 1; other < grid.rows(); ++other) {
      std::size_t contradicted_in_one = 0;
      std::size_t contradicted_in_other = 0;
      bool agree_exchanged = true;
      for (const OutsideFigure& figure : evidence) {
        if (table_of(figure.cell) != Table::review) continue;
        const std::size_t block = grid.row_of(figure.cell);
        if (block != one && block != other) continue;
        const CellId partner = grid.cell(one + other - block, grid.column_of(figure.cell));
        if (figures.known(partner) != figure.value) agree_exchanged = false;
        if (figures.known(figure.cell) == figure.value) continue;
        ++(block == one ? contradicted_in_one : contradicted_in_other);
      }
      if (!agree_exchanged || contradicted_in_one == 0 || contradicted_in_other == 0) continue;

      MovedCells moved{.move = Move::blocks_swapped, .changes = {}};
      for (const std::size_t block : {one, other}) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
          const CellId cell = grid.cell(block, column);
          const auto from = figures.known(cell);
          const auto to = figures.known(grid.cell(one + other - block, column));
          if (to && from != to) moved.changes.push_back({cell, from, *to});
        }
      }
      found.push_back(std::move(moved));
    }
  }
  return found;
}

}  // namespace ogi

#include "core/repair/moves.h"

#include <algorithm>

#include "core/repair/paper_grid.h"

namespace ogi::repair {
namespace {

/// Fewer changed cells are better told as cells.
constexpr std::size_t fewest_cells = 3;

/// A row or a column of a grid, or all of it row after row.
struct Line {
  enum class Kind : std::uint8_t { row, column, whole };
  const PaperGrid& grid;
  Kind kind;
  std::size_t at;

  [[nodiscard]] std::size_t size() const {
    switch (kind) {
      case Kind::row:
        return grid.columns();
      case Kind::column:
        return grid.rows();
      case Kind::whole:
        break;
    }
    return grid.rows() * grid.columns();
  }
  [[nodiscard]] CellId cell(std::size_t i) const {
    switch (kind) {
      case Kind::row:
        return grid.cell(at, i);
      case Kind::column:
        return grid.cell(i, at);
      case Kind::whole:
        break;
    }
    return grid.cell(i / grid.columns(), i % grid.columns());
  }
};

enum class Shift : std::uint8_t { none, to_front, to_back };

/// Which way the figures of a line slipped by one place, if they did. Between the first and the
/// last change every figure stands one place off; the place left free holds 0, or what was pushed
/// out at the other end, or what the next place holds (pasted over, not moved). At least two
/// figures other than 0 must be seen to have moved.
Shift shift_of(const Line& line, const Figures& before, const Figures& after) {
  const auto written = [&](std::size_t i) { return before.value(line.cell(i)); };
  const auto right = [&](std::size_t i) { return after.value(line.cell(i)); };
  std::size_t first = 0;
  std::size_t last = line.size() - 1;
  while (first < last && written(first) == right(first)) ++first;
  while (last > first && written(last) == right(last)) --last;
  if (last - first + 1 < fewest_cells) return Shift::none;

  const auto plausible = [&](std::size_t freed, std::size_t next, std::size_t pushed_out) {
    return written(freed) == 0 || written(freed) == right(pushed_out) ||
           written(freed) == written(next);
  };
  bool to_back = plausible(first, first + 1, last);
  bool to_front = plausible(last, last - 1, first);
  std::size_t seen_back = 0;
  std::size_t seen_front = 0;
  for (std::size_t i = first; i < last; ++i) {
    to_back = to_back && written(i + 1) == right(i);
    to_front = to_front && written(i) == right(i + 1);
    if (right(i) != 0) ++seen_back;
    if (written(i) != 0) ++seen_front;
  }
  if (to_back && seen_back >= 2) return Shift::to_back;
  if (to_front && seen_front >= 2) return Shift::to_front;
  return Shift::none;
}

std::vector<CellChange> changes_between(const PaperGrid& grid, const Figures& before,
                                        const Figures& after) {
  std::vector<CellChange> changes;
  for (const CellId cell : cells_of(grid.edition, grid.table)) {
    if (before.at(cell) != after.at(cell)) {
      changes.push_back({cell, before.at(cell), after.at(cell)});
    }
  }
  return changes;
}

Figures with_exchanged(const Figures& written, const Line& one, const Line& other) {
  Figures figures = written;
  for (std::size_t i = 0; i < one.size(); ++i) {
    figures.set(one.cell(i), written.at(other.cell(i)));
    figures.set(other.cell(i), written.at(one.cell(i)));
  }
  return figures;
}

/// Tries corrections on the figures of one table, and keeps those that mend all of it.
class Trial {
 public:
  Trial(const Figures& written, const PaperGrid& grid, std::span<const Equation> equations)
      : written_(written), grid_(grid), equations_(equations) {}

  void offer_shift(const Line& line, const Figures& right, Move to_front, Move to_back) {
    const Shift shift = shift_of(line, written_, right);
    if (shift != Shift::none) offer(shift == Shift::to_front ? to_front : to_back, right);
  }

  void offer(Move move, const Figures& right) {
    for (const Equation& equation : equations_) {
      if (right.difference(equation) != 0 || !right.knows_all_of(equation)) return;
    }
    Diagnosis found;
    found.move = move;
    found.changes = changes_between(grid_, written_, right);
    if (found.changes.size() >= fewest_cells) found_.push_back(std::move(found));
  }

  std::vector<Diagnosis> take_found() { return std::move(found_); }

 private:
  const Figures& written_;
  const PaperGrid& grid_;
  std::span<const Equation> equations_;
  std::vector<Diagnosis> found_;
};

bool stands_in(const Equation& equation, CellId cell) {
  return contains(equation.left, cell) || contains(equation.right, cell);
}

/// Makes `cell` what it must be for `equation` to hold, all else as written.
void solve(Figures& figures, CellId cell, const Equation& equation) {
  const std::int64_t difference = figures.difference(equation);
  figures.set(cell,
              figures.value(cell) + (contains(equation.left, cell) ? -difference : difference));
}

/// The lines of one kind whose own equations fail.
struct BadLines {
  std::size_t count = 0;
  std::size_t last = 0;

  void note(std::size_t line, bool fails) {
    if (!fails) return;
    ++count;
    last = line;
  }
  [[nodiscard]] bool all_in(std::size_t line) const {
    return count == 0 || (count == 1 && last == line);
  }
};

}  // namespace

std::vector<Diagnosis> find_moves_in_requests(const Figures& written, Edition edition) {
  const PaperGrid grid{edition, Table::requests};
  const std::span<const Equation> equations =
      equations_of(edition).first(2 * applicant_count + grid.rows());
  const std::span<const Equation> balances = equations.first(applicant_count);
  const std::span<const Equation> results = equations.subspan(applicant_count, applicant_count);
  const std::span<const Equation> row_totals = equations.subspan(2 * applicant_count);
  BadLines bad_rows;
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    bad_rows.note(row, written.difference(row_totals[row]) != 0);
  }
  BadLines bad_columns;
  for (std::size_t column = 0; column < grid.columns(); ++column) {
    bad_columns.note(column, written.difference(balances[column]) != 0 ||
                                 written.difference(results[column]) != 0);
  }

  Trial trial(written, grid, equations);
  for (const Line::Kind kind : {Line::Kind::row, Line::Kind::column}) {
    const bool rows = kind == Line::Kind::row;
    const BadLines& bad = rows ? bad_rows : bad_columns;
    const std::size_t count = rows ? grid.rows() : grid.columns();
    for (std::size_t at = 0; at < count; ++at) {
      if (!bad.all_in(at)) continue;
      // If all wrong figures stand in this line, the equations across it give each of them.
      const Line line{grid, kind, at};
      Figures right = written;
      for (std::size_t i = 0; i < line.size(); ++i) {
        const CellId cell = line.cell(i);
        const Equation& across = !rows                         ? row_totals[i]
                                 : stands_in(results[i], cell) ? results[i]
                                                               : balances[i];
        solve(right, cell, across);
      }
      trial.offer_shift(line, right, rows ? Move::row_shifted_left : Move::column_shifted_up,
                        rows ? Move::row_shifted_right : Move::column_shifted_down);
      // Whole lines exchanged keep their own sums.
      for (std::size_t other = at + 1; bad.count == 0 && other < count; ++other) {
        trial.offer(rows ? Move::rows_swapped : Move::columns_swapped,
                    with_exchanged(written, line, {grid, kind, other}));
      }
    }
  }
  return trial.take_found();
}

std::vector<Diagnosis> find_moves_in_review(const Figures& written, Edition edition) {
  const PaperGrid grid{edition, Table::review};
  const std::span<const Equation> equations = equations_of(edition).last(grid.rows());
  BadLines bad_blocks;
  for (const Equation& equation : equations) bad_blocks.note(0, written.difference(equation) != 0);
  if (bad_blocks.count < 2) return {};

  Trial trial(written, grid, equations);
  const Line line{grid, Line::Kind::whole, 0};
  const std::size_t last = line.size() - 1;
  // The line slipped from `start` to its end. The figure that fell out there, or that was passed
  // over at `start`, is what its block's equation says.
  for (std::size_t start = 0; start + fewest_cells <= line.size(); ++start) {
    for (const bool to_back : {true, false}) {
      Figures right = written;
      for (std::size_t i = start; i < last; ++i) {
        const CellId here = line.cell(i);
        const CellId next = line.cell(i + 1);
        right.set(to_back ? here : next, written.at(to_back ? next : here));
      }
      const std::size_t lost = to_back ? last : start;
      solve(right, line.cell(lost), equations[lost / outcome_count]);
      trial.offer_shift(line, right, Move::review_shifted_left, Move::review_shifted_right);
    }
  }
  return trial.take_found();
}

std::vector<Diagnosis> find_swapped_blocks(const Figures& written, Edition edition,
                                           std::span<const EvidenceFigure> evidence) {
  const PaperGrid grid{edition, Table::review};
  std::vector<Diagnosis> found;
  for (std::size_t one = 0; one < grid.rows(); ++one) {
    for (std::size_t other = one + 1; other < grid.rows(); ++other) {
      const Figures exchanged =
          with_exchanged(written, {grid, Line::Kind::row, one}, {grid, Line::Kind::row, other});
      bool contradicts_one = false;
      bool contradicts_other = false;
      bool agrees_exchanged = true;
      for (const EvidenceFigure& figure : evidence) {
        if (table_of(figure.cell) != Table::review) continue;
        const std::size_t block = grid.row_of(figure.cell);
        if (block != one && block != other) continue;
        agrees_exchanged = agrees_exchanged && exchanged.at(figure.cell) == figure.value;
        if (written.at(figure.cell) == figure.value) continue;
        (block == one ? contradicts_one : contradicts_other) = true;
      }
      if (!agrees_exchanged || !contradicts_one || !contradicts_other) continue;
      Diagnosis diagnosis;
      diagnosis.move = Move::blocks_swapped;
      diagnosis.changes = changes_between(grid, written, exchanged);
      found.push_back(std::move(diagnosis));
    }
  }
  return found;
}

}  // namespace ogi::repair

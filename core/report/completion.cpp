#include "core/report/completion.h"

#include <algorithm>
#include <array>

#include "core/report/sums.h"

namespace ogi::report {
namespace {

/// The counts of a report, and of its empty totals what their parts come to. Totals stand on totals
/// (the one of 总计 in both directions), never in a circle.
class Totals {
 public:
  explicit Totals(const Report& report)
      : report_(report), equations_(equations_of(report.edition_of(Table::requests))) {}

  /// What is written in a cell, or what an empty total must be; nothing where neither can be told.
  std::optional<std::int64_t> count_at(CellId cell) {
    const CellValue& value = report_.value(cell);
    if (value.is_count()) return value.number.units;
    if (value.meaning != Meaning::blank) return std::nullopt;
    if (!known_[cell]) {
      counts_[cell] = from_parts(cell);
      known_[cell] = true;
    }
    return counts_[cell];
  }

 private:
  /// What all equations of which `cell` is the total agree on.
  std::optional<std::int64_t> from_parts(CellId cell) {
    std::optional<std::int64_t> agreed;
    for (const Equation& equation : equations_) {
      if (equation.left.size() != 1 || equation.left.front() != cell) continue;
      const auto sum = sum_of(equation.right);
      if (!sum) continue;
      if (agreed && *agreed != *sum) return std::nullopt;
      agreed = sum;
    }
    return agreed;
  }

  std::optional<std::int64_t> sum_of(std::span<const CellId> cells) {
    std::int64_t sum = 0;
    for (const CellId cell : cells) {
      const auto count = count_at(cell);
      if (!count || __builtin_add_overflow(sum, *count, &sum)) return std::nullopt;
    }
    return sum;
  }

  const Report& report_;
  std::span<const Equation> equations_;
  std::array<std::optional<std::int64_t>, cell_count> counts_{};
  std::array<bool, cell_count> known_{};
};

/// Marks the empty cells that must hold something: those of the lesser side of an equation.
std::array<bool, cell_count> cells_with_something(const Report& report) {
  std::array<bool, cell_count> marked{};
  for (const Equation& equation : equations_of(report.edition_of(Table::requests))) {
    const auto left = sum_of_counts(report, equation.left).so_far();
    const auto right = sum_of_counts(report, equation.right).so_far();
    if (!left || !right || *left == *right) continue;
    for (const CellId cell : compare(*left, *right) < 0 ? equation.left : equation.right)
      marked[cell] = true;
  }
  return marked;
}

}  // namespace

Completion complete(const Report& report) {
  Completion completion;
  Totals totals(report);
  const auto marked = cells_with_something(report);
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(report.edition_of(table), table)) {
      if (report.value(cell).meaning != Meaning::blank) continue;
      if (const auto count = totals.count_at(cell))
        completion.totals.push_back({cell, Decimal::whole(*count)});
      if (!marked[cell]) completion.zeros.push_back(cell);
    }
  }
  return completion;
}

}  // namespace ogi::report

#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/report/figure.h"
#include "core/report/report.h"

namespace ogi::report {

/// The edition of each of all_tables.
using TableEditions = std::array<Edition, all_tables.size()>;

/// What many reports come to in one cell.
struct CellSum {
  Decimal sum{};            ///< of the figures there are
  std::size_t figures = 0;  ///< how many they are
  bool too_large = false;   ///< the sum is no Decimal any more

  friend bool operator==(const CellSum&, const CellSum&) = default;
};

/// Reports that have no figure to add in a cell, and why.
struct NotSummed {
  CellId cell;
  Gap why;
  std::vector<std::size_t> members;  ///< indexes
};

/// The sum of many reports, cell by cell (figure_of). It does not depend on their order.
struct Aggregate {
  std::size_t members = 0;
  std::optional<int> year;  ///< where all say the same
  TableEditions editions{};
  std::array<CellSum, cell_count> cells{};
  std::vector<NotSummed> not_summed{};  ///< in the form's order; not of tables of another edition
  /// The members whose table is of another edition and cannot be added, by table.
  std::array<std::vector<std::size_t>, all_tables.size()> other_edition{};

  /// The sum of a cell where every report has a figure; otherwise nothing.
  [[nodiscard]] std::optional<Decimal> complete_sum(CellId cell) const {
    const CellSum& sum = cells[cell];
    if (sum.too_large || sum.figures != members) return std::nullopt;
    return sum.sum;
  }
};

/// The editions of a report's own tables.
TableEditions editions_of(const Report& report);
/// The edition that most of `members` use, table by table; the newer of two used equally often.
TableEditions most_used_editions(std::span<const Report> members);

/// Adds up `members` in the tables of `editions`.
Aggregate aggregate(std::span<const Report> members, const TableEditions& editions);

/// The sum as a report: every cell of its editions, empty where no member has a figure and where
/// the sum is too large. No organ, no text.
Report summed_report(const Aggregate& sum);

/// The one among `reports` that looks like the sum of the others: a 人民政府 that received at least
/// half as many requests as all others together. Nothing where none or several do, and among so few
/// reports that one easily does.
std::optional<std::size_t> probable_sum(std::span<const Report> reports);

}  // namespace ogi::report

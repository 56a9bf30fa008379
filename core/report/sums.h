#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace ogi::report {

/// What some cells of one report come to.
struct CountSum {
  std::int64_t total = 0;  ///< of the counts there are; without meaning where it is too large
  std::size_t counts = 0;
  std::size_t open = 0;                  ///< cells that are absent, empty or have a dash
  std::optional<CellId> not_a_count{};   ///< the first cell that is none, an open one too
  std::optional<CellId> not_readable{};  ///< the first that is neither a count nor open
  bool too_large = false;                ///< more than 64 bits hold

  /// Whether every cell is in the sum.
  [[nodiscard]] bool is_complete() const { return !not_a_count && !too_large; }
  /// The sum where what is open counts nothing; nothing where a cell cannot be read.
  [[nodiscard]] std::optional<Decimal> so_far() const {
    if (not_readable || too_large) return std::nullopt;
    return Decimal::whole(total);
  }
};

/// Adds up counts; 64 bits, checked.
CountSum sum_of_counts(const Report& report, std::span<const CellId> cells);

/// A sum of the form that lists and charts show.
struct NamedSum {
  std::string_view key;
  /// Nothing where no cell has a count, and where one cannot be read.
  std::optional<Decimal> sum;
};

/// What a report is told by in a list: requests `received`, `processed` and `carried_forward`,
/// `reconsideration` and `litigation` (both kinds together).
std::vector<NamedSum> main_figures(const Report& report);

/// How the year's requests ended, of all applicants, in the form's order: `granted`,
/// `partly_granted`, `refused`, `unable`, `not_processed`, `other`.
std::vector<NamedSum> outcome_figures(const Report& report);

}  // namespace ogi::report

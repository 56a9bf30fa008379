#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/report/aggregate.h"
#include "core/report/report.h"

namespace ogi::report {

/// A figure against the one that it is held against. Wherever two figures are compared the
/// difference has one sign: what is written less what it should be, what is now less what was
/// before.
struct Change {
  Decimal now;
  Decimal before;
  std::optional<Decimal> difference;  ///< nothing on overflow
  /// The difference in hundredths of what was before, to a tenth; nothing where that is 0 or less.
  std::optional<Decimal> percent;

  [[nodiscard]] bool of_counts() const {
    return now.is_whole() && !now.is_negative() && before.is_whole() && !before.is_negative();
  }
};

/// From a cell of last year's report to one of this year's; nothing where one of them has no
/// figure.
std::optional<Change> change_between(const Report& report, CellId cell, const Report& last_year,
                                     CellId cell_before);

/// The cell of last year's form that a cell goes on from: 结转下年度 for 上年结转, else the same.
CellId cell_before(CellId cell);

/// A cell of a report beside the sum of the reports that it sums up.
struct SumComparison {
  enum class State : std::uint8_t {
    equal,
    different,
    not_compared  ///< one of the reports has no figure, or its table is of another edition
  };

  CellId cell;
  State state = State::not_compared;
  std::optional<Decimal> figure{};      ///< of the report
  std::optional<Decimal> sum{};         ///< of the figures that there are
  std::optional<Decimal> difference{};  ///< figure less sum
};

/// Every cell of the report's form, in its order, against `sum`. Amounts of money are equal where
/// they may have been rounded: where they differ by less than a unit of the last place written.
std::vector<SumComparison> compare_with_sum(const Report& report, const Aggregate& sum);

/// How much of a sum is whose.
struct Share {
  std::size_t member;
  Decimal figure;
  std::optional<Decimal> percent;  ///< of the sum, to a tenth; nothing where that is 0 or less
};

/// The members with a figure other than 0 in `cell`, the largest first.
std::vector<Share> shares_of(std::span<const Report> members, CellId cell, Decimal sum);

/// Members whose figures, left out of a sum or counted twice in it, are just the differences in
/// `cells` of the cells that differ.
struct Explanation {
  enum class Kind : std::uint8_t { left_out, twice };

  Kind kind;
  std::vector<std::size_t> members;
  std::size_t cells;
};

/// One member, or else two, who explain every difference; or else the one who explains most of
/// them. Several explain equally much: the figures cannot tell which it was. Members × members ×
/// cells at worst.
std::vector<Explanation> explain_differences(std::span<const SumComparison> cells,
                                             std::span<const Report> members);

}  // namespace ogi::report

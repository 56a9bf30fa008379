#pragma once

#include <vector>

#include "core/report/equation.h"
#include "core/report/report.h"

namespace ogi::report {

struct CellFigure {
  CellId cell;
  Decimal figure;

  friend bool operator==(const CellFigure&, const CellFigure&) = default;
};

/// What may be written into the empty cells of a report without a decision of its author. What is
/// written, a dash too, stays.
struct Completion {
  /// Empty totals, from their parts: only where every part is a count, or an empty total that is
  /// told here itself, and where the sums that a total belongs to agree.
  std::vector<CellFigure> totals;
  /// Empty cells that may be 0: not those of a side that the other side of an equation exceeds, for
  /// these must hold what is missing.
  std::vector<CellId> zeros;
};

/// In the form's order. Writing `totals` and writing `zeros` are two decisions: each holds for the
/// report as it is, and may be asked for again after the other.
Completion complete(const Report& report);

}  // namespace ogi::report

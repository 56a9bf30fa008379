#pragma once

#include <string>
#include <vector>

#include "core/report/report.h"

namespace ogi::report {

/// Figures that stand in other cells after a conversion.
struct MovedFigures {
  std::vector<CellId> from;
  std::vector<CellId> to;
};

/// A report in the form that its year must use.
struct Conversion {
  Report report;
  std::vector<Table> tables;  ///< those that were in the other edition
  std::vector<MovedFigures> moved;
  /// Cells with a figure other than 0, or words, that the form has no place for.
  std::vector<CellId> left;
  /// Cells of the form that the report has nothing for; they are blank.
  std::vector<CellId> open;
};

/// Moves the figures of tables in the other edition into the one that the report's year must use;
/// without a year, into the one in force. A figure that only its author could divide between rows
/// stays out.
Conversion convert(const Report& report);

}  // namespace ogi::report

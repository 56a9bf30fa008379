#pragma once

#include <optional>
#include <vector>

#include "core/rules/claim_findings.h"

namespace ogi::rules {

/// Whether the table has over three times the figure, and no slip of a digit away from it.
bool is_far_below(const Decimal& figure, const Decimal& in_table);

/// What is not all understood tells of a slip where the figure is one away from the table's, and
/// not that of another cell.
bool may_be_slip_of(const Report& report, const Claim& claim, const TableReading& reading);

/// Figures in words that leave a doubt about whose or which things are counted, and that come so
/// near to the table's that hardly anything else is meant: 占全区1362件的, the tables having 1239.
std::vector<ClaimDifference> doubtful_differences(const Case& given, const Claims& claims,
                                                  const Report* last_year);

/// What last year's report has for a figure of last year, where the figure is a slip away from it
/// and hardly of anything else; none otherwise.
std::optional<Decimal> slip_of_last_year(const Report& report, const Report& last_year,
                                         const Claims& claims, ClaimIndex index);

}  // namespace ogi::rules

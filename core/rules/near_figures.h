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
/// With last year's report (or null), those of 由33件升至38件 too, of which it has the first.
std::vector<ClaimDifference> doubtful_differences(const Case& given, const Claims& claims,
                                                  const Report* last_year);

/// What last year's report has for the figure at `index`, if that is of last year and a slip away
/// from it, or the figure of this year beside it tells its row; none otherwise.
std::optional<Decimal> slip_of_last_year(const Report& report, const Report& last_year,
                                         const Claims& claims, ClaimIndex index);

}  // namespace ogi::rules

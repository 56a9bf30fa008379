#pragma once

#include <array>
#include <vector>

#include "core/repair/repair.h"
#include "core/rooms_generated.h"
#include "core/rules/rule.h"

namespace ogi::check {

/// All that can be said of the equations that fail, with what the context tells of single cells:
/// claims of the text, last year's figures, the members' sums, the user's own word.
std::vector<ComponentRepair> diagnose_failures(const Report& report, const Context& context,
                                               std::span<const EquationOutcome> equations);

/// One a cell: whether some diagnosis changes it or, where there is none, a failing equation has
/// it.
std::array<bool, cell_count> disputed_cells(std::span<const ComponentRepair> repairs);

/// Gives the diagnoses of each trouble, as fixes, to its first finding. Where one move explains
/// a trouble (a shifted row, two columns exchanged), that finding says so and stands for all others
/// of the trouble, which go.
void add_fixes(std::vector<Finding>& findings, std::span<const ComponentRepair> repairs,
               const Report& report);

}  // namespace ogi::check

#pragma once

#include <array>
#include <vector>

#include "core/repair/repair.h"
#include "core/rules/rule.h"

namespace ogi {

/// All that can be said of the equations that fail, with what the context tells of single cells:
/// claims of the text, last year's figures, the members' sums, the user's own word.
std::vector<ComponentRepair> explain_failures(const Report& report, const Context& context,
                                              std::span<const EquationOutcome> equations);

/// One a cell: whether some explanation changes it or, where there is none, a failing equation has
/// it.
std::array<bool, cell_count> disputed_cells(std::span<const ComponentRepair> repairs);

/// Gives the explanations of each trouble, as fixes, to its first finding. Where one move explains
/// a trouble (a shifted row, two columns exchanged), that finding says so and stands for all others
/// of the trouble, which go.
void add_fixes(std::vector<Finding>& findings, std::span<const ComponentRepair> repairs,
               const Report& report);

}  // namespace ogi

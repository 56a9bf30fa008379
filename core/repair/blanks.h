#pragma once

#include <vector>

#include "core/repair/repair.h"

namespace ogi {

/// What belongs into the empty cells of sections 三 and 四, and into those with a dash in the place
/// of a number: the sum in an empty total, 0 in parts whose total is reached without them. Where
/// the equations leave it open it is 0, for that is what a blank means, if with 0 they hold.
/// Nothing where figures contradict each other. The slip is left_at_zero; in the form's order.
std::vector<CellChange> fill_blanks(const Report& report);

}  // namespace ogi

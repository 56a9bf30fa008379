#pragma once

#include <vector>

#include "core/repair/repair.h"

namespace ogi {

/// What the equations say that empty cells, and cells with a dash in the place of a number, must
/// be: the sum in an empty total, 0 in parts whose total is reached without them. Only what follows
/// with certainty from the figures around, and nothing where these contradict each other; the slip
/// is left_at_zero. In the form's order.
std::vector<CellChange> fill_blanks(const Report& report);

}  // namespace ogi

#pragma once

#include <vector>

#include "core/repair/repair.h"

namespace ogi::repair {

/// What the equations leave no choice about in the empty cells of sections 三 and 四, and in those
/// with a dash in the place of a number: the sum in an empty total, 0 in parts whose total is
/// reached without them. Nothing in a table whose figures contradict each other. The slip is
/// left_at_zero; in the form's order.
std::vector<CellChange> fill_blanks(const Report& report);

}  // namespace ogi::repair

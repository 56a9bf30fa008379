#pragma once

#include "core/repair/repair.h"

namespace ogi::repair {

/// Puts a diagnosis in its place among those of `repair`: by cost, then by slips, then by the
/// form's order. One that is there already is not added again.
void add_in_order(ComponentRepair& repair, Diagnosis diagnosis);

/// Says how sure each diagnosis of `repair` is, and finds the question to ask. `user_answered`:
/// the user has said of some cell of this part whether it is right. `complete`: no other diagnosis
/// is as small.
void assess(ComponentRepair& repair, bool user_answered, bool complete);

}  // namespace ogi::repair

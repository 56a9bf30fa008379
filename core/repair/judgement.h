#pragma once

#include "core/repair/repair.h"

namespace ogi {

/// The order of explanations: cost, slips, then the form's order, so that it is total.
bool comes_before(const Explanation& a, const Explanation& b);

/// Orders the explanations of `repair`, says how sure each is, and finds the question to ask.
/// `user_answered`: the user has said of some cell of this part whether it is right.
void judge(ComponentRepair& repair, bool user_answered);

}  // namespace ogi

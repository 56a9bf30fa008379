#pragma once

#include "core/claims/claims.h"

namespace ogi::claims {

/// Settles by its neighbours what words alone leave in doubt: where two figures of a sentence, in
/// doubt for the same reason, are the tables' own and a third alone is not, the sentence speaks of
/// what the tables count, and the third counts as covered.
void settle_by_neighbours(const Report& report, Claims& claims);

}  // namespace ogi::claims

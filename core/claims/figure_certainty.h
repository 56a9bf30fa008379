#pragma once

#include "core/claims/certainty.h"
#include "core/claims/figure_reading.h"

namespace ogi::claims {

/// How sure the claim of a figure is, by its own clause and by the figures before it.
void settle_certainty(FigureReading& reading, const Situation& at, const Coverage& coverage);

}  // namespace ogi::claims

#pragma once

#include "core/repair/figures.h"
#include "core/repair/repair.h"

namespace ogi::repair {

/// Finds the likeliest slip for each change of `diagnosis` (which is no Move), looking also at
/// its surroundings and at last year's report (may be null), and adds up `slip_cost`.
void give_reasons(Diagnosis& diagnosis, const Figures& written, Edition edition,
                  const Report* last_year);

}  // namespace ogi::repair

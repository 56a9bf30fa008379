#pragma once

#include <vector>

#include "core/claims/list_figures.h"

namespace ogi::claims {

/// Lists that only their pattern shows, or 其余: of what stands around they are a slip away, and
/// nothing around gives them. Adds what it finds to `found`, the lists read so far; hints at most.
void read_loose_lists(const ListFigures& figures, std::vector<Breakdown>& found);

}  // namespace ogi::claims

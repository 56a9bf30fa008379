#pragma once

#include <optional>
#include <span>

#include "core/claims/claims.h"

namespace ogi::claims {

/// A share of the figure before it, or a rate, that nothing around it gives, neither a figure nor a
/// few together nor one of `totals`, though something comes near. A hint.
std::optional<PercentageProblem> doubtful_share(const Claims& claims,
                                                std::span<const Decimal> totals,
                                                const Percentage& percentage);

/// Whether figures around it, alone or a few together, give the percentage, or one of `totals`.
bool figures_around_give(const Claims& claims, std::span<const Decimal> totals,
                         const Percentage& percentage);

}  // namespace ogi::claims

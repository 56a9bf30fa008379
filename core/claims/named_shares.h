#pragma once

#include <optional>

#include "core/claims/claims.h"

namespace ogi::claims {

/// Shares of what the tables have, where the text has no figure above the line.

/// Whether a share is near enough to one that a base gives to be a slip of it.
bool is_slip_of(Decimal percent, Decimal part, Decimal base);

/// Whether the two give the percentage, to the digits written; none of 0 is.
bool gives(Decimal percent, int decimals, Decimal part, Decimal base);

/// 审结案件: those of a kind of review, told by its total, that have ended.
std::optional<Decimal> concluded(const Report& report, Subject total);

/// 复议维持率54.2%, 自然人占90.9%: of the tables' figures, where the text has none that give it.
std::optional<PercentageProblem> judge_named(const Claims& claims, const Percentage& percentage,
                                             const Report& report);

}  // namespace ogi::claims

#pragma once

#include <optional>
#include <vector>

#include "core/claims/claims.h"
#include "core/claims/features.h"

namespace ogi::claims {

/// What a clause without a figure says of the figures before it.

/// 行政复议7件，均维持: a claim for each review of `recent` that the clause says ended so; nothing
/// where it says it of none. `range` is the clause's.
std::vector<Claim> implied_reviews(const Features& clause, std::span<const Claim> recent,
                                   const TextRange& range);

/// 均维持, 均被维持
bool says_how_all_reviews_ended(const Features& clause, std::span<const Token> tokens);

/// 收到申请21件，均在法定期限内答复: 21 answered, `received` being the figure before.
std::optional<Claim> implied_answer(const Features& clause, std::span<const Token> tokens,
                                    const ScannedText& text, const Claim& received,
                                    const TextRange& range);

}  // namespace ogi::claims

#pragma once

#include "core/claims/constructions.h"
#include "core/claims/scope.h"

namespace ogi::claims {

/// How well the clause of a claim is understood.
struct Coverage {
  bool has_unknown = false;                    ///< words that nobody knows stand in it
  bool chain_has_unknown = false;              ///< or in one that 、 joins to it
  const Construction* construction = nullptr;  ///< what takes every word; null where none does
};

/// Of the clause that `scope` is in: token `figure`, or the word that denies, is what is read, and
/// `end` is behind its last token. `whole` is what the claim is a part of, null where of nothing;
/// `topic_before` is what the talk is of by the claim's own words.
Coverage coverage_of(const Claim& claim, const Claim* whole, const Passage& passage,
                     const Scope& scope, std::size_t figure, std::size_t end, Topic topic_before);

}  // namespace ogi::claims

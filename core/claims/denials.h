#pragma once

#include <vector>

#include "core/claims/scope.h"

namespace ogi::claims {

/// What a clause without a figure denies: 未收到申请, 无行政复议和行政诉讼.
struct Denial {
  std::vector<Claim> claims;  ///< zero of each of the things named
  std::size_t negation = 0;   ///< the token that denies
};

/// The clause that ends before the token at hand; it has a word that denies. `recent` are the
/// sentence's claims so far.
Denial read_denial(const Passage& passage, const Scope& scope, std::span<const Claim> recent);

}  // namespace ogi::claims

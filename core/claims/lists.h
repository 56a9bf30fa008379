#pragma once

#include <span>
#include <vector>

#include "core/claims/mentions.h"

namespace ogi::claims {

/// The wholes of a text with their parts: 共120条，其中A 60条、B 60条; 14个（A 3个、B 11个）;
/// A 30件、B 18件，合计48件.
std::vector<Breakdown> read_lists(const ScannedText& text, std::span<const Mention> mentions,
                                  std::span<const Claim> claims);

}  // namespace ogi::claims

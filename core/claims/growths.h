#pragma once

#include <span>
#include <vector>

#include "core/claims/mentions.h"

namespace ogi::claims {

/// What a text says of growth: 同比增长20%, 较上年的40件增加8件, 由40件升至48件，升幅20%.
std::vector<Growth> read_growths(const ScannedText& text, std::span<const Mention> mentions,
                                 const Claims& claims, const ClaimContext& context);

}  // namespace ogi::claims

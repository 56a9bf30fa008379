#pragma once

#include <span>
#include <vector>

#include "core/claims/mentions.h"

namespace ogi::claims {

/// The shares and rates of a text: 占17.5%, 208件（17.46%）, 主动公开率为92.19%.
std::vector<Percentage> read_shares(const ScannedText& text, std::span<const Mention> mentions,
                                    const Claims& claims, const ClaimContext& context);

}  // namespace ogi::claims

#pragma once

#include <string_view>

#include "core/claims/claims.h"

namespace ogi::claims {

/// Reads one text and adds what it claims to `claims`.
void read_text(std::string_view text, const ClaimContext& context, Claims& claims);

}  // namespace ogi::claims

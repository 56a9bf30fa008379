#pragma once

#include "core/claims/claims.h"
#include "core/claims/scan.h"

namespace ogi::claims {

/// Characters [begin, end) of the scanned text as bytes of the section. The end is that of the last
/// character, not the beginning of the next: white space lies between.
TextRange range_in_text(const ScannedText& text, Section section, std::uint32_t begin,
                        std::uint32_t end);

}  // namespace ogi::claims

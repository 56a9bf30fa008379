#pragma once

#include <optional>

#include "core/claims/claims.h"
#include "core/claims/mentions.h"
#include "core/claims/scan.h"

namespace ogi::claims {

/// What tokens [begin, end) name of the form, without a figure of their own: the licences of
/// 行政许可增加8件, the upheld cases of 维持率. Nothing where they name more than that, or nothing.
Named named_by(const ScannedText& text, std::size_t begin, std::size_t end,
               std::optional<int> year);

/// Of figures that were found to count nothing: the row that the words of their clause name.
void name_rows(const ScannedText& text, std::span<const Mention> mentions, std::span<Claim> claims,
               std::optional<int> year);

}  // namespace ogi::claims

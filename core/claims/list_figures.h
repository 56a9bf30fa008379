#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/claims/claims.h"
#include "core/claims/mentions.h"
#include "core/claims/scan.h"

namespace ogi::claims {

/// The figures of a text as wholes and parts of lists. Mentions are told by their place.
struct ListFigures {
  const ScannedText& text;
  std::span<const Mention> mentions;
  std::span<const Claim> claims;

  [[nodiscard]] const Claim& claim(std::size_t mention) const {
    return claims[*mentions[mention].claim];
  }
  [[nodiscard]] std::u32string_view label(std::size_t mention) const {
    return label_of(text, mentions[mention]);
  }

  [[nodiscard]] bool same_measure_word(std::size_t a, std::size_t b) const;

  [[nodiscard]] Decimal sum_of(std::span<const std::size_t> parts) const;

  /// How far the sum of the parts is from the whole.
  [[nodiscard]] std::int64_t off_from(std::span<const std::size_t> parts, std::size_t whole) const;

  /// Within the slip of one figure.
  [[nodiscard]] bool comes_near(std::span<const std::size_t> parts, std::size_t whole) const;

  /// `breakdown` with its whole and parts, and what follows from these.
  [[nodiscard]] Breakdown list_of(Breakdown breakdown, std::size_t whole,
                                  std::span<const std::size_t> others,
                                  std::span<const std::size_t> parts) const;
};

/// Whether figures of these measures can be a part and its whole.
bool can_be_part(const Claim& part, const Claim& whole);

}  // namespace ogi::claims

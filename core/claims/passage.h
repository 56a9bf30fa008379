#pragma once

#include <string>
#include <string_view>

#include "core/claims/claims.h"
#include "core/claims/scan.h"
#include "core/claims/slots.h"
#include "core/report/organ.h"
#include "core/rooms_generated.h"
#include "core/text/fold.h"

namespace ogi::claims {

/// The text that is read, and whose report it stands in. It stays where it is made: `slots` looks
/// into it, and into `context`.
struct Passage {
  /// `folded` is what fold() makes of `written` with its white space kept.
  Passage(std::string_view written, const FoldedText& folded, const ClaimContext& in);
  Passage(const Passage&) = delete;
  Passage& operator=(const Passage&) = delete;

  const ClaimContext& context;
  std::u32string organ_name;  ///< folded
  Organ organ;
  SlotContext slots;
  ScannedText text;

  /// Characters [begin, end) as bytes of the section.
  [[nodiscard]] TextRange range_of(std::uint32_t begin, std::uint32_t end) const;

  /// 街道 in 我街道, or in the report of a 街道.
  [[nodiscard]] bool is_of_own_name(const Token& word) const;
};

}  // namespace ogi::claims

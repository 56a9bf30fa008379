#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/claims/claims.h"
#include "core/claims/scan.h"

namespace ogi::claims {

/// One counted figure or percentage of a text, and the words that belong to it.
struct Mention {
  std::uint32_t token = 0;
  std::uint32_t figure = 0;         ///< in ScannedText::figures
  std::optional<ClaimIndex> claim;  ///< none for a percentage, or a figure that is no claim
  bool percent = false;
  std::uint32_t sentence = 0;  ///< of the paragraph's sentences, counted through the text
  std::uint32_t paragraph = 0;
  std::uint32_t bracket = 0;         ///< the token of the innermost bracket, 0 outside
  TokenKind mark = TokenKind::stop;  ///< the strongest mark between it and the mention before
  /// Tokens [label_begin, token) stand between the mark and the figure, [token + 1, tail_end)
  /// between the figure and the next mark or figure.
  std::uint32_t label_begin = 0;
  std::uint32_t tail_end = 0;
  std::uint64_t label_roles = 0;  ///< bits by Role
  std::uint64_t tail_roles = 0;

  [[nodiscard]] bool label_has(Role role) const {
    return (label_roles >> static_cast<unsigned>(role) & 1) != 0;
  }
  [[nodiscard]] bool tail_has(Role role) const {
    return (tail_roles >> static_cast<unsigned>(role) & 1) != 0;
  }
};

/// Which token each claim was read at, in the order of the text.
struct ReadFigure {
  std::uint32_t token;
  ClaimIndex claim;
};

/// The mentions of a text: the figures read as claims, its other counts and its percentages.
std::vector<Mention> mentions_of(const ScannedText& text, std::span<const ReadFigure> figures);

/// Figures of one kind, mentions [first, last], that nothing but a mark parts: 增长8.0%、13.6%和5%.
struct MentionRun {
  std::size_t first;
  std::size_t last;
};

/// The run around a mention, to `longest` mentions on either side of it.
MentionRun run_around(const ScannedText& text, std::span<const Mention> mentions, std::size_t index,
                      std::size_t longest);

/// The characters between the mark or figure before a mention and its figure.
std::u32string_view label_of(const ScannedText& text, const Mention& mention);

}  // namespace ogi::claims

#pragma once

#include <span>
#include <vector>

#include "core/claims/list_figures.h"

namespace ogi::claims {

inline constexpr std::size_t no_mention = SIZE_MAX;

enum class Opener : std::uint8_t {
  among,         ///< 其中, 包括, 48件中，
  loose,         ///< 主要有: examples follow
  closed,        ///< 分为, 具体为, a colon: all parts follow
  bracket,       ///< the bracket behind a figure
  respectively,  ///< 分别为
};

struct OpenList {
  Opener opener;
  std::size_t whole;  ///< mentions, as the parts
  std::vector<std::size_t> others;
  std::vector<std::size_t> parts;
  std::size_t depth;
  bool nested = false;
  bool open = false;  ///< 等, 主要: some parts are not told
  bool exhaustive = false;
  bool overlapping = false;
  bool loose = false;     ///< a part of it may be none
  bool doubtful = false;  ///< 主动公开、不予公开分别为208件和174件: or none of them
  bool parallel = false;  ///< as in Breakdown
};

/// What the walk over a text's figures keeps of its lists. Mentions are told by their place.
struct ListWalk {
  const ScannedText& text;
  std::span<const Mention> mentions;
  const ListFigures& figures;
  std::vector<Breakdown> found{};
  std::vector<OpenList> lists{};
  std::vector<std::size_t> siblings{};  ///< mentions of this sentence outside lists and brackets
  std::vector<std::size_t> bases{};     ///< 占全年731件的: what shares of the sentence are of
  std::vector<std::size_t> before{};    ///< and of the sentence before
  std::size_t depth = 0;
  std::uint32_t clause_begin = 0;    ///< behind the last mark, in characters
  std::size_t behind = no_mention;   ///< the mention that only nouns follow since
  TokenKind mark = TokenKind::stop;  ///< the strongest since the last mention
  bool first_word = true;
  bool rest_untold = false;
  bool remainder = false;  ///< 其余 in this clause
  bool clause_has_figure = false;
};

/// A list of the figure last read in the sentence, or of the last part of the list that is open.
void open_list(ListWalk& in, Opener opener, std::size_t depth);

/// A list of the figure that the bracket at hand follows.
void open_bracket(ListWalk& in);

/// The innermost list, with all that it has.
void close_list(ListWalk& in);

/// Those that have parts, at this depth.
void end_lists(ListWalk& in);

void add_list(ListWalk& in, Breakdown breakdown, std::size_t whole,
              std::span<const std::size_t> others, std::span<const std::size_t> parts);

}  // namespace ogi::claims

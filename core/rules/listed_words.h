#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/rooms_generated.h"
#include "core/rules/section_text.h"
#include "core/text/words.h"

namespace ogi::rules {

/// The lists that are looked for in the text, in one pass over it: core/rules/lists.
enum class WordList : std::uint8_t { fixed_term, fixed_wording, former_name, lost_first };

/// A line of one of the lists as the rules read it; what a list does not have is empty.
struct ListedWord {
  WordList list;
  /// What is looked for: the wrong or former form; of a fixed term, the right one.
  std::u16string_view word;
  std::string_view right;
  /// Characters in front of it, and behind it, that make it something else.
  std::u16string_view not_behind{};
  std::u16string_view not_before{};
  /// The last report year in which a former name may stand.
  int last_year = 0;
  /// Of a fixed term: whether its last character may be the wrong one, and how many in a row may be
  /// lost.
  bool to_the_end = false;
  std::size_t may_lose = 0;
};

std::span<const ListedWord> listed_words();

/// Where the text has a listed word; of a fixed term, what was written for it.
struct WordHit {
  const ListedWord* word;
  CharacterRange range;
};

struct Settings;

/// All hits in a text (folded, without white space), in its order; none inside another. Lists that
/// the settings replace are left alone, and theirs looked for.
std::vector<WordHit> find_listed_words(std::u32string_view text,
                                       const Settings* settings = nullptr);

/// What is written at the beginning of `text` for `term` with one slip: how many characters; 0
/// where it is the term itself or something else.
std::size_t length_of_slip(std::u32string_view text, const ListedWord& term);

}  // namespace ogi::rules

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::rules {

/// The text as it is compared: without marks and spaces, and without figures, whose change makes no
/// new text.
std::u32string compared_words(std::string_view text);

/// How many of a hundred stretches of five characters of `words` stand in `other` too.
std::size_t percent_shared(std::u32string_view words, std::u32string_view other);

/// Bytes [start, end) of a section's text.
struct ByteRange {
  std::size_t start;
  std::size_t end;
};

/// What two texts have in common at one place, but for figures, marks and names of the organs.
struct SharedPassage {
  ByteRange first;
  ByteRange second;
};

struct SharedSection {
  Section section;
  std::size_t percent;  ///< of the words of the one that has more of them from the other
  std::vector<SharedPassage> passages;  ///< in the order of the first; of 20 characters or more
};

/// The sections of two reports that are nearly the same. What the form and the notice word for all
/// (lists/stock_text.def) does not count, nor do the organs' own names.
std::vector<SharedSection> shared_sections(const Report& first, const Report& second);

/// Two of many reports, by their index, with the sections that are nearly the same.
struct SameText {
  std::size_t first;
  std::size_t second;  ///< the greater
  std::vector<SharedSection> sections;
};

/// Every section of which another organ's report before it has nearly the same text, with the
/// report that has most of it. Takes time as there are reports, not as there are pairs
/// (docs/adr/225).
std::vector<SameText> find_same_texts(std::span<const Report> reports);

}  // namespace ogi::rules

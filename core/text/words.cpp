#include "core/text/words.h"

#include <algorithm>

namespace ogi::text {
namespace {

/// Calls `take` for each word until it says true.
template <typename Take>
bool any_word(std::u16string_view words, Take take) {
  for (;;) {
    const std::size_t bar = std::min(words.find(u'|'), words.size());
    if (take(words.substr(0, bar))) return true;
    if (bar == words.size()) return false;
    words.remove_prefix(bar + 1);
  }
}

bool stands_at(std::u32string_view text, std::size_t index, std::u16string_view word) {
  return std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(index));
}

std::size_t longest_at_edge(std::u32string_view text, std::u16string_view words, bool at_end) {
  std::size_t longest = 0;
  any_word(words, [text, at_end, &longest](std::u16string_view word) {
    if (word.size() > longest && word.size() <= text.size() &&
        stands_at(text, at_end ? text.size() - word.size() : 0, word))
      longest = word.size();
    return false;
  });
  return longest;
}

}  // namespace

bool has_any(std::u32string_view text, const Words& words) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (words.may_begin_with(text[i]) && begins_with_any(text.substr(i), words) > 0) return true;
  }
  return false;
}

bool is_any(std::u32string_view text, const Words& words) {
  if (text.empty() || !words.may_begin_with(text.front())) return false;
  return any_word(words.list(), [text](std::u16string_view word) {
    return word.size() == text.size() && stands_at(text, 0, word);
  });
}

std::size_t begins_with_any(std::u32string_view text, const Words& words) {
  if (text.empty() || !words.may_begin_with(text.front())) return 0;
  return longest_at_edge(text, words.list(), false);
}

std::size_t ends_with_any(std::u32string_view text, const Words& words) {
  if (text.empty() || !words.may_end_with(text.back())) return 0;
  return longest_at_edge(text, words.list(), true);
}

}  // namespace ogi::text

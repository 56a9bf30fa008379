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

/// The longest of the words that the text begins with. Most differ from it at once, so the words
/// are run over as one text.
std::size_t longest_at_beginning(std::u32string_view text, std::u16string_view words) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t begin = at;
    while (at < words.size() && at - begin < text.size() && text[at - begin] == words[at]) ++at;
    if (at == words.size() || words[at] == u'|')
      longest = std::max(longest, at - begin);
    else
      while (at < words.size() && words[at] != u'|') ++at;
  }
  return longest;
}

/// The same from the end, of both.
std::size_t longest_at_end(std::u32string_view text, std::u16string_view words) {
  std::size_t longest = 0;
  for (std::size_t end = words.size(); end > 0;) {
    std::size_t length = 0;
    while (length < end && length < text.size() &&
           text[text.size() - 1 - length] == words[end - 1 - length])
      ++length;
    if (length == end || words[end - 1 - length] == u'|') longest = std::max(longest, length);
    while (length < end && words[end - 1 - length] != u'|') ++length;
    end -= std::min(end, length + 1);
  }
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
  return longest_at_beginning(text, words.list());
}

std::size_t ends_with_any(std::u32string_view text, const Words& words) {
  return longest_at_end(text, words.list());
}

}  // namespace ogi::text

#include "core/claims/longest_words.h"

#include <algorithm>

namespace ogi::claims {

std::size_t LongestWords::add_all(std::u16string_view list) {
  const std::size_t before = words_.size();
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(u' '), list.size());
    add(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words_.size() - before;
}

void LongestWords::add(std::u16string_view word) {
  std::uint16_t* link =
      word.size() == 1 ? &single_[bucket(word[0])] : &longer_[bucket(word[0], word[1])];
  while (*link != 0 && words_[*link - 1U].text.size() >= word.size())
    link = &words_[*link - 1U].next;
  const std::uint16_t next = *link;
  *link = static_cast<std::uint16_t>(words_.size() + 1);
  words_.push_back({word, next});
}

LongestWords::Found LongestWords::at_beginning_of(std::u32string_view text) const {
  const auto first_of = [&](std::size_t link) -> Found {
    for (; link != 0; link = words_[link - 1].next) {
      const std::u16string_view word = words_[link - 1].text;
      if (word.size() <= text.size() && std::equal(word.begin(), word.end(), text.begin()))
        return {link - 1, word.size()};
    }
    return {};
  };
  if (text.size() > 1) {
    const Found found = first_of(longer_[bucket(text[0], text[1])]);
    if (found.length > 0) return found;
  }
  return first_of(single_[bucket(text[0])]);
}

}  // namespace ogi::claims

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ogi::text {

/// Many words, looked for in one pass over a text: each place of the text is held only against the
/// words that begin with the same two characters. Words have two characters or more, all of the
/// basic plane, and outlive the index.
template <std::size_t count>
class WordIndex {
 public:
  constexpr explicit WordIndex(const std::array<std::u16string_view, count>& words)
      : words_(words) {
    for (std::size_t i = count; i-- > 0;) {
      auto& head = heads_[bucket_of(words[i][0], words[i][1])];
      next_[i] = head;
      head = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// Calls `take(word, begin)` for every place where a word stands, in the order of the text; of
  /// words at one place in the order of the list.
  template <typename Take>
  void scan(std::u32string_view text, Take take) const {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      for (std::size_t i = heads_[bucket_of(text[at], text[at + 1])]; i != 0; i = next_[i - 1]) {
        const std::u16string_view word = words_[i - 1];
        if (word.size() <= text.size() - at &&
            std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at)))
          take(i - 1, at);
      }
    }
  }

 private:
  static constexpr std::size_t buckets = 512;
  static constexpr std::size_t bucket_of(char32_t first, char32_t second) {
    return (first * 31 + second) % buckets;
  }

  std::array<std::u16string_view, count> words_;
  std::array<std::uint16_t, buckets> heads_{};
  std::array<std::uint16_t, count> next_{};
};

}  // namespace ogi::text

#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ogi::text {

/// Many words, looked for in one pass over a text, in a time that depends on the text and hardly on
/// the words. Words have two characters or more, all of the basic plane; their text outlives the
/// index.
class WordIndex {
 public:
  explicit WordIndex(std::vector<std::u16string_view> words);

  /// Calls `take(word, begin)` for every place where a word stands, in the order of the text; of
  /// words at one place the shorter first, and equal ones in their order.
  template <typename Take>
  void scan(std::u32string_view text, Take take) const {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      if (!begins_[bucket_of(text[at], text[at + 1])]) continue;
      std::size_t begin = 0;
      std::size_t end = order_.size();
      for (std::size_t length = 0; at + length < text.size() && begin < end;) {
        narrow(begin, end, length, text[at + length]);
        ++length;
        while (begin < end && words_[order_[begin]].size() == length) take(order_[begin++], at);
      }
    }
  }

 private:
  /// Of the words from `begin` to `end`, which are all longer than `place`, leaves those of which
  /// the character there is this one.
  void narrow(std::size_t& begin, std::size_t& end, std::size_t place, char32_t character) const;

  static constexpr std::size_t buckets = 4096;
  static constexpr std::size_t bucket_of(char32_t first, char32_t second) {
    return (first * 31 + second) % buckets;
  }

  std::vector<std::u16string_view> words_;
  std::vector<std::size_t> order_;
  std::array<bool, buckets> begins_{};  ///< whether a word begins so
};

}  // namespace ogi::text

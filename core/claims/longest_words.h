#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ogi::claims {

/// Words, numbered as they are added, of which the longest that a text begins with is found. All of
/// the basic plane; what they were taken from outlives them.
class LongestWords {
 public:
  /// Adds the words of a list parted by single spaces; gives how many they are.
  std::size_t add_all(std::u16string_view list);

  struct Found {
    std::size_t word = 0;
    std::size_t length = 0;  ///< in characters; 0 where the text begins with none
  };
  /// Of words written twice the first one. The text is not empty.
  [[nodiscard]] Found at_beginning_of(std::u32string_view text) const;

  [[nodiscard]] std::u16string_view word(std::size_t number) const { return words_[number].text; }

 private:
  void add(std::u16string_view word);

  /// Words of one character lie apart from the longer ones, which are told by their first two.
  static constexpr std::size_t buckets = 4096;
  static std::size_t bucket(char32_t first) { return first % buckets; }
  static std::size_t bucket(char32_t first, char32_t second) {
    return (first * 31 + second) % buckets;
  }

  struct Word {
    std::u16string_view text;
    std::uint16_t next;  ///< of the same bucket, no longer; its number + 1, 0 for none
  };
  std::vector<Word> words_;
  std::array<std::uint16_t, buckets> single_{};
  std::array<std::uint16_t, buckets> longer_{};
};

}  // namespace ogi::claims

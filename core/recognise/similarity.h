#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/report/form.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// A folded text to be compared with many others. `text` must outlive it.
class Comparison {
 public:
  explicit Comparison(std::u32string_view text);

  /// How alike the text is to another folded one, 0 to 1: 1 for equal ones, else twice their
  /// longest common subsequence over their lengths. Texts beyond 64 characters are compared by
  /// their first 64.
  [[nodiscard]] double similarity(std::u32string_view other) const;

  /// The best similarity to the label or one of its variants; a text that holds the whole label
  /// beside other words, or is the label without its remark in brackets, is at least 0.9.
  [[nodiscard]] double similarity(const Label& label) const;

 private:
  template <typename Text>
  [[nodiscard]] double likeness_to(Text other) const;
  template <typename Text>
  [[nodiscard]] std::size_t common_subsequence(Text other) const;
  [[nodiscard]] double likeness_to_wording(std::u16string_view wording) const;
  [[nodiscard]] std::size_t slot_of(char32_t character) const;

  static constexpr std::size_t longest = 64;
  std::u32string_view text_;
  /// Where each character stands in the text, a bit for a place: a hash table with open addressing,
  /// never more than half full.
  std::array<char32_t, 2 * longest> characters_{};
  std::array<std::uint64_t, 2 * longest> places_;
};

/// The text without a number in front: `一、`, `（三）`, `2.`, `第二部分`.
std::u32string_view without_numbering(std::u32string_view folded);

}  // namespace ogi::recognise

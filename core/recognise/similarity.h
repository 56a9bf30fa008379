#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/rooms_generated.h"

namespace ogi::recognise {

/// One way to write a label, folded and without a number in front.
struct Wording {
  std::u32string text;
  std::size_t plain_length;  ///< without the remark in brackets at its end

  [[nodiscard]] std::u32string_view plain() const {
    return std::u32string_view(text).substr(0, plain_length);
  }
};

/// All ways to write a label: the form's own first, then its variants.
using Wordings = std::vector<Wording>;

/// A folded text to be compared with many others. `text` must outlive it.
class Comparison {
 public:
  explicit Comparison(std::u32string_view text) : text_(text) {}

  /// How alike the text is to another folded one, 0 to 1: 1 for equal ones, else twice their
  /// longest common subsequence over their lengths. Texts beyond 64 characters are compared by
  /// their first 64. A similarity below `least` may come out as 0, which is quicker.
  double similarity(std::u32string_view other, double least = 0);

  /// The best similarity to one of the wordings; a text that holds the whole wording beside other
  /// words, or is the wording without its remark in brackets, is at least 0.9.
  double similarity(const Wordings& label, double least = 0);

 private:
  void index_characters();
  [[nodiscard]] std::size_t common_subsequence(std::u32string_view other) const;
  [[nodiscard]] std::size_t slot_of(char32_t character) const;
  double similarity_to_wording(const Wording& wording, double least);

  static constexpr std::size_t longest = 64;
  std::u32string_view text_;
  bool indexed_ = false;
  /// Where each character stands in the text, a bit for a place: a hash table with open addressing,
  /// never more than half full. Filled when first needed.
  std::array<char32_t, 2 * longest> characters_;
  std::array<std::uint64_t, 2 * longest> places_;
};

/// The text without a number in front: `一、`, `（三）`, `2.`, `第二部分`.
std::u32string_view without_numbering(std::u32string_view folded);

}  // namespace ogi::recognise

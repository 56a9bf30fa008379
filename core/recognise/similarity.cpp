#include "core/recognise/similarity.h"

#include <algorithm>
#include <bit>

#include "core/text/decimal.h"
#include "core/text/fold.h"

namespace ogi::recognise {
namespace {

bool is_numeral(char32_t character) {
  return is_ascii_digit(character) || is_chinese_numeral(character);
}

}  // namespace

Comparison::Comparison(std::u32string_view text) : text_(text) {
  const std::u32string_view compared = text.substr(0, longest);
  for (std::size_t i = 0; i < compared.size(); ++i) {
    const std::size_t slot = slot_of(compared[i]);
    if (characters_[slot] == 0) {
      characters_[slot] = compared[i];
      places_[slot] = 0;
    }
    places_[slot] |= std::uint64_t{1} << i;
  }
}

/// The character's slot, or the empty one where it would be.
std::size_t Comparison::slot_of(char32_t character) const {
  // Fibonacci hashing by the upper seven bits.
  std::size_t slot = (static_cast<std::uint32_t>(character) * 2654435769U) >> 25U;
  while (characters_[slot] != 0 && characters_[slot] != character)
    slot = (slot + 1) % characters_.size();
  return slot;
}

/// Bit by bit in parallel (Hyyrö 2004, "Bit-parallel LCS-length computation revisited"): a bit of
/// `open` that falls is a character more in common.
template <typename Text>
std::size_t Comparison::common_subsequence(Text other) const {
  std::uint64_t open = ~std::uint64_t{0};
  for (const char32_t character : other.substr(0, longest)) {
    const std::size_t slot = slot_of(character);
    if (characters_[slot] == 0) continue;
    const std::uint64_t matches = open & places_[slot];
    open = (open + matches) | (open - matches);
  }
  return static_cast<std::size_t>(std::popcount(~open));
}

/// `other` is a text of two or four bytes a character.
template <typename Text>
double Comparison::likeness_to(Text other) const {
  if (text_.empty() || other.empty()) return 0;
  if (std::equal(text_.begin(), text_.end(), other.begin(), other.end())) return 1;
  return 2.0 * static_cast<double>(common_subsequence(other)) /
         static_cast<double>(std::min(text_.size(), longest) + std::min(other.size(), longest));
}

double Comparison::likeness_to_wording(std::u16string_view wording) const {
  const double whole = likeness_to(wording);
  if (whole == 1) return whole;
  const std::u16string_view plain = wording.substr(0, wording.find(u'('));
  // Short labels (其他, 总计) stand inside too many other words for that to mean anything.
  constexpr std::size_t telling_length = 4;
  const bool holds =
      plain.size() >= telling_length &&
      std::search(text_.begin(), text_.end(), plain.begin(), plain.end()) != text_.end();
  if (holds) return std::max(whole, 0.9);
  return plain.size() == wording.size() ? whole : std::max(whole, likeness_to(plain));
}

double Comparison::similarity(std::u32string_view other) const {
  return likeness_to(other);
}

double Comparison::similarity(const Label& label) const {
  double best = likeness_to_wording(label.folded);
  for (const std::u16string_view variant : label.variants)
    best = std::max(best, likeness_to_wording(variant));
  return best;
}

std::u32string_view without_numbering(std::u32string_view folded) {
  std::u32string_view text = folded;
  const bool bracketed = !text.empty() && text.front() == U'(';
  if (bracketed || (!text.empty() && text.front() == U'第')) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && is_numeral(text[digits])) ++digits;
  if (digits == 0 || digits > 3) return folded;
  text.remove_prefix(digits);
  for (const std::u32string_view part :
       {std::u32string_view(U"部分"), std::u32string_view(U"章")}) {
    if (text.starts_with(part)) text.remove_prefix(part.size());
  }
  const std::size_t before_marks = text.size();
  while (!text.empty() &&
         std::u32string_view(U"、.,:;)·").find(text.front()) != std::u32string_view::npos)
    text.remove_prefix(1);
  const bool marked = text.size() < before_marks;
  // 三类内部事务信息 begins with a numeral that belongs to it.
  return marked && !text.empty() ? text : folded;
}

}  // namespace ogi::recognise

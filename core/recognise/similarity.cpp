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

void Comparison::index_characters() {
  indexed_ = true;
  characters_.fill(0);
  const std::u32string_view compared = text_.substr(0, longest);
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
std::size_t Comparison::common_subsequence(std::u32string_view other) const {
  std::uint64_t open = ~std::uint64_t{0};
  for (const char32_t character : other.substr(0, longest)) {
    const std::size_t slot = slot_of(character);
    if (characters_[slot] == 0) continue;
    const std::uint64_t matches = open & places_[slot];
    open = (open + matches) | (open - matches);
  }
  return static_cast<std::size_t>(std::popcount(~open));
}

double Comparison::similarity(std::u32string_view other, double least) {
  if (text_.empty() || other.empty()) return 0;
  const std::size_t own = std::min(text_.size(), longest);
  const std::size_t others = std::min(other.size(), longest);
  // No more than the shorter can be in common.
  if (2.0 * static_cast<double>(std::min(own, others)) < least * static_cast<double>(own + others))
    return 0;
  if (text_ == other) return 1;
  if (!indexed_) index_characters();
  return 2.0 * static_cast<double>(common_subsequence(other)) / static_cast<double>(own + others);
}

double Comparison::similarity_to_wording(const Wording& wording, double least) {
  const double whole = similarity(wording.text, least);
  if (whole == 1) return whole;
  const std::u32string_view plain = wording.plain();
  // Short labels (其他, 总计) stand inside too many other words for that to mean anything.
  constexpr std::size_t telling_length = 4;
  if (plain.size() >= telling_length && text_.find(plain) != std::u32string_view::npos)
    return std::max(whole, 0.9);
  return plain.size() == wording.text.size() ? whole : std::max(whole, similarity(plain, least));
}

double Comparison::similarity(const Wordings& label, double least) {
  double best = 0;
  for (const Wording& wording : label) best = std::max(best, similarity_to_wording(wording, least));
  return best;
}

std::u32string_view without_numbering(std::u32string_view folded) {
  std::u32string_view text = folded;
  const bool ordinal = !text.empty() && text.front() == U'第';
  if (ordinal || (!text.empty() && text.front() == U'(')) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && is_numeral(text[digits])) ++digits;
  if (digits == 0 || digits > 3) return folded;
  text.remove_prefix(digits);
  const std::size_t before_marks = text.size();
  for (const std::u32string_view part :
       {std::u32string_view(U"部分"), std::u32string_view(U"章")}) {
    // 二部分公开 that has lost its brackets is no second part.
    if (ordinal && text.starts_with(part)) text.remove_prefix(part.size());
  }
  while (!text.empty() &&
         std::u32string_view(U"、.,:;)·").find(text.front()) != std::u32string_view::npos)
    text.remove_prefix(1);
  const bool marked = text.size() < before_marks;
  // 三类内部事务信息 begins with a numeral that belongs to it.
  return marked && !text.empty() ? text : folded;
}

}  // namespace ogi::recognise

#include "core/recognise/likeness.h"

#include <algorithm>
#include <array>

#include "core/text/decimal.h"
#include "core/text/fold.h"

namespace ogi {
namespace {

constexpr std::size_t longest_compared = 96;

template <typename Text>
std::size_t common_subsequence(std::u32string_view a, Text b) {
  std::array<std::size_t, longest_compared + 1> row{};
  for (const char32_t character : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = character == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row[b.size()];
}

/// `b` is a text of two or four bytes a character.
template <typename Text>
double alike(std::u32string_view a, Text b) {
  a = a.substr(0, longest_compared);
  b = b.substr(0, longest_compared);
  if (a.empty() || b.empty()) return 0;
  if (std::equal(a.begin(), a.end(), b.begin(), b.end())) return 1;
  return 2.0 * static_cast<double>(common_subsequence(a, b)) /
         static_cast<double>(a.size() + b.size());
}

bool is_numeral(char32_t character) {
  return is_ascii_digit(character) || is_chinese_numeral(character);
}

}  // namespace

double likeness(std::u32string_view a, std::u32string_view b) {
  return alike(a, b);
}

double likeness(std::u32string_view text, const Label& label) {
  const auto to_one = [text](std::u16string_view wording) {
    if (std::equal(text.begin(), text.end(), wording.begin(), wording.end())) return 1.0;
    const std::u16string_view plain = wording.substr(0, wording.find(u'('));
    // Short labels (其他, 总计) stand inside too many other words for that to mean anything.
    constexpr std::size_t telling_length = 4;
    const bool holds =
        plain.size() >= telling_length &&
        std::search(text.begin(), text.end(), plain.begin(), plain.end()) != text.end();
    return std::max(alike(text, wording), holds ? 0.9 : alike(text, plain));
  };
  double best = to_one(label.folded);
  for (const std::u16string_view variant : label.variants) best = std::max(best, to_one(variant));
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

}  // namespace ogi

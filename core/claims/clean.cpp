#include "core/claims/clean.h"

#include <algorithm>

namespace ogi::claims {
namespace {

class Cleaner {
 public:
  explicit Cleaner(const FoldedText& folded) : folded_(folded) {}

  void clean(ScannedText& text, std::vector<Gap>& gaps) {
    text.characters.reserve(folded_.size());
    text.origins.reserve(folded_.size() + 1);
    gaps.reserve(folded_.size() + 1);
    Gap gap = Gap::paragraph;
    for (std::size_t at = 0; at < folded_.size();) {
      const char32_t character = folded_.characters[at];
      const bool line_start = at == 0 || folded_.characters[at - 1] == U'\n';
      if (line_start) {
        if (const std::size_t length = length_of_page_number(at); length > 0) {
          at += length;
          continue;
        }
        if (const std::size_t length = length_of_number_line(at); length > 0) {
          at += length;
          gap = Gap::paragraph;
          continue;
        }
      }
      if (character == U'\n') {
        gap = std::max(gap, ends_paragraph(text, at) ? Gap::paragraph : Gap::line);
        ++at;
        continue;
      }
      if (character == U' ') {
        gap = std::max(gap, Gap::space);
        ++at;
        continue;
      }
      if (const std::size_t length = length_of_gloss(at); length > 0) {
        at += length;
        continue;
      }
      text.characters.push_back(character);
      text.origins.push_back(folded_.origins[at]);
      gaps.push_back(gap);
      gap = Gap::none;
      ++at;
    }
    text.origins.push_back(folded_.origins.back());
    gaps.push_back(Gap::paragraph);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t position) const {
    return position < folded_.size() ? folded_.characters[position] : U'\n';
  }

  [[nodiscard]] std::size_t skip_digits(std::size_t position) const {
    while (is_ascii_digit(at(position))) ++position;
    return position;
  }

  [[nodiscard]] std::size_t skip_space(std::size_t position) const {
    return at(position) == U' ' ? position + 1 : position;
  }

  /// `- 4 -` alone in its line; its length without the line break.
  [[nodiscard]] std::size_t length_of_page_number(std::size_t start) const {
    std::size_t position = skip_space(start);
    const std::size_t dash = position;
    while (at(position) == U'-') ++position;
    if (position == dash) return 0;
    position = skip_space(position);
    const std::size_t digits = position;
    position = skip_digits(position);
    if (position == digits || position - digits > 4) return 0;
    position = skip_space(position);
    while (at(position) == U'-') ++position;
    position = skip_space(position);
    return at(position) == U'\n' ? position - start : 0;
  }

  /// A line of one number is a cell of a table or a page number, unless its measure word opens the
  /// next one.
  [[nodiscard]] std::size_t length_of_number_line(std::size_t start) const {
    const std::size_t digits = skip_space(start);
    std::size_t position = skip_digits(digits);
    if (position == digits) return 0;
    position = skip_space(position);
    if (position < folded_.size() && at(position) != U'\n') return 0;
    const std::size_t next = skip_space(position + 1);
    return is_one_of(at(next), U"件条篇宗起份个项期次%万元人") ? 0 : position - start;
  }

  /// `(dòng)`: a converter's gloss behind a character.
  [[nodiscard]] std::size_t length_of_gloss(std::size_t start) const {
    if (at(start) != U'(' || start == 0 || !is_ideograph(at(start - 1))) return 0;
    std::size_t position = start + 1;
    while (is_latin(at(position)) && position - start < 10) ++position;
    return position > start + 1 && at(position) == U')' ? position + 1 - start : 0;
  }

  [[nodiscard]] bool ends_paragraph(const ScannedText& text, std::size_t line_break) const {
    if (text.characters.empty()) return true;
    if (is_one_of(text.characters.back(), U"。!?;|")) return true;
    std::size_t next = skip_space(line_break + 1);
    const char32_t first = at(next);
    if (is_one_of(first, U"#|•*●◆■")) return true;
    // The next line opens with a number of a list: （一）, 一、, 1. — but not with 2.3万.
    const bool bracket = first == U'(';
    if (bracket) ++next;
    const std::size_t mark = next;
    while (is_one_of(at(next), list_numerals)) ++next;
    if (next == mark) next = skip_digits(next);
    if (next == mark || next - mark > 3) return false;
    if (bracket) return at(next) == U')';
    return at(next) == U'、' || (at(next) == U'.' && !is_ascii_digit(at(next + 1)));
  }

  const FoldedText& folded_;
};

}  // namespace

std::vector<Gap> clean(ScannedText& text, const FoldedText& folded) {
  std::vector<Gap> gaps;
  Cleaner(folded).clean(text, gaps);
  return gaps;
}

bool is_one_of(char32_t character, std::u32string_view set) {
  return set.find(character) != std::u32string_view::npos;
}

bool is_latin(char32_t character) {
  return text::is_ascii_letter(character) || (character >= 0xC0 && character <= 0x24F);
}

}  // namespace ogi::claims

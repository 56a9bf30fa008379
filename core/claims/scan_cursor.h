#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/claims/clean.h"

namespace ogi::claims {

/// Where the scanner stands in a cleaned text, and the tokens it has made.
struct ScanCursor {
  ScannedText& text;
  std::vector<Gap> gaps;
  std::size_t position = 0;
  std::size_t quote_end = 0;
  std::size_t digits_end = 0;  ///< the mark that closes “12345”

  [[nodiscard]] std::size_t size() const { return text.characters.size(); }
  /// NUL behind the end.
  [[nodiscard]] char32_t at(std::size_t place) const {
    return place < size() ? text.characters[place] : U'\0';
  }
  [[nodiscard]] std::u32string_view rest(std::size_t place) const {
    return std::u32string_view(text.characters).substr(std::min(place, size()));
  }
  [[nodiscard]] bool has(std::size_t place, std::u32string_view word) const {
    return rest(place).starts_with(word);
  }
  [[nodiscard]] bool at_sentence_start() const;
  /// Four digits that can be a year of a report or a law.
  [[nodiscard]] std::optional<int> year_at(std::size_t start) const;

  void push(TokenKind kind, std::size_t begin, std::size_t end, const Entry* word = nullptr);
  /// And goes on behind it.
  void push_figure(const Figure& figure, std::size_t begin, std::size_t end);
  /// A figure that counts nothing.
  void push_other(std::size_t begin, std::size_t end) { push_figure(Figure{}, begin, end); }
  void push_year(int year, std::size_t begin, std::size_t end, bool in_document,
                 bool full_date = false);
};

}  // namespace ogi::claims

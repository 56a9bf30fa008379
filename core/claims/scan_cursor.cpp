#include "core/claims/scan_cursor.h"

namespace ogi::claims {

bool ScanCursor::at_sentence_start() const {
  return text.tokens.empty() ||
         (text.tokens.back().kind >= TokenKind::stop && text.tokens.back().end == position);
}

std::optional<int> ScanCursor::year_at(std::size_t start) const {
  int year = 0;
  for (std::size_t i = start; i < start + 4; ++i) {
    if (!is_ascii_digit(at(i))) return std::nullopt;
    year = year * 10 + static_cast<int>(at(i) - U'0');
  }
  if (is_ascii_digit(at(start + 4)) || year < 1949 || year > 2099) return std::nullopt;
  return year;
}

void ScanCursor::push(TokenKind kind, std::size_t begin, std::size_t end, const Entry* word) {
  text.tokens.push_back(
      {kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, word});
}

void ScanCursor::push_figure(const Figure& figure, std::size_t begin, std::size_t end) {
  push(TokenKind::figure, begin, end);
  text.tokens.back().figure = static_cast<std::uint32_t>(text.figures.size());
  text.figures.push_back(figure);
  position = end;
}

void ScanCursor::push_year(int year, std::size_t begin, std::size_t end, bool in_document,
                           bool full_date) {
  Figure figure;
  figure.kind = FigureKind::year;
  figure.value = Decimal::whole(year);
  figure.in_document = in_document;
  figure.full_date = full_date;
  push_figure(figure, begin, end);
}

}  // namespace ogi::claims

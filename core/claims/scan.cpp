#include "core/claims/scan.h"

#include <algorithm>
#include <optional>

#include "core/claims/scan_cursor.h"
#include "core/claims/scan_numbers.h"

namespace ogi::claims {
namespace {

constexpr std::u32string_view sentence_ends = U"。!?|";
constexpr std::size_t longest_word = 24;
constexpr std::size_t longest_title = 80;
constexpr std::size_t longest_quote = 50;

void push_mark(ScanCursor& s, TokenKind kind) {
  s.push(kind, s.position, s.position + 1);
  ++s.position;
}

/// 《政府信息公开信息处理费管理办法》: nothing in a title is a claim, but it may hold a year.
void skip_title(ScanCursor& s) {
  const std::size_t limit = std::min(s.size(), s.position + longest_title);
  std::size_t end = s.position + 1;
  while (end < limit && s.at(end) != U'》') ++end;
  if (end == limit) return;
  for (std::size_t i = s.position; i < end; ++i) {
    if (const auto year = s.year_at(i)) {
      s.push_year(*year, i, i + 4, true);
      i += 4;
    }
  }
  s.position = end + 1;
}

/// Figures between quotation marks are slogans and names (“12345”, “1+X”), unless one stands
/// alone (“0”).
void open_or_close_quote(ScanCursor& s) {
  if (s.position < s.quote_end || s.position == s.digits_end) return;
  const std::size_t limit = std::min(s.size(), s.position + longest_quote);
  std::size_t end = s.position + 1;
  bool only_digits = true;
  while (end < limit && s.at(end) != U'"' && !is_one_of(s.at(end), sentence_ends)) {
    only_digits = only_digits && is_ascii_digit(s.at(end));
    ++end;
  }
  if (end == limit || s.at(end) != U'"') return;
  (only_digits ? s.digits_end : s.quote_end) = only_digits ? end : end + 1;
}

/// （一）, (1): the number of a list. Chinese ones open a new subject.
bool skip_list_mark(ScanCursor& s) {
  std::size_t end = s.position + 1;
  while (is_one_of(s.at(end), list_numerals)) ++end;
  const bool chinese = end > s.position + 1;
  if (!chinese) {
    while (is_ascii_digit(s.at(end))) ++end;
  }
  if (end == s.position + 1 || end > s.position + 4 || s.at(end) != U')') return false;
  // （3）behind a noun may be a remark; it counts nothing either way.
  if (chinese) s.push(TokenKind::paragraph_end, s.position, end + 1);
  s.position = end + 1;
  return true;
}

/// 〔2020〕3008号, (2024年版): a document's year and number.
bool skip_bracketed_year(ScanCursor& s) {
  const auto year = s.year_at(s.position + 1);
  if (!year) return false;
  std::size_t end = s.position + 5;
  const bool edition = s.has(end, U"年版") || s.has(end, U"版");
  if (edition) end += s.at(end) == U'年' ? 2U : 1U;
  if (!is_one_of(s.at(end), U")〕]】")) return false;
  ++end;
  std::size_t number = end;
  while (is_ascii_digit(s.at(number))) ++number;
  if (s.at(number) == U'号') {
    end = number + 1;
  } else if (!edition) {
    return false;
  }
  s.push_year(*year, s.position + 1, s.position + 5, true);
  s.position = end;
  return true;
}

void skip_latin(ScanCursor& s) {
  while (is_latin(s.at(s.position)) || is_ascii_digit(s.at(s.position)) ||
         (is_one_of(s.at(s.position), U"@._-/:+") && s.position + 1 < s.size() &&
          (is_latin(s.at(s.position + 1)) || is_ascii_digit(s.at(s.position + 1)))))
    ++s.position;
}

/// 复议后维持 is how the reconsideration ended; 复议后起诉 is another case.
void settle_what_came_after(Token& before, const Match& outcome, std::size_t position) {
  const bool after = before.kind == TokenKind::word && before.end == position &&
                     before.word->role == Role::object &&
                     static_cast<Object>(before.word->value) == Object::litigation_after;
  if (after && outcome.entry->role == Role::review_outcome) before.word = match_word(U"复议").entry;
}

/// A word or a number; anything else is passed over.
void read_word_or_number(ScanCursor& s, char32_t character) {
  if (!is_ideograph(character)) {
    if (is_one_of(character, sentence_ends)) return push_mark(s, TokenKind::stop);
    if (is_ascii_digit(character)) return read_arabic(s);
    if (is_latin(character)) return skip_latin(s);
  }
  if (is_chinese_numeral(character) && read_chinese(s)) return;
  if (character == U'百' && s.has(s.position, U"百分之") && read_chinese_percent(s)) return;
  const Match match = match_word(s.rest(s.position).substr(0, longest_word));
  if (match.entry == nullptr) return;
  if (!s.text.tokens.empty()) settle_what_came_after(s.text.tokens.back(), match, s.position);
  s.push(TokenKind::word, s.position, s.position + match.length, match.entry);
  s.position += match.length;
}

void step(ScanCursor& s) {
  const char32_t character = s.at(s.position);
  switch (character) {
    case U',':
      return push_mark(s, TokenKind::comma);
    case U'、':
      return push_mark(s, TokenKind::pause);
    case U';':
      return push_mark(s, TokenKind::semicolon);
    case U':':
      return push_mark(s, TokenKind::colon);
    case U'《':
      return skip_title(s);
    case U'"':
      return open_or_close_quote(s);
    case U'(':
    case U'〔':
    case U'[':
    case U'【':
      if (skip_list_mark(s) || skip_bracketed_year(s)) return;
      return push_mark(s, TokenKind::open);
    case U')':
    case U'〕':
    case U']':
    case U'】':
      return push_mark(s, TokenKind::close);
    case U'.':
      // The full stop of half-width punctuation; decimal points are read with their numbers.
      if (is_ideograph(s.at(s.position - 1)) && s.position > 0)
        return push_mark(s, TokenKind::stop);
      return;
    default:
      break;
  }
  read_word_or_number(s, character);
}

}  // namespace

ScannedText scan(std::string_view original, const FoldedText& folded) {
  ScannedText text;
  text.original = original;
  std::vector<Gap> gaps = clean(text, folded);
  ScanCursor s{text, std::move(gaps)};
  text.tokens.reserve(text.characters.size() / 3);
  while (s.position < s.size()) {
    if (s.gaps[s.position] == Gap::paragraph) {
      s.push(TokenKind::paragraph_end, s.position, s.position);
      s.quote_end = 0;
    }
    const std::size_t before = s.position;
    step(s);
    if (s.position == before) ++s.position;
  }
  s.push(TokenKind::paragraph_end, s.size(), s.size());
  return text;
}

}  // namespace ogi::claims

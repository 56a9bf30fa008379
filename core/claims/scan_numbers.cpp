#include "core/claims/scan_numbers.h"

#include <algorithm>
#include <string>

#include "core/claims/measure_words.h"

namespace ogi::claims {
namespace {

bool is_thousands_separator(const ScanCursor& s, std::size_t begin, std::size_t comma) {
  if (comma - begin > 15 || comma == begin) return false;
  std::size_t group = comma;
  while (group > begin && is_ascii_digit(s.at(group - 1))) --group;
  const bool first = group == begin;
  if (first ? comma - group > 3 : comma - group != 3) return false;
  for (std::size_t i = comma + 1; i <= comma + 3; ++i) {
    if (!is_ascii_digit(s.at(i)) || s.gaps[i] != Gap::none) return false;
  }
  // A full-width comma between half-width digits parts two numbers.
  const bool wide_comma = s.text.origins[comma + 1] - s.text.origins[comma] == 3;
  const bool wide_digit = s.text.origins[begin + 1] - s.text.origins[begin] == 3;
  return !is_ascii_digit(s.at(comma + 4)) && wide_comma == wide_digit;
}

std::size_t end_of_code(const ScanCursor& s, std::size_t end) {
  while (is_ascii_digit(s.at(end)) || is_latin(s.at(end)) ||
         (is_one_of(s.at(end), U"-+/.:×*_~@") && end + 1 < s.size() &&
          (is_ascii_digit(s.at(end + 1)) || is_latin(s.at(end + 1)))))
    ++end;
  return end;
}

/// 2024-01-17, 0877-3018868, 09:47, 1+2+3+N, 3.1.2: numbers joined by signs are names, not
/// figures.
bool continues_a_code(ScanCursor& s, std::size_t begin, std::size_t end, char32_t before) {
  const auto joins = [&](std::size_t i) {
    return is_one_of(s.at(i), U"-+/.:×*_~@") &&
           (is_ascii_digit(s.at(i + 1)) || is_latin(s.at(i + 1)));
  };
  const bool joined_before =
      is_one_of(before, U"+×*_/@") || is_latin(before) ||
      (begin >= 2 && is_one_of(before, U"-.") && is_ascii_digit(s.at(begin - 2)));
  if (!joined_before && !joins(end) && !is_latin(s.at(end)) && s.at(end) != U'+') return false;
  if (const auto year = s.year_at(begin);
      year && end == begin + 4 && is_one_of(s.at(end), U"-/.") && !joined_before) {
    const std::size_t date_end = end_of_code(s, end);
    s.push_year(*year, begin, date_end, false, true);
    return true;
  }
  const std::size_t code_end = end_of_code(s, end);
  if (s.at(code_end) == U'月') {  // 1-6月
    Figure months;
    months.kind = FigureKind::month;
    months.exact = end == begin + 1 && s.has(begin, U"1-12月");
    s.push_figure(months, begin, code_end + 1);
    return true;
  }
  s.push_other(begin, code_end);
  return true;
}

/// `end` is at 年. A full date swallows its month and day.
void read_date(ScanCursor& s, int year, std::size_t begin, std::size_t end) {
  std::size_t month = end + 1;
  while (is_ascii_digit(s.at(month)) && month < end + 3) ++month;
  if (month > end + 1 && s.at(month) == U'月') {
    std::size_t day = month + 1;
    while (is_ascii_digit(s.at(day)) && day < month + 3) ++day;
    if (day > month + 1 && is_one_of(s.at(day), U"日号"))
      return s.push_year(year, begin, day + 1, false, true);
  }
  end += 1;
  if (s.at(end) == U'度') ++end;
  s.push_year(year, begin, end, s.at(end) == U'版');
}

void close_figure(ScanCursor& s, Figure figure, std::size_t begin, std::size_t end,
                  char32_t before) {
  const bool in_quote = s.position < s.quote_end;
  if (before == U'第' || in_quote) figure.kind = FigureKind::other;
  if (!s.text.tokens.empty()) {
    const Token& last = s.text.tokens.back();
    if (last.kind == TokenKind::word && last.end == begin && last.word->role == Role::approximately)
      figure.exact = false;
  }
  s.push_figure(figure, begin, end);
}

/// 年, 小时, 工作日: the number tells how long, or which one.
bool begins_a_time(const ScanCursor& s, std::size_t end) {
  constexpr std::u32string_view times[] = {U"年",   U"小时", U"分钟", U"工作日",
                                           U"季度", U"多年", U"余年", U"秒"};
  return std::any_of(std::begin(times), std::end(times),
                     [&](std::u32string_view time) { return s.has(end, time); });
}

/// 个工作日 and the like; its length, 0 where none stands there.
std::size_t length_of_duration(const ScanCursor& s, std::size_t end) {
  if (s.at(end) != U'个') return 0;
  for (const std::u32string_view duration :
       {U"个工作日", U"个月", U"个季度", U"个小时", U"个自然日", U"个百分点"}) {
    if (s.has(end, duration)) return duration.size();
  }
  return 0;
}

/// 千, 万, 亿 as a power of ten; 0 where none stands there.
int power_at(const ScanCursor& s, std::size_t end) {
  if (s.at(end) == U'千' && is_one_of(s.at(end + 1), U"余多件条篇个")) return 3;
  if (s.at(end) == U'万') return 4;
  return s.at(end) == U'亿' ? 8 : 0;
}

/// 余, 多 behind a number; whether it stands there, and `end` behind it.
bool skip_more(const ScanCursor& s, std::size_t& end) {
  if (!is_one_of(s.at(end), U"余多")) return false;
  ++end;
  return true;
}

/// The end of a figure behind its measure word, with 以上 and other words that round it.
std::size_t end_of_measured(const ScanCursor& s, Figure& figure, std::size_t end) {
  if (s.has(end, U"以上") || s.has(end, U"左右") || s.has(end, U"以内") || s.has(end, U"之多")) {
    figure.exact = false;
    end += 2;
  }
  if (is_one_of(s.at(end), U"-~至") && is_ascii_digit(s.at(end + 1))) figure.exact = false;
  return end;
}

/// Whether a number alone may end at `end`.
bool may_end(const ScanCursor& s, std::size_t end) {
  return end >= s.size() || s.gaps[end] >= Gap::line || is_one_of(s.at(end), U",、;。)\"'") ||
         s.at(end) == U'.';
}

/// What follows the digits of what is counted: 万, 余, the measure word, 以上.
void finish_count(ScanCursor& s, Figure figure, std::size_t begin, std::size_t end,
                  char32_t before) {
  const std::size_t digits = end - begin;
  const int decimals = figure.decimals;
  if (skip_more(s, end)) figure.exact = false;
  const int power = power_at(s, end);
  if (power > 0) {
    ++end;
    if (skip_more(s, end)) figure.exact = false;
  }
  const auto scaled = scaled_by_power_of_ten(figure.value, power);
  if (!scaled) return s.push_other(begin, end);
  figure.value = *scaled;
  for (int digit = decimals; digit < power; ++digit) figure.last_digit *= 10;
  if (const std::size_t length = length_of_duration(s, end); length > 0)
    return close_figure(s, figure, begin, end + length, before);
  if (s.has(end, U"年")) return s.push_other(begin, end + 1);
  if (const MeasureWord* measure = measure_word_at(s.rest(end))) {
    figure.kind = FigureKind::count;
    figure.measure = measure->measure;
    figure.measure_word = measure->text.front();
    end = end_of_measured(s, figure, end + measure->text.size());
    return close_figure(s, figure, begin, end, before);
  }
  // Index numbers, telephones and postcodes are long; what is counted by the million has a
  // measure word.
  if (!figure.exact || power > 0 || digits > 6 || decimals > 0 || !may_end(s, end))
    return s.push_other(begin, end);
  figure.kind = FigureKind::bare;
  close_figure(s, figure, begin, end, before);
}

/// What follows the digits: what is counted; or %, 日, 号 and other ends that count nothing.
void finish_number(ScanCursor& s, Decimal value, std::size_t begin, std::size_t end,
                   char32_t before, int decimals) {
  Figure figure;
  figure.value = value;
  figure.decimals = decimals;
  if (is_one_of(s.at(end), U"%‰")) {
    figure.kind = s.at(end) == U'%' ? FigureKind::percent : FigureKind::other;
    return close_figure(s, figure, begin, end + 1, before);
  }
  if (before == U'第') return s.push_other(begin, end + 1);
  if (is_one_of(s.at(end), U"月日号时天周届℃")) {
    figure.kind = s.at(end) == U'月' ? FigureKind::month : FigureKind::other;
    return close_figure(s, figure, begin, end + 1, before);
  }
  if (begins_a_time(s, end)) return s.push_other(begin, end + 1);
  finish_count(s, figure, begin, end, before);
}

/// The digits of a number, and where it and its decimal point stand.
struct Digits {
  std::string characters;
  std::size_t end;
  std::size_t point = 0;  ///< 0 where there is none
};

Digits digits_at(const ScanCursor& s, std::size_t begin) {
  Digits digits{{}, begin};
  for (std::size_t& end = digits.end;; ++end) {
    const char32_t character = s.at(end);
    if (is_ascii_digit(character) && (end == begin || s.gaps[end] != Gap::paragraph)) {
      digits.characters.push_back(static_cast<char>(character));
    } else if (character == U'.' && digits.point == 0 && is_ascii_digit(s.at(end + 1))) {
      digits.point = end;
      digits.characters.push_back('.');
    } else if (character != U',' || !is_thousands_separator(s, begin, end)) {
      return digits;
    }
  }
}

}  // namespace

void read_arabic(ScanCursor& s) {
  const std::size_t begin = s.position;
  const char32_t before = begin > 0 && s.gaps[begin] == Gap::none ? s.at(begin - 1) : U'\0';
  const auto [digits, end, point] = digits_at(s, begin);
  // `2.2021年…` is item 2 and a year, `1.发布…` item 1.
  if (point > 0 && s.at(end) == U'年' && s.year_at(point + 1)) {
    s.position = point + 1;
    return read_arabic(s);
  }
  const bool starts = s.at_sentence_start() || (begin > 0 && is_one_of(before, U";:,"));
  if (starts && end - begin <= 2 && is_one_of(s.at(end), U".、)") && point == 0) {
    s.position = end + 1;
    return;
  }
  if (s.at(end) == U'年' && end - begin == 4) {
    if (const auto year = s.year_at(begin)) return read_date(s, *year, begin, end);
  }
  if (continues_a_code(s, begin, end, before)) return;
  const auto value = parse_decimal(digits);
  if (!value) return s.push_other(begin, end);
  finish_number(s, *value, begin, end, before, point > 0 ? static_cast<int>(end - point) - 1 : 0);
}

bool read_chinese(ScanCursor& s) {
  const std::size_t begin = s.position;
  std::size_t end = begin;
  while (is_chinese_numeral(s.at(end)) && end - begin < 16) ++end;
  const char32_t before = begin > 0 ? s.at(begin - 1) : U'\0';
  const std::u32string_view numeral =
      std::u32string_view(s.text.characters).substr(begin, end - begin);
  if (s.at_sentence_start() && s.at(end) == U'、') {
    s.push(TokenKind::paragraph_end, begin, end + 1);
    s.position = end + 1;
    return true;
  }
  if (before == U'第') {  // 第二十条, 第六期
    s.push_other(begin, end + 1);
    return true;
  }
  if (is_one_of(before, U"每同统某任这那另唯专单数几") || s.at(begin) == U'零') return false;
  const auto value = parse_chinese_number(numeral);
  if (!value) return false;
  if (s.at(end) == U'年' && numeral.size() == 4 && *value >= 1949 && *value <= 2099) {
    read_date(s, static_cast<int>(*value), begin, end);
    return true;
  }
  const bool alone = numeral.size() == 1 && is_one_of(numeral.front(), U"一两");
  if (alone && (!is_one_of(s.at(end), U"件宗起例条份") || s.at(end + 1) == U'事')) return false;
  const std::size_t measure = is_one_of(s.at(end), U"余多") ? end + 1 : end;
  if (measure_word_at(s.rest(measure)) == nullptr) return false;
  if (numeral.size() == 1 && is_one_of(s.at(end), U"个次类种项级部方本分所处位家人大名期"))
    return false;
  finish_number(s, Decimal::whole(*value), begin, end, before, 0);
  return true;
}

bool read_chinese_percent(ScanCursor& s) {
  const std::size_t begin = s.position;
  std::size_t end = begin + 3;
  while (is_chinese_numeral(s.at(end)) && end < begin + 9) ++end;
  const auto value = parse_chinese_number(
      std::u32string_view(s.text.characters).substr(begin + 3, end - begin - 3));
  if (!value) return false;
  Figure figure;
  figure.kind = FigureKind::percent;
  figure.value = Decimal::whole(*value);
  s.push_figure(figure, begin, end);
  return true;
}

}  // namespace ogi::claims

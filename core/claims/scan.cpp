#include "core/claims/scan.h"

#include <algorithm>
#include <optional>

#include "core/text/fold.h"

namespace ogi::claims {
namespace {

bool is_one_of(char32_t character, std::u32string_view set) {
  return set.find(character) != std::u32string_view::npos;
}

bool is_latin(char32_t character) {
  return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') ||
         (character >= 0xC0 && character <= 0x24F);
}

constexpr std::u32string_view sentence_ends = U"。!?|";
constexpr std::u32string_view list_numerals = U"一二三四五六七八九十";

/// What stood between a character and the one before it.
enum class Gap : std::uint8_t { none, space, line, paragraph };

/// The folded text without white space. Line breaks inside a sentence are gone, page numbers with
/// them; line breaks that end a paragraph are kept as a Gap.
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

struct MeasureWord {
  std::u32string_view text;
  Measure measure;
};

// The longest first within one character.
constexpr MeasureWord measure_words[] = {
    {U"人次", Measure::person},  {U"人", Measure::person},  {U"名", Measure::person},
    {U"户", Measure::person},    {U"位", Measure::person},  {U"家", Measure::person},
    {U"件次", Measure::matter},  {U"件", Measure::matter},  {U"条次", Measure::piece},
    {U"条", Measure::piece},     {U"篇次", Measure::piece}, {U"篇", Measure::piece},
    {U"则", Measure::piece},     {U"宗", Measure::matter},  {U"起", Measure::matter},
    {U"份", Measure::matter},    {U"例", Measure::matter},  {U"个", Measure::matter},
    {U"项", Measure::matter},    {U"部", Measure::matter},  {U"笔", Measure::matter},
    {U"桩", Measure::matter},    {U"期", Measure::event},   {U"次", Measure::event},
    {U"场次", Measure::event},   {U"场", Measure::event},   {U"批次", Measure::event},
    {U"批", Measure::event},     {U"元", Measure::money},   {U"册", Measure::other},
    {U"种", Measure::other},     {U"类", Measure::other},   {U"处", Measure::other},
    {U"套", Measure::other},     {U"张", Measure::other},   {U"本", Measure::other},
    {U"幅", Measure::other},     {U"页", Measure::other},   {U"字", Measure::other},
    {U"款", Measure::other},     {U"块", Measure::other},   {U"辆", Measure::other},
    {U"台", Measure::other},     {U"支", Measure::other},   {U"间", Measure::other},
    {U"平方米", Measure::other}, {U"公里", Measure::other}, {U"亩", Measure::other},
    {U"吨", Measure::other},     {U"所", Measure::other},   {U"轮", Measure::event},
    {U"封", Measure::other},     {U"卷", Measure::other},   {U"票", Measure::other},
    {U"分", Measure::other},     {U"集", Measure::other},   {U"档", Measure::other},
};

class Scanner {
 public:
  explicit Scanner(ScannedText& text, std::vector<Gap> gaps)
      : text_(text), gaps_(std::move(gaps)) {}

  void run() {
    text_.tokens.reserve(text_.characters.size() / 3);
    while (position_ < size()) {
      if (gaps_[position_] == Gap::paragraph) {
        push(TokenKind::paragraph_end, position_, position_);
        quote_end_ = 0;
      }
      const std::size_t before = position_;
      step();
      if (position_ == before) ++position_;
    }
    push(TokenKind::paragraph_end, size(), size());
  }

 private:
  [[nodiscard]] std::size_t size() const { return text_.characters.size(); }
  [[nodiscard]] char32_t at(std::size_t position) const {
    return position < size() ? text_.characters[position] : U'\0';
  }
  [[nodiscard]] bool has(std::size_t position, std::u32string_view word) const {
    return std::u32string_view(text_.characters).substr(position).starts_with(word);
  }

  void push(TokenKind kind, std::size_t begin, std::size_t end, const Entry* word = nullptr) {
    text_.tokens.push_back(
        {kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, word});
  }

  void push_figure(Figure figure, std::size_t begin, std::size_t end) {
    push(TokenKind::figure, begin, end);
    text_.tokens.back().figure = static_cast<std::uint32_t>(text_.figures.size());
    text_.figures.push_back(figure);
    position_ = end;
  }

  [[nodiscard]] bool at_sentence_start() const {
    return text_.tokens.empty() ||
           (text_.tokens.back().kind >= TokenKind::stop && text_.tokens.back().end == position_);
  }

  void step() {
    const char32_t character = at(position_);
    switch (character) {
      case U',':
        return mark(TokenKind::comma);
      case U'、':
        return mark(TokenKind::pause);
      case U';':
        return mark(TokenKind::semicolon);
      case U':':
        return mark(TokenKind::colon);
      case U'《':
        return skip_title();
      case U'"':
        return open_or_close_quote();
      case U'(':
      case U'〔':
      case U'[':
      case U'【':
        if (skip_list_mark() || skip_bracketed_year()) return;
        return mark(TokenKind::open);
      case U')':
      case U'〕':
      case U']':
      case U'】':
        return mark(TokenKind::close);
      case U'.':
        // The full stop of half-width punctuation; decimal points are read with their numbers.
        if (is_ideograph(at(position_ - 1)) && position_ > 0) return mark(TokenKind::stop);
        return;
      default:
        break;
    }
    if (is_one_of(character, sentence_ends)) return mark(TokenKind::stop);
    if (is_ascii_digit(character)) return read_arabic();
    if (is_latin(character)) return skip_latin();
    if (is_chinese_numeral(character) && read_chinese()) return;
    if (character == U'百' && has(position_, U"百分之") && read_chinese_percent()) return;
    const Match match =
        match_word(std::u32string_view(text_.characters).substr(position_, longest_word));
    if (match.entry == nullptr) return;
    push(TokenKind::word, position_, position_ + match.length, match.entry);
    position_ += match.length;
  }

  void mark(TokenKind kind) {
    push(kind, position_, position_ + 1);
    ++position_;
  }

  /// 《政府信息公开信息处理费管理办法》: nothing in a title is a claim, but it may hold a year.
  void skip_title() {
    const std::size_t limit = std::min(size(), position_ + longest_title);
    std::size_t end = position_ + 1;
    while (end < limit && at(end) != U'》') ++end;
    if (end == limit) return;
    for (std::size_t i = position_; i < end; ++i) {
      if (const auto year = year_at(i)) {
        push_year(*year, i, i + 4, true);
        i += 4;
      }
    }
    position_ = end + 1;
  }

  /// Figures between quotation marks are slogans and names (“12345”, “1+X”), unless one stands
  /// alone (“0”).
  void open_or_close_quote() {
    if (position_ < quote_end_ || position_ == digits_end_) return;
    const std::size_t limit = std::min(size(), position_ + longest_quote);
    std::size_t end = position_ + 1;
    bool only_digits = true;
    while (end < limit && at(end) != U'"' && !is_one_of(at(end), sentence_ends)) {
      only_digits = only_digits && is_ascii_digit(at(end));
      ++end;
    }
    if (end == limit || at(end) != U'"') return;
    (only_digits ? digits_end_ : quote_end_) = only_digits ? end : end + 1;
  }
  [[nodiscard]] bool in_quote() const { return position_ < quote_end_; }

  /// （一）, (1): the number of a list. Chinese ones open a new subject.
  bool skip_list_mark() {
    std::size_t end = position_ + 1;
    while (is_one_of(at(end), list_numerals)) ++end;
    const bool chinese = end > position_ + 1;
    if (!chinese) {
      while (is_ascii_digit(at(end))) ++end;
    }
    if (end == position_ + 1 || end > position_ + 4 || at(end) != U')') return false;
    // （3）behind a noun may be a remark; it counts nothing either way.
    if (chinese) push(TokenKind::paragraph_end, position_, end + 1);
    position_ = end + 1;
    return true;
  }

  /// 〔2020〕3008号, (2024年版): a document's year and number.
  bool skip_bracketed_year() {
    const auto year = year_at(position_ + 1);
    if (!year) return false;
    std::size_t end = position_ + 5;
    const bool edition = has(end, U"年版") || has(end, U"版");
    if (edition) end += at(end) == U'年' ? 2U : 1U;
    if (!is_one_of(at(end), U")〕]】")) return false;
    ++end;
    std::size_t number = end;
    while (is_ascii_digit(at(number))) ++number;
    if (at(number) == U'号') {
      end = number + 1;
    } else if (!edition) {
      return false;
    }
    push_year(*year, position_ + 1, position_ + 5, true);
    position_ = end;
    return true;
  }

  void skip_latin() {
    while (is_latin(at(position_)) || is_ascii_digit(at(position_)) ||
           (is_one_of(at(position_), U"@._-/:+") && position_ + 1 < size() &&
            (is_latin(at(position_ + 1)) || is_ascii_digit(at(position_ + 1)))))
      ++position_;
  }

  /// Four digits that can be a year of a report or a law.
  [[nodiscard]] std::optional<int> year_at(std::size_t start) const {
    int year = 0;
    for (std::size_t i = start; i < start + 4; ++i) {
      if (!is_ascii_digit(at(i))) return std::nullopt;
      year = year * 10 + static_cast<int>(at(i) - U'0');
    }
    if (is_ascii_digit(at(start + 4)) || year < 1949 || year > 2099) return std::nullopt;
    return year;
  }

  void push_year(int year, std::size_t begin, std::size_t end, bool in_document,
                 bool full_date = false) {
    Figure figure;
    figure.kind = FigureKind::year;
    figure.value = Decimal::whole(year);
    figure.in_document = in_document;
    figure.full_date = full_date;
    push_figure(figure, begin, end);
  }

  void push_other(std::size_t begin, std::size_t end) { push_figure(Figure{}, begin, end); }

  void read_arabic() {
    const std::size_t begin = position_;
    const char32_t before = begin > 0 && gaps_[begin] == Gap::none ? at(begin - 1) : U'\0';
    std::size_t end = begin;
    std::string digits;
    std::size_t point = 0;
    for (;; ++end) {
      const char32_t character = at(end);
      if (is_ascii_digit(character) && (end == begin || gaps_[end] != Gap::paragraph)) {
        digits.push_back(static_cast<char>(character));
      } else if (character == U'.' && point == 0 && is_ascii_digit(at(end + 1))) {
        point = end;
        digits.push_back('.');
      } else if (character == U',' && is_thousands_separator(begin, end)) {
        continue;
      } else {
        break;
      }
    }

    // `2.2021年…` is item 2 and a year, `1.发布…` item 1.
    if (point > 0 && at(end) == U'年' && year_at(point + 1)) {
      position_ = point + 1;
      return read_arabic();
    }
    const bool starts = at_sentence_start() || (begin > 0 && is_one_of(before, U";:,"));
    if (starts && end - begin <= 2 && is_one_of(at(end), U".、)") && point == 0) {
      position_ = end + 1;
      return;
    }
    if (at(end) == U'年' && end - begin == 4) {
      if (const auto year = year_at(begin)) return read_date(*year, begin, end);
    }
    if (continues_a_code(begin, end, before)) return;
    const auto value = parse_decimal(digits);
    if (!value) return push_other(begin, end);
    finish_number(*value, begin, end, before, point > 0 ? static_cast<int>(end - point) - 1 : 0);
  }

  [[nodiscard]] bool is_thousands_separator(std::size_t begin, std::size_t comma) const {
    if (comma - begin > 15 || comma == begin) return false;
    std::size_t group = comma;
    while (group > begin && is_ascii_digit(at(group - 1))) --group;
    const bool first = group == begin;
    if (first ? comma - group > 3 : comma - group != 3) return false;
    for (std::size_t i = comma + 1; i <= comma + 3; ++i) {
      if (!is_ascii_digit(at(i)) || gaps_[i] != Gap::none) return false;
    }
    // A full-width comma between half-width digits parts two numbers.
    const bool wide_comma = text_.origins[comma + 1] - text_.origins[comma] == 3;
    const bool wide_digit = text_.origins[begin + 1] - text_.origins[begin] == 3;
    return !is_ascii_digit(at(comma + 4)) && wide_comma == wide_digit;
  }

  /// 2024-01-17, 0877-3018868, 09:47, 1+2+3+N, 3.1.2: numbers joined by signs are names, not
  /// figures.
  bool continues_a_code(std::size_t begin, std::size_t end, char32_t before) {
    const auto joins = [this](std::size_t i) {
      return is_one_of(at(i), U"-+/.:×*_~@") && (is_ascii_digit(at(i + 1)) || is_latin(at(i + 1)));
    };
    const bool joined_before =
        is_one_of(before, U"+×*_/@") || is_latin(before) ||
        (begin >= 2 && is_one_of(before, U"-.") && is_ascii_digit(at(begin - 2)));
    if (!joined_before && !joins(end) && !is_latin(at(end)) && at(end) != U'+') return false;
    if (const auto year = year_at(begin);
        year && end == begin + 4 && is_one_of(at(end), U"-/.") && !joined_before) {
      const std::size_t date_end = end_of_code(end);
      push_year(*year, begin, date_end, false, true);
      return true;
    }
    const std::size_t code_end = end_of_code(end);
    if (at(code_end) == U'月') {  // 1-6月
      Figure months;
      months.kind = FigureKind::month;
      months.exact = end == begin + 1 && has(begin, U"1-12月");
      push_figure(months, begin, code_end + 1);
      return true;
    }
    push_other(begin, code_end);
    return true;
  }

  [[nodiscard]] std::size_t end_of_code(std::size_t end) const {
    while (is_ascii_digit(at(end)) || is_latin(at(end)) ||
           (is_one_of(at(end), U"-+/.:×*_~@") && end + 1 < size() &&
            (is_ascii_digit(at(end + 1)) || is_latin(at(end + 1)))))
      ++end;
    return end;
  }

  /// `end` is at 年. A full date swallows its month and day.
  void read_date(int year, std::size_t begin, std::size_t end) {
    std::size_t month = end + 1;
    while (is_ascii_digit(at(month)) && month < end + 3) ++month;
    if (month > end + 1 && at(month) == U'月') {
      std::size_t day = month + 1;
      while (is_ascii_digit(at(day)) && day < month + 3) ++day;
      if (day > month + 1 && is_one_of(at(day), U"日号"))
        return push_year(year, begin, day + 1, false, true);
    }
    end += 1;
    if (at(end) == U'度') ++end;
    push_year(year, begin, end, at(end) == U'版');
  }

  /// 二十三件, 二〇二四年, 十余条. False where the numeral is only part of a word (一批, 统一).
  bool read_chinese() {
    const std::size_t begin = position_;
    std::size_t end = begin;
    while (is_chinese_numeral(at(end)) && end - begin < 16) ++end;
    const char32_t before = begin > 0 ? at(begin - 1) : U'\0';
    const std::u32string_view numeral =
        std::u32string_view(text_.characters).substr(begin, end - begin);
    if (at_sentence_start() && at(end) == U'、') {
      push(TokenKind::paragraph_end, begin, end + 1);
      position_ = end + 1;
      return true;
    }
    if (before == U'第') {  // 第二十条, 第六期
      push_other(begin, end + 1);
      return true;
    }
    if (is_one_of(before, U"每同统某任这那另唯专单数几") || at(begin) == U'零') return false;
    const auto value = parse_chinese_number(numeral);
    if (!value) return false;
    if (at(end) == U'年' && numeral.size() == 4 && *value >= 1949 && *value <= 2099) {
      read_date(static_cast<int>(*value), begin, end);
      return true;
    }
    const bool alone = numeral.size() == 1 && is_one_of(numeral.front(), U"一两");
    if (alone && (!is_one_of(at(end), U"件宗起例条份") || at(end + 1) == U'事')) return false;
    const std::size_t measure = is_one_of(at(end), U"余多") ? end + 1 : end;
    if (find_measure(measure) == nullptr) return false;
    if (numeral.size() == 1 && is_one_of(at(end), U"个次类种项级部方本分所处位家人大名期"))
      return false;
    finish_number(Decimal::whole(*value), begin, end, before, 0);
    return true;
  }

  /// 百分之九十五.
  bool read_chinese_percent() {
    const std::size_t begin = position_;
    std::size_t end = begin + 3;
    while (is_chinese_numeral(at(end)) && end < begin + 9) ++end;
    const auto value = parse_chinese_number(
        std::u32string_view(text_.characters).substr(begin + 3, end - begin - 3));
    if (!value) return false;
    Figure figure;
    figure.kind = FigureKind::percent;
    figure.value = Decimal::whole(*value);
    push_figure(figure, begin, end);
    return true;
  }

  [[nodiscard]] const MeasureWord* find_measure(std::size_t position) const {
    // ②部分公开3件, ③本机关不掌握5件: the number of a list, and a word.
    for (const std::u32string_view word : {U"部分", U"部门", U"本机关", U"本级", U"本年", U"处理",
                                           U"条例", U"分别", U"个人信息", U"期限"}) {
      if (has(position, word)) return nullptr;
    }
    const char32_t first = at(position);
    const MeasureWord* best = nullptr;
    for (const MeasureWord& word : measure_words) {
      if (word.text.front() == first && has(position, word.text) &&
          (best == nullptr || word.text.size() > best->text.size()))
        best = &word;
    }
    return best;
  }

  /// What follows the digits: 万, 余, the measure word, 以上; or %, 日, 号 and other ends that
  /// count nothing.
  void finish_number(Decimal value, std::size_t begin, std::size_t end, char32_t before,
                     int decimals) {
    Figure figure;
    figure.value = value;
    figure.decimals = decimals;
    const std::size_t digits = end - begin;
    const auto approximate = [&](std::u32string_view marks) {
      if (!is_one_of(at(end), marks)) return;
      figure.exact = false;
      ++end;
    };
    if (is_one_of(at(end), U"%‰")) {
      figure.kind = at(end) == U'%' ? FigureKind::percent : FigureKind::other;
      return close_figure(figure, begin, end + 1, before);
    }
    if (before == U'第') return push_other(begin, end + 1);
    if (is_one_of(at(end), U"月日号时天周届℃")) {
      figure.kind = at(end) == U'月' ? FigureKind::month : FigureKind::other;
      return close_figure(figure, begin, end + 1, before);
    }
    if (at(end) == U'年' || has(end, U"小时") || has(end, U"分钟") || has(end, U"工作日") ||
        has(end, U"季度") || has(end, U"多年") || has(end, U"余年") || has(end, U"秒"))
      return push_other(begin, end + 1);

    approximate(U"余多");
    int power = 0;
    if (at(end) == U'千' && is_one_of(at(end + 1), U"余多件条篇个")) power = 3;
    if (at(end) == U'万') power = 4;
    if (at(end) == U'亿') power = 8;
    if (power > 0) {
      ++end;
      approximate(U"余多");
    }
    const auto scaled = scaled_by_power_of_ten(value, power);
    if (!scaled) return push_other(begin, end);
    figure.value = *scaled;
    for (int digit = decimals; digit < power; ++digit) figure.last_digit *= 10;

    if (at(end) == U'个') {
      for (const std::u32string_view of_time :
           {U"个工作日", U"个月", U"个季度", U"个小时", U"个自然日", U"个百分点"}) {
        if (has(end, of_time)) return push_other(begin, end + of_time.size());
      }
    }
    if (has(end, U"年")) return push_other(begin, end + 1);
    if (const MeasureWord* measure = find_measure(end)) {
      figure.kind = FigureKind::count;
      figure.measure = measure->measure;
      figure.measure_word = measure->text.front();
      end += measure->text.size();
      if (has(end, U"以上") || has(end, U"左右") || has(end, U"以内") || has(end, U"之多")) {
        figure.exact = false;
        end += 2;
      }
      if (is_one_of(at(end), U"-~至") && is_ascii_digit(at(end + 1))) figure.exact = false;
      return close_figure(figure, begin, end, before);
    }
    // Index numbers, telephones and postcodes are long; what is counted by the million has a
    // measure word.
    const bool ends_here = end >= size() || gaps_[end] >= Gap::line ||
                           is_one_of(at(end), U",、;。)\"'") || at(end) == U'.';
    if (!figure.exact || power > 0 || digits > 6 || decimals > 0 || !ends_here)
      return push_other(begin, end);
    figure.kind = FigureKind::bare;
    close_figure(figure, begin, end, before);
  }

  void close_figure(Figure figure, std::size_t begin, std::size_t end, char32_t before) {
    const bool quoted = in_quote();
    if (before == U'第' || quoted) figure.kind = FigureKind::other;
    if (!text_.tokens.empty()) {
      const Token& last = text_.tokens.back();
      if (last.kind == TokenKind::word && last.end == begin &&
          last.word->role == Role::approximately)
        figure.exact = false;
    }
    push_figure(figure, begin, end);
  }

  static constexpr std::size_t longest_word = 24;
  static constexpr std::size_t longest_title = 80;
  static constexpr std::size_t longest_quote = 50;

  ScannedText& text_;
  std::vector<Gap> gaps_;
  std::size_t position_ = 0;
  std::size_t quote_end_ = 0;
  std::size_t digits_end_ = 0;  ///< the mark that closes “12345”
};

}  // namespace

ScannedText scan(std::string_view original, const FoldedText& folded) {
  ScannedText scanned;
  scanned.original = original;
  std::vector<Gap> gaps;
  Cleaner(folded).clean(scanned, gaps);
  Scanner(scanned, std::move(gaps)).run();
  return scanned;
}

}  // namespace ogi::claims

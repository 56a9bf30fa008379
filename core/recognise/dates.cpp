#include "core/recognise/dates.h"

#include <algorithm>
#include <string>

#include "core/text/decimal.h"
#include "core/text/fold.h"

namespace ogi::recognise {
namespace {

/// Reads on in folded text. Spaces part numbers and are passed over else.
class Scanner {
 public:
  explicit Scanner(std::u32string_view text, std::size_t position = 0)
      : text_(text), position_(position) {}

  bool at_end() {
    while (position_ < text_.size() && is_white_space(text_[position_])) ++position_;
    return position_ >= text_.size();
  }
  bool take_one_of(std::u32string_view characters) {
    if (at_end() || characters.find(text_[position_]) == std::u32string_view::npos) return false;
    ++position_;
    return true;
  }
  /// A number in Arabic or Chinese digits, at most four characters.
  std::optional<int> take_number() {
    if (at_end()) return std::nullopt;
    const std::size_t start = position_;
    while (position_ < text_.size() && position_ < start + 4 && is_ascii_digit(text_[position_]))
      ++position_;
    const bool arabic = position_ > start;
    while (!arabic && position_ < text_.size() && position_ < start + 4 &&
           is_chinese_numeral(text_[position_]))
      ++position_;
    const auto value = parse_numeral(text_.substr(start, position_ - start));
    if (!value || *value > 9999) {
      position_ = start;
      return std::nullopt;
    }
    return static_cast<int>(*value);
  }

 private:
  std::u32string_view text_;
  std::size_t position_;
};

/// 2025年1月17日, 2025-1-17, 2025/01/17, 2025.1.17; without its year when `year` says which.
std::optional<Date> take_date(Scanner& scanner, std::optional<int> year = std::nullopt) {
  Scanner ahead = scanner;
  std::optional<int> first = ahead.take_number();
  if (!first) return std::nullopt;
  std::optional<int> month;
  if (*first >= 1000) {
    if (!ahead.take_one_of(U"年-/.")) return std::nullopt;
    year = first;
    month = ahead.take_number();
  } else if (year) {
    month = first;
  }
  if (!month || !year || !ahead.take_one_of(U"月-/.")) return std::nullopt;
  const std::optional<int> day = ahead.take_number();
  if (!day) return std::nullopt;
  ahead.take_one_of(U"日号");
  const auto date = make_date(*year, *month, *day);
  if (date) scanner = ahead;
  return date;
}

bool has_one_of(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::u32string_view word) {
    return text.find(word) != std::u32string_view::npos;
  });
}

std::optional<Period> period_at(std::u32string_view text, std::size_t position) {
  Scanner scanner(text, position);
  const auto from = take_date(scanner);
  if (!from) return std::nullopt;
  if (scanner.take_one_of(U"起")) scanner.take_one_of(U",");
  if (!scanner.take_one_of(U"至到-~")) return std::nullopt;
  while (scanner.take_one_of(U"-~")) {
  }
  const auto to = take_date(scanner, from->year);
  if (!to) return std::nullopt;
  return Period{*from, *to};
}

}  // namespace

std::optional<Period> find_period(std::string_view text) {
  const FoldedText folded = fold(text, Spaces::keep);
  const std::u32string_view all = folded.view();
  bool was_number = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_number = is_ascii_digit(all[i]) || is_chinese_numeral(all[i]);
    const bool begins = is_number && !was_number;
    was_number = is_number;
    if (!begins) continue;
    const auto period = period_at(all, i);
    if (!period) continue;
    // The words that make it the period of the figures stand before it, in the same sentence.
    constexpr std::size_t longest_sentence = 300;  // characters
    const std::size_t length = std::min(i, longest_sentence);
    std::u32string_view before = all.substr(i - length, length);
    if (const std::size_t stop = before.find_last_of(U"。;"); stop != before.npos)
      before.remove_prefix(stop + 1);
    if (has_one_of(before, {U"统计", U"期限", U"时限", U"数据", U"报告期", U"起止", U"时间范围"}))
      return period;
  }
  return std::nullopt;
}

std::optional<Date> published_in_line(std::string_view line) {
  if (line.size() > 400) return std::nullopt;
  const FoldedText folded = fold(line, Spaces::keep);
  const std::u32string_view text = folded.view();
  for (const std::u32string_view label :
       {U"发布日期", U"发布时间", U"发文日期", U"成文日期", U"生成日期", U"公开日期", U"公开时间",
        U"发布于", U"日期:", U"时间:"}) {
    const std::size_t at = text.find(label);
    if (at == std::u32string_view::npos) continue;
    Scanner scanner(text, at + label.size());
    while (scanner.take_one_of(U":】])")) {
    }
    if (const auto date = take_date(scanner)) return date;
  }
  Scanner scanner(text);
  scanner.take_one_of(U"(");
  const auto date = take_date(scanner);
  scanner.take_one_of(U")");
  if (date && scanner.at_end()) return date;
  return std::nullopt;
}

std::optional<int> first_year(std::string_view text) {
  for (std::size_t mark = text.find("年"); mark != std::string_view::npos;
       mark = text.find("年", mark + 1)) {
    std::size_t end = mark;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t start = end;
    while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9') --start;
    if (end - start != 4) continue;
    const auto year = text::parse_digits(text.substr(start, 4));
    if (year && *year >= 2008 && *year <= 2099) return static_cast<int>(*year);
  }
  return std::nullopt;
}

}  // namespace ogi::recognise

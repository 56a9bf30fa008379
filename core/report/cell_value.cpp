#include "core/report/cell_value.h"

#include <optional>
#include <string>

#include "core/text/fold.h"

namespace ogi::report {
namespace {

/// Most cells are a few plain digits: no folding for them.
std::optional<CellValue> plain_digits(std::string_view written) {
  const auto value = text::parse_digits(written);
  if (!value) return std::nullopt;
  return CellValue{.meaning = Meaning::number, .number = Decimal::whole(*value)};
}

bool is_placeholder(std::u32string_view folded) {
  constexpr std::u32string_view words[] = {U"无", U"没有", U"空", U"不涉及", U"无此项", U"无数据"};
  for (const std::u32string_view word : words) {
    if (folded == word) return true;
  }
  for (const char32_t character : folded) {
    if (std::u32string_view(U"-/\\_*·~、.。|").find(character) == std::u32string_view::npos)
      return false;
  }
  return true;
}

/// Takes what stands at the end of `text` off it, if it does.
bool remove_suffix(std::u32string_view& text, std::u32string_view suffix) {
  if (text.size() < suffix.size() || text.substr(text.size() - suffix.size()) != suffix)
    return false;
  text.remove_suffix(suffix.size());
  return true;
}

Unit remove_unit(std::u32string_view& text) {
  if (remove_suffix(text, U"万元")) return Unit::ten_thousand_yuan;
  if (remove_suffix(text, U"元")) return Unit::yuan;
  constexpr std::u32string_view measure_words[] = {U"件", U"条", U"项", U"个", U"宗",
                                                   U"起", U"份", U"篇", U"次", U"部"};
  for (const std::u32string_view word : measure_words) {
    if (remove_suffix(text, word)) return Unit::items;
  }
  return Unit::none;
}

/// Whether commas and apostrophes stand only where they part thousands: 1,203,400.
bool has_valid_separators(std::u32string_view digits) {
  const std::size_t point = digits.find(U'.');
  const std::u32string_view whole = digits.substr(0, point);
  std::size_t since_separator = 0;
  bool separated = false;
  for (const char32_t character : whole) {
    if (character == U',' || character == U'\'') {
      const bool well_placed =
          separated ? since_separator == 3 : since_separator >= 1 && since_separator <= 3;
      if (!well_placed) return false;
      separated = true;
      since_separator = 0;
    } else {
      ++since_separator;
    }
  }
  return !separated || since_separator == 3;
}

std::optional<CellValue> arabic_number(std::u32string_view text, bool& is_digits) {
  std::string digits;
  bool separated = false;
  for (const char32_t character : text) {
    if (is_ascii_digit(character) || character == U'.' || character == U'+' || character == U'-') {
      digits.push_back(static_cast<char>(character));
    } else if (character == U',' || character == U'\'') {
      separated = true;
    } else {
      return std::nullopt;
    }
  }
  if (separated && !has_valid_separators(text)) return std::nullopt;
  const auto number = parse_decimal(digits);
  if (!number) {
    is_digits = digits.find_first_not_of("0123456789") == std::string::npos && !digits.empty();
    return std::nullopt;
  }
  return CellValue{.meaning = Meaning::number, .untidy = separated, .number = *number};
}

CellValue read_words(std::u32string_view text, std::size_t written_size) {
  if (text.empty()) return {.meaning = Meaning::blank};
  if (is_placeholder(text)) return {.meaning = Meaning::placeholder};

  // A remark in brackets behind the figure, but brackets round all of it are no remark.
  bool remarked = false;
  if (const std::size_t bracket = text.find(U'(');
      bracket != std::u32string_view::npos && bracket > 0) {
    text = text.substr(0, bracket);
    remarked = true;
  }
  const Unit unit = remove_unit(text);

  bool is_digits = false;
  if (auto value = arabic_number(text, is_digits)) {
    // A space inside the digits (1 203) is as untidy as a comma.
    value->untidy = value->untidy || remarked || unit != Unit::none || written_size != text.size();
    value->unit = unit;
    return *value;
  }
  if (is_digits) return {.meaning = Meaning::too_large};
  if (const auto chinese = parse_chinese_number(text)) {
    return {.meaning = Meaning::number,
            .unit = unit,
            .untidy = true,
            .number = Decimal::whole(*chinese)};
  }
  return {.meaning = Meaning::text};
}

}  // namespace

CellValue read_cell_value(std::string_view written) {
  if (const auto plain = plain_digits(written)) return *plain;
  return read_words(fold_label(written), written.size());
}

CellValue read_cell_value(std::string_view written, std::u32string_view folded) {
  if (const auto plain = plain_digits(written)) return *plain;
  return read_words(folded, written.size());
}

}  // namespace ogi::report

#include "core/text/decimal.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>

#include "core/text/words.h"

namespace ogi::text {
namespace {

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

bool multiply(std::int64_t a, std::int64_t b, std::int64_t& product) {
  return !__builtin_mul_overflow(a, b, &product);
}

Decimal in_lowest_terms(Decimal number) {
  if (number.units == 0) return {};
  while (number.scale > 0 && number.units % 10 == 0) {
    number.units /= 10;
    --number.scale;
  }
  return number;
}

/// Brings `number` to `scale` ≥ its own; nothing on overflow.
std::optional<std::int64_t> units_at(Decimal number, int scale) {
  std::int64_t units = number.units;
  for (; number.scale < scale; ++number.scale) {
    if (!multiply(units, 10, units)) return std::nullopt;
  }
  return units;
}

int chinese_digit(char32_t character) {
  constexpr CharacterFilter digits(u"零一二三四五六七八九壹贰叁肆伍陆柒捌玖〇两");
  if (!digits.may_hold(character)) return -1;
  constexpr std::u32string_view plain = U"零一二三四五六七八九";
  constexpr std::u32string_view financial = U"零壹贰叁肆伍陆柒捌玖";
  if (const auto at = plain.find(character); at != std::u32string_view::npos)
    return static_cast<int>(at);
  if (const auto at = financial.find(character); at != std::u32string_view::npos)
    return static_cast<int>(at);
  if (character == U'〇') return 0;
  if (character == U'两') return 2;
  return -1;
}

std::int64_t chinese_unit(char32_t character) {
  switch (character) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    case U'万':
      return 10'000;
    case U'亿':
      return 100'000'000;
    default:
      return 0;
  }
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  Decimal number;
  bool after_point = false;
  bool any_digit = false;
  for (const char character : text) {
    if (character == '.') {
      if (after_point || !any_digit) return std::nullopt;
      after_point = true;
      continue;
    }
    if (character < '0' || character > '9') return std::nullopt;
    any_digit = true;
    std::int64_t units = 0;
    if (!multiply(number.units, 10, units) ||
        __builtin_add_overflow(units, character - '0', &units))
      return std::nullopt;
    number.units = units;
    if (after_point && ++number.scale > Decimal::largest_scale) return std::nullopt;
  }
  if (!any_digit || text.back() == '.') return std::nullopt;
  if (negative) number.units = -number.units;
  return in_lowest_terms(number);
}

double to_double(std::string_view json_number) {
  constexpr std::uint64_t most_units = UINT64_MAX / 10 - 1;
  // Beyond these a double is infinite, or zero.
  constexpr int largest_exponent = 400;
  std::uint64_t units = 0;
  int exponent = 0;
  std::size_t i = json_number.starts_with('-') ? 1 : 0;
  bool in_fraction = false;
  for (; i < json_number.size() && (json_number[i] == '.' || is_digit(json_number[i])); ++i) {
    if (json_number[i] == '.') {
      in_fraction = true;
    } else if (units > most_units) {
      exponent += in_fraction ? 0 : 1;
    } else {
      units = 10 * units + static_cast<std::uint64_t>(json_number[i] - '0');
      exponent -= in_fraction ? 1 : 0;
    }
  }
  if (i < json_number.size()) {  // e or E
    const bool is_negative = json_number[i + 1] == '-';
    int written = 0;
    for (const char digit : json_number.substr(i + 1))
      if (is_digit(digit) && written < 100'000) written = 10 * written + (digit - '0');
    exponent += is_negative ? -written : written;
  }
  exponent = std::clamp(exponent, -largest_exponent, largest_exponent);
  const double value = times_power_of_ten(static_cast<double>(units), exponent);
  return json_number.starts_with('-') ? -value : value;
}

double times_power_of_ten(double value, int power) {
  constexpr double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  constexpr int largest = static_cast<int>(std::size(powers_of_ten)) - 1;
  for (; power > 0; power -= std::min(power, largest))
    value *= powers_of_ten[std::min(power, largest)];
  for (; power < 0; power += std::min(-power, largest))
    value /= powers_of_ten[std::min(-power, largest)];
  return value;
}

std::optional<Decimal> scaled_by_power_of_ten(Decimal number, int power) {
  number.scale -= power;
  if (number.scale < 0) {
    const int missing = -number.scale;
    number.scale = 0;
    for (int i = 0; i < missing; ++i) {
      if (!multiply(number.units, 10, number.units)) return std::nullopt;
    }
  }
  number = in_lowest_terms(number);
  if (number.scale > Decimal::largest_scale) return std::nullopt;
  return number;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  const int scale = a.scale > b.scale ? a.scale : b.scale;
  const auto a_units = units_at(a, scale);
  const auto b_units = units_at(b, scale);
  std::int64_t sum = 0;
  if (!a_units || !b_units || __builtin_add_overflow(*a_units, *b_units, &sum)) return std::nullopt;
  return in_lowest_terms({sum, scale});
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
  if (b.units == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return add(a, {-b.units, b.scale});
}

std::optional<Decimal> percentage(Decimal part, Decimal whole) {
  const int scale = part.scale > whole.scale ? part.scale : whole.scale;
  const auto part_units = units_at(part, scale);
  const auto whole_units = units_at(whole, scale);
  std::int64_t thousandfold = 0;
  if (!part_units || !whole_units || *whole_units <= 0 ||
      !multiply(*part_units, 1000, thousandfold))
    return std::nullopt;
  std::int64_t tenths = thousandfold / *whole_units;
  // Without doubling the rest, which could overflow.
  const std::int64_t rest = thousandfold % *whole_units;
  if (rest > 0 && rest >= *whole_units - rest) ++tenths;
  if (rest < 0 && -rest >= *whole_units + rest) --tenths;
  return in_lowest_terms({tenths, 1});
}

int compare(Decimal a, Decimal b) {
  const auto sign = [](std::int64_t units) { return units < 0 ? -1 : units > 0 ? 1 : 0; };
  if (sign(a.units) != sign(b.units)) return sign(a.units) - sign(b.units);
  const int scale = a.scale > b.scale ? a.scale : b.scale;
  const auto a_units = units_at(a, scale);
  const auto b_units = units_at(b, scale);
  // Only the number of the smaller scale can overflow, and then it is the larger in size.
  if (!a_units) return sign(a.units);
  if (!b_units) return -sign(b.units);
  return *a_units < *b_units ? -1 : *a_units > *b_units ? 1 : 0;
}

std::string to_string(Decimal number) {
  char buffer[24];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number.units);
  std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
  if (number.scale == 0) return std::string(digits);
  const bool negative = digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  const auto scale = static_cast<std::size_t>(number.scale);
  std::string padded(digits.size() <= scale ? scale + 1 - digits.size() : 0, '0');
  padded += digits;
  const std::string_view written = padded;
  std::string text(negative ? "-" : "");
  text += written.substr(0, written.size() - scale);
  text += '.';
  text += written.substr(written.size() - scale);
  return text;
}

constexpr std::int64_t largest_numeral = 1'000'000'000'000'000;

bool is_chinese_numeral(char32_t character) {
  return chinese_digit(character) >= 0 || chinese_unit(character) != 0;
}

std::optional<std::int64_t> parse_digits(std::string_view text) {
  if (text.empty() || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char digit : text) {
    if (!is_digit(digit)) return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

std::optional<std::int64_t> parse_numeral(std::u32string_view folded) {
  if (folded.empty() || folded.front() < U'0' || folded.front() > U'9')
    return parse_chinese_number(folded);
  std::int64_t value = 0;
  for (const char32_t digit : folded) {
    if (digit < U'0' || digit > U'9') return std::nullopt;
    value = value * 10 + (digit - U'0');
    if (value > largest_numeral) return std::nullopt;
  }
  return value;
}

std::optional<std::int64_t> parse_chinese_number(std::u32string_view folded) {
  if (folded.empty()) return std::nullopt;
  bool has_unit = false;
  for (const char32_t character : folded) {
    if (!is_chinese_numeral(character)) return std::nullopt;
    has_unit = has_unit || chinese_unit(character) != 0;
  }

  if (!has_unit) {  // a digit string, 二〇二四
    std::int64_t value = 0;
    for (const char32_t character : folded) {
      value = value * 10 + chinese_digit(character);
      if (value > largest_numeral) return std::nullopt;
    }
    return value;
  }

  std::int64_t total = 0;    // above the last 万 or 亿
  std::int64_t section = 0;  // below it
  std::int64_t digit = -1;   // read, not yet multiplied
  for (const char32_t character : folded) {
    const std::int64_t unit = chinese_unit(character);
    if (unit == 0) {
      if (digit > 0) return std::nullopt;  // two digits without a unit between
      digit = chinese_digit(character);
      if (digit == 0) digit = -1;  // 零 only marks that a place is skipped
      continue;
    }
    if (unit < 10'000) {
      section += (digit < 0 ? 1 : digit) * unit;
    } else {
      const std::int64_t below = section + (digit < 0 ? 0 : digit);
      if (below == 0 && total == 0) return std::nullopt;  // 万 alone
      total = unit == 100'000'000 ? (total + below) * unit : total + below * unit;
      section = 0;
    }
    if (total + section > largest_numeral) return std::nullopt;
    digit = -1;
  }
  return total + section + (digit < 0 ? 0 : digit);
}

}  // namespace ogi::text

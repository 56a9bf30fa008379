#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ogi::text {

/// An exact decimal number: units × 10^-scale. Kept in lowest terms (no trailing zero of the
/// fraction), so equal numbers compare equal member by member.
struct Decimal {
  std::int64_t units = 0;
  int scale = 0;

  static constexpr int largest_scale = 18;

  static Decimal whole(std::int64_t value) { return {value, 0}; }
  [[nodiscard]] bool is_whole() const { return scale == 0; }
  [[nodiscard]] bool is_negative() const { return units < 0; }

  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Reads `[+-]?digits[.digits]`, ASCII only. Nothing for any other text and for a number that 64
/// bits at its scale cannot hold.
std::optional<Decimal> parse_decimal(std::string_view text);

/// What a JSON number (`-12.5e3`) is as a double: exact with up to 15 digits and 22 powers of ten,
/// as all measures of pages have them; with more, within two units in the last place; infinite
/// where a double holds no more. The same on every machine.
double to_double(std::string_view json_number);

/// value × 10^power, rounded once where |power| ≤ 22.
double times_power_of_ten(double value, int power);

/// Multiplies by 10^power (power may be negative); nothing on overflow.
std::optional<Decimal> scaled_by_power_of_ten(Decimal number, int power);

/// Sum and difference; nothing on overflow.
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);

/// How many hundredths of `whole` are `part`, rounded half away from zero to a tenth; nothing where
/// `whole` is not above zero, and on overflow.
std::optional<Decimal> percentage(Decimal part, Decimal whole);

/// Negative, zero or positive as a is less than, equal to or greater than b; exact for all values.
int compare(Decimal a, Decimal b);

std::string to_string(Decimal number);

/// The whole number that Chinese numerals of any usual kind say: 〇 零 一 … 十 百 千 万 亿, 两, the
/// financial forms 壹贰叁, a digit string (二〇二四). Nothing for other text and above 10^15.
std::optional<std::int64_t> parse_chinese_number(std::u32string_view folded);

/// The whole number that one to 18 ASCII digits say; nothing for other text.
std::optional<std::int64_t> parse_digits(std::string_view text);

/// The whole number that ASCII digits say, up to 10^15, or Chinese numerals; nothing for a mixture.
std::optional<std::int64_t> parse_numeral(std::u32string_view folded);

/// Whether a character may stand in a number that parse_chinese_number reads.
bool is_chinese_numeral(char32_t character);

}  // namespace ogi::text

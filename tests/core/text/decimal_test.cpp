#include "core/text/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

TEST(Decimal, reads_and_writes_exactly) {
  for (const std::string_view text :
       {"0", "7", "-8", "4068.208", "0.01", "-0.5", "9223372036854775807"}) {
    const auto number = parse_decimal(text);
    ASSERT_TRUE(number) << text;
    EXPECT_EQ(to_string(*number), text);
  }
  EXPECT_EQ(to_string(*parse_decimal("+2")), "2");
  EXPECT_EQ(to_string(*parse_decimal("007.500")), "7.5");
}

TEST(Decimal, equal_numbers_are_equal_member_by_member) {
  EXPECT_EQ(parse_decimal("12.50"), parse_decimal("12.5"));
  EXPECT_EQ(parse_decimal("3.0"), parse_decimal("3"));
  EXPECT_EQ(parse_decimal("-0"), parse_decimal("0"));
}

TEST(Decimal, anything_else_is_no_number) {
  for (const std::string_view text :
       {"", "+", "-", ".", "1.", ".5", "1,000", "1.2.3", "1e3", "0x1", " 1", "9223372036854775808"})
    EXPECT_FALSE(parse_decimal(text)) << text;
}

TEST(Decimal, sums_are_exact_and_overflow_is_told) {
  EXPECT_EQ(add(*parse_decimal("0.1"), *parse_decimal("0.2")), parse_decimal("0.3"));
  EXPECT_EQ(subtract(*parse_decimal("5"), *parse_decimal("0.25")), parse_decimal("4.75"));
  const Decimal largest = Decimal::whole(std::numeric_limits<std::int64_t>::max());
  EXPECT_FALSE(add(largest, Decimal::whole(1)));
  EXPECT_FALSE(
      subtract(Decimal::whole(0), Decimal::whole(std::numeric_limits<std::int64_t>::min())));
}

TEST(Decimal, comparing_never_overflows) {
  const Decimal largest = Decimal::whole(std::numeric_limits<std::int64_t>::max());
  const Decimal tiny{1, Decimal::largest_scale};
  EXPECT_GT(compare(largest, tiny), 0);
  EXPECT_LT(compare(tiny, largest), 0);
  EXPECT_LT(compare({-largest.units, 0}, tiny), 0);
  EXPECT_EQ(compare(*parse_decimal("1.10"), *parse_decimal("1.1")), 0);
  EXPECT_LT(compare(*parse_decimal("1.09"), *parse_decimal("1.1")), 0);
}

TEST(Decimal, moves_its_point) {
  EXPECT_EQ(scaled_by_power_of_ten(*parse_decimal("2.3"), 4), parse_decimal("23000"));
  EXPECT_EQ(scaled_by_power_of_ten(*parse_decimal("251000"), -4), parse_decimal("25.1"));
  EXPECT_FALSE(scaled_by_power_of_ten(Decimal::whole(std::numeric_limits<std::int64_t>::max()), 1));
}

TEST(ChineseNumber, reads_every_usual_way_of_writing) {
  const struct {
    std::u32string_view text;
    std::int64_t value;
  } cases[] = {{U"零", 0},           {U"十", 10},          {U"十二", 12},
               {U"二十", 20},        {U"一百零五", 105},   {U"两千三百", 2300},
               {U"一万二千", 12000}, {U"三十万", 300000},  {U"一亿零三", 100000003},
               {U"二零二四", 2024},  {U"壹佰贰拾叁", 123}, {U"十万零十", 100010}};
  for (const auto& c : cases) EXPECT_EQ(parse_chinese_number(c.text), c.value) << c.value;
}

TEST(ChineseNumber, words_and_broken_numerals_are_none) {
  for (const std::u32string_view text : {U"", U"三类", U"万", U"二三十", U"一条"})
    EXPECT_FALSE(parse_chinese_number(text));
  EXPECT_FALSE(parse_chinese_number(U"九九九九九九九九九九九九九九九九"));
}

TEST(Digits, are_one_to_eighteen) {
  EXPECT_EQ(parse_digits("007"), 7);
  EXPECT_EQ(parse_digits("999999999999999999"), 999'999'999'999'999'999);
  for (const std::string_view text : {"", "1000000000000000000", "1.5", "-1", "1:", "/1", "１"})
    EXPECT_EQ(parse_digits(text), std::nullopt) << text;
}

TEST(Numeral, is_of_digits_or_of_chinese_numerals) {
  EXPECT_EQ(parse_numeral(U"0"), 0);
  EXPECT_EQ(parse_numeral(U"2024"), 2024);
  EXPECT_EQ(parse_numeral(U"十二"), 12);
  EXPECT_EQ(parse_numeral(U"1000000000000000"), 1'000'000'000'000'000);
  for (const std::u32string_view text :
       {U"", U"1000000000000001", U"2万", U"二4", U"1 2", U":", U"/", U"3:", U"3/"})
    EXPECT_EQ(parse_numeral(text), std::nullopt);
}

TEST(Decimal, a_percentage_is_rounded_to_a_tenth_halves_away_from_zero) {
  const auto percent = [](std::string_view part, std::string_view whole) -> std::string {
    const auto result = percentage(*parse_decimal(part), *parse_decimal(whole));
    return result ? to_string(*result) : "none";
  };
  EXPECT_EQ(percent("1", "3"), "33.3");
  EXPECT_EQ(percent("2", "3"), "66.7");
  EXPECT_EQ(percent("-2", "3"), "-66.7");
  EXPECT_EQ(percent("1", "2000"), "0.1");
  EXPECT_EQ(percent("-1", "2000"), "-0.1");
  EXPECT_EQ(percent("0.5", "2"), "25");
  EXPECT_EQ(percent("0", "2"), "0");
  EXPECT_EQ(percent("1", "0"), "none");
  EXPECT_EQ(percent("1", "-2"), "none");
  EXPECT_EQ(percent("9223372036854775807", "9223372036854775807"), "none");  // on the way
  EXPECT_EQ(percent("1000", "9223372036854775807"), "0");
}

/// Of JSON numbers; the C library rounds correctly, which is the truth here.
TEST(ToDouble, is_exact_for_what_measures_are_and_near_for_all_else) {
  for (const char* number : {"0", "-0", "7", "-12.5", "595.276", "0.1", "123456789.012345", "1e22",
                             "1.5e-7", "4.35E+2", "99999999999999.9"})
    EXPECT_EQ(to_double(number), std::strtod(number, nullptr)) << number;
  for (const std::string& number :
       {std::string("123.45000000000002"), std::string("0.30000000000000004"),
        std::string("12345678901234567890123456789"), "0." + std::string(320, '0') + "5e330",
        "1" + std::string(300, '0'), std::string("2.2250738585072014e-300")}) {
    const double right = std::strtod(number.c_str(), nullptr);
    EXPECT_NEAR(to_double(number) / right, 1, 1e-14) << number;
  }
  for (const std::string& number :
       {std::string("1e400"), std::string("1e99999999999"), std::string(400, '9')})
    EXPECT_TRUE(std::isinf(to_double(number))) << number;
  EXPECT_EQ(to_double("1e-400"), 0);
  EXPECT_EQ(to_double("0e999"), 0);
}

}  // namespace
}  // namespace ogi::test

#include "core/report/cell_value.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

TEST(CellValue, plain_numbers_are_numbers) {
  EXPECT_EQ(read_cell_value("0"), (CellValue{.meaning = Meaning::number}));
  EXPECT_EQ(read_cell_value("14069").number, Decimal::whole(14069));
  EXPECT_EQ(read_cell_value("4068.208").number, *parse_decimal("4068.208"));
  EXPECT_EQ(read_cell_value("-1").number, Decimal::whole(-1));
  for (const std::string_view text : {"0", "14069", "4068.208", "-1", "+2"})
    EXPECT_FALSE(read_cell_value(text).untidy) << text;
}

TEST(CellValue, untidy_numbers_are_read_and_marked) {
  const struct {
    std::string_view written;
    std::string_view number;
    Unit unit;
  } cases[] = {
      {"1,203", "1203", Unit::none},
      {"１２", "12", Unit::none},
      {"1 203", "1203", Unit::none},
      {"251000元", "251000", Unit::yuan},
      {"16.5万元", "16.5", Unit::ten_thousand_yuan},
      {"0件", "0", Unit::items},
      {"22（其中修订16件）", "22", Unit::none},
      {"十二", "12", Unit::none},
      {"３件（含上年）", "3", Unit::items},
      {" 5", "5", Unit::none},
  };
  for (const auto& c : cases) {
    const CellValue value = read_cell_value(c.written);
    EXPECT_EQ(value.meaning, Meaning::number) << c.written;
    EXPECT_EQ(value.number, *parse_decimal(c.number)) << c.written;
    EXPECT_EQ(value.unit, c.unit) << c.written;
    EXPECT_TRUE(value.untidy) << c.written;
  }
}

TEST(CellValue, blanks_and_dashes_stay_apart_from_zero) {
  for (const std::string_view text : {"", " ", "\u3000", "\xC2\xA0", "\n"})
    EXPECT_EQ(read_cell_value(text).meaning, Meaning::blank) << testing::PrintToString(text);
  for (const std::string_view text : {"/", "-", "—", "——", "无", "／", "\\", "－"})
    EXPECT_EQ(read_cell_value(text).meaning, Meaning::placeholder) << text;
}

TEST(CellValue, words_are_text_and_too_many_digits_are_told_apart) {
  for (const std::string_view text : {"见附件", "1,20", "12a", "第三项", "1.2.3", "（5）"})
    EXPECT_EQ(read_cell_value(text).meaning, Meaning::text) << text;
  EXPECT_EQ(read_cell_value("99999999999999999999").meaning, Meaning::too_large);
}

TEST(CellValue, only_whole_numbers_from_zero_up_count) {
  EXPECT_TRUE(read_cell_value("3").is_count());
  EXPECT_FALSE(read_cell_value("3.5").is_count());
  EXPECT_FALSE(read_cell_value("-3").is_count());
  EXPECT_FALSE(read_cell_value("/").is_count());
}

}  // namespace
}  // namespace ogi::test

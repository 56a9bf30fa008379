#include "core/text/fold.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

using namespace std::string_view_literals;

TEST(Fold, width_traditional_forms_and_radicals_fold_to_the_form_s_own_characters) {
  const struct {
    std::string_view written;
    std::u32string_view folded;
  } cases[] = {
      {"（一）予以公开", U"(一)予以公开"},
      {"１．属于国家秘密", U"1.属于国家秘密"},
      {"現行有效件數", U"现行有效件数"},
      {"規　章", U"规章"},
      {"⼀、总体情况", U"一、总体情况"},  // U+2F00, as Skia's PDFs write it
      {"⻓⻚", U"长页"},                  // simplified radicals
      {"危及“三安全一稳定”", U"危及\"三安全一稳定\""},
      {"危及\"三安全一稳定\"", U"危及\"三安全一稳定\""},
      {"㈢不予公开", U"(三)不予公开"},
      {"⑴⒉③⑫", U"(1)2.312"},
      {"— 4 —", U"-4-"},
      {"本年\n度办\r\n理结果", U"本年度办理结果"},
      {"二〇二四", U"二零二四"},
      {"\xEF\xBB\xBF总\xE2\x80\x8B计", U"总计"},  // byte order mark, zero-width space
  };
  for (const auto& c : cases) EXPECT_EQ(fold_label(c.written), c.folded) << c.written;
}

TEST(Fold, every_character_knows_the_bytes_it_came_from) {
  const std::string source = "规 章㈠x";
  const FoldedText folded = fold(source, Spaces::drop);
  ASSERT_EQ(folded.characters, U"规章(一)x");
  ASSERT_EQ(folded.origins.size(), folded.size() + 1);
  EXPECT_EQ(folded.origins[0], 0U);
  EXPECT_EQ(folded.origins[1], 4U);  // after the space
  EXPECT_EQ(folded.origins[2], 7U);
  EXPECT_EQ(folded.origins[4], 7U);  // three characters of one mark
  EXPECT_EQ(folded.origins[5], 10U);
  EXPECT_EQ(folded.origins.back(), source.size());
}

TEST(Fold, kept_spaces_are_one_each_and_a_line_break_outlives_them) {
  EXPECT_EQ(fold("a \t b", Spaces::keep).characters, U"a b");
  EXPECT_EQ(fold("a \n  b", Spaces::keep).characters, U"a\nb");
  EXPECT_EQ(fold("a\u3000\u3000b", Spaces::keep).characters, U"a b");
}

TEST(Fold, bytes_that_are_not_utf8_stay_visible) {
  EXPECT_EQ(fold_label("总\xFF计"), U"总\uFFFD计");
}

TEST(Fold, folding_what_is_folded_changes_nothing) {
  for (char32_t character = 0x21; character < 0x10000; ++character) {
    const char32_t once = fold_character(character);
    if (once != 0) {
      ASSERT_EQ(fold_character(once), once) << std::hex << static_cast<unsigned>(character);
    }
  }
}

TEST(Characters, letters_and_digits_end_where_ascii_has_them_end) {
  for (const char32_t letter : U"azAZmM"sv) EXPECT_TRUE(is_ascii_letter(letter));
  for (const char32_t other : U"`{@[0é中"sv) EXPECT_FALSE(is_ascii_letter(other));
  for (const char32_t digit : U"059"sv) EXPECT_TRUE(is_ascii_digit(digit));
  for (const char32_t other : U"/:a０"sv) EXPECT_FALSE(is_ascii_digit(other));
}

}  // namespace
}  // namespace ogi::test

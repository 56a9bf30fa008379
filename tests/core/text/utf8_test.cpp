#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

TEST(Utf8, every_length_goes_there_and_back) {
  const std::u32string characters = U"a\u00E9年\U00020BB7";
  EXPECT_EQ(to_utf32(to_utf8(characters)), characters);
}

TEST(Utf8, what_is_not_utf8_reads_as_the_replacement_character_byte_by_byte) {
  // A lone continuation, an overlong slash, a surrogate, a value above U+10FFFF, a sequence cut
  // off.
  for (const std::string_view bytes :
       {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE5\xB9"}) {
    SCOPED_TRACE(testing::PrintToString(bytes));
    EXPECT_EQ(to_utf32(bytes), std::u32string(bytes.size(), replacement_character));
    EXPECT_FALSE(decode_utf8(bytes, 0).valid);
  }
}

TEST(Utf8, reading_goes_on_after_a_bad_byte) {
  EXPECT_EQ(to_utf32("\xFF年"), U"\uFFFD年");
}

TEST(Utf8, what_cannot_be_written_becomes_the_replacement_character) {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  EXPECT_EQ(text, "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace ogi::test

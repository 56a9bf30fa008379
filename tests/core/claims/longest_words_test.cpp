#include "core/claims/longest_words.h"

#include <gtest/gtest.h>

#include <iterator>

namespace ogi::claims {
namespace {

class LongestWordsTest : public ::testing::Test {
 protected:
  void expect_found(std::u32string_view text, std::u16string_view word) const {
    const auto [number, length] = words_.at_beginning_of(text);
    ASSERT_EQ(length, word.size());
    EXPECT_EQ(words_.word(number), word);
  }

  LongestWords words_;
};

TEST_F(LongestWordsTest, the_longest_is_found_in_whatever_order_they_were_added) {
  EXPECT_EQ(words_.add_all(u"公开 公开条例 公"), 3U);
  EXPECT_EQ(words_.add_all(u"公开条 申请"), 2U);
  expect_found(U"公开条例施行", u"公开条例");
  expect_found(U"公开条", u"公开条");
  expect_found(U"公开条款", u"公开条");
  expect_found(U"公众", u"公");
  expect_found(U"申请公开", u"申请");
  EXPECT_EQ(words_.at_beginning_of(U"例").length, 0U);
}

TEST_F(LongestWordsTest, of_two_that_are_the_same_the_first_one_counts) {
  words_.add_all(u"收到 受理 收到");
  EXPECT_EQ(words_.at_beginning_of(U"收到申请").word, 0U);
}

// Both fall into one bucket of first characters.
TEST_F(LongestWordsTest, words_of_one_bucket_are_told_apart) {
  constexpr char16_t one = u'一';
  constexpr char16_t other = one + 2048;
  constexpr char16_t words[] = {one, u'年', u' ', other};
  words_.add_all({words, std::size(words)});
  expect_found(std::u32string{other, U'年'}, {words + 3, 1});
  EXPECT_EQ(words_.at_beginning_of(std::u32string{one}).length, 0U);
}

}  // namespace
}  // namespace ogi::claims

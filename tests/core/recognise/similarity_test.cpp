#include "core/recognise/similarity.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/recognise/form_words.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

/// The definition, as a table of two lengths.
double defined_likeness(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j)
      common[i + 1][j + 1] =
          a[i] == b[j] ? common[i][j] + 1 : std::max(common[i][j + 1], common[i + 1][j]);
  }
  return 2.0 * static_cast<double>(common[a.size()][b.size()]) /
         static_cast<double>(a.size() + b.size());
}

std::u32string random_text(std::mt19937& random, std::size_t longest, char32_t alphabet) {
  std::u32string text(1 + random() % longest, U' ');
  for (char32_t& character : text) character = static_cast<char32_t>(U'一' + random() % alphabet);
  return text;
}

TEST(similarity, is_the_longest_common_subsequence_of_any_two_texts) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const char32_t alphabet = round % 2 == 0 ? 4 : 20'000;
    const std::u32string a = random_text(random, 64, alphabet);
    const std::u32string b = random_text(random, 64, alphabet);
    ASSERT_DOUBLE_EQ(Comparison(a).similarity(b), defined_likeness(a, b)) << round;
  }
}

TEST(similarity, of_long_texts_is_that_of_their_first_64_characters) {
  const std::u32string same(64, U'同');
  const std::u32string a = same + U"甲乙丙";
  const std::u32string b = same + U"丁戊";
  EXPECT_DOUBLE_EQ(Comparison(a).similarity(b), 1);
}

TEST(similarity, is_exact_from_the_least_that_was_asked_for) {
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    const std::u32string a = random_text(random, 64, 4);
    const std::u32string b = random_text(random, 64, 4);
    const double exact = Comparison(a).similarity(b);
    const double bounded = Comparison(a).similarity(b, 0.75);
    ASSERT_TRUE(bounded == exact || (bounded == 0 && exact < 0.75)) << round;
  }
}

TEST(similarity, knows_a_number_in_front_from_a_word) {
  EXPECT_EQ(without_numbering(U"第六部分其他事项"), U"其他事项");
  EXPECT_EQ(without_numbering(U"(二)部分公开"), U"部分公开");
  EXPECT_EQ(without_numbering(U"二部分公开"), U"二部分公开");
  EXPECT_EQ(without_numbering(U"三类内部事务信息"), U"三类内部事务信息");
}

TEST(similarity, is_none_to_nothing) {
  EXPECT_EQ(Comparison(U"").similarity(U"总计"), 0);
  EXPECT_EQ(Comparison(U"总计").similarity(U""), 0);
}

TEST(similarity, to_a_label_takes_its_best_wording_and_counts_a_remark_for_little) {
  const Wordings label = wordings_of({"（一）予以公开（附注）", "予以公布"});
  EXPECT_DOUBLE_EQ(Comparison(U"予以公布").similarity(label), 1);
  EXPECT_DOUBLE_EQ(Comparison(U"予以公开").similarity(label), 0.9);
  EXPECT_DOUBLE_EQ(Comparison(U"本行予以公开的信息").similarity(label), 0.9);
  EXPECT_LT(Comparison(U"商业企业").similarity(label), 0.3);
  // Without its number it is likelier.
  EXPECT_DOUBLE_EQ(Comparison(U"属于国家机密").similarity(wordings_of({"1.属于国家秘密"})),
                   Comparison(U"属于国家机密").similarity(U"属于国家秘密"));
}

}  // namespace
}  // namespace ogi::test

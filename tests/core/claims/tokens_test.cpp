// Small questions about tokens.
#include "core/claims/tokens.h"

#include "core/claims/marks.h"
#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

TEST(Tokens, characters_of_no_known_word_are_counted) {
  const ReadText read("答复珍稀样本5份");
  const std::size_t figure = read.token(U"5份");
  EXPECT_GE(unknown_before_figure(read.text(), 0, figure), 3u);
  const ReadText plain("收到申请5份");
  EXPECT_EQ(unknown_before_figure(plain.text(), 0, plain.token(U"5份")), 0u);
  EXPECT_EQ(unknown_between(plain.text(), 0, plain.token(U"5份")), 0u);
}

TEST(Tokens, a_look_ahead_ends_with_the_text) {
  const ReadText read("收到申请5份");
  EXPECT_EQ(end_of_look(read.text(), 0), read.text().tokens.size());
}

TEST(Marks, a_bracket_of_words_alone_is_a_remark) {
  const ReadText words("其他处理（含申请人主动撤回）3件");
  EXPECT_TRUE(opens_a_remark(words.text(), words.token(U"(")));
  const ReadText figures("其他处理（撤回2件）3件");
  EXPECT_FALSE(opens_a_remark(figures.text(), figures.token(U"(")));
}

TEST(Marks, a_comma_behind_among_tells_of_these) {
  const ReadText these("收到48件中，自然人40件");
  EXPECT_TRUE(is_of_these(these.text(), these.token(U",")));
  const ReadText next("收到48件，自然人40件");
  EXPECT_FALSE(is_of_these(next.text(), next.token(U",")));
}

}  // namespace
}  // namespace ogi::test

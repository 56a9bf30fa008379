// The words around a percentage.
#include "core/claims/share_words.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

TEST(ShareWords, rates_are_named_by_their_deed) {
  EXPECT_TRUE(is_rate(U"主动公开率为"));
  EXPECT_TRUE(is_rate(U"公开类答复比例"));
  EXPECT_FALSE(is_rate(U"知晓率"));
  EXPECT_FALSE(is_rate(U"公开信息"));
  EXPECT_EQ(stem_of_rate(U"主动公开率为"), U"公开");
  EXPECT_EQ(stem_of_rate(U"比例"), U"");
}

TEST(ShareWords, a_share_may_name_its_row) {
  EXPECT_EQ(row_named_in(U"办结总数的"), Subject::processed);
  EXPECT_EQ(row_named_in(U"全年申请总量的"), Subject::received);
  EXPECT_EQ(row_named_in(U"不予公开总数的"), std::nullopt);
}

TEST(ShareWords, a_share_may_be_of_several_figures_together) {
  EXPECT_EQ(several_named(U"二者"), 2u);
  EXPECT_EQ(several_named(U"两项合计"), 2u);
  EXPECT_EQ(several_named(U"三类共"), 3u);
  EXPECT_EQ(several_named(U"前者"), 0u);
  EXPECT_EQ(several_named(U"三"), 0u);
}

}  // namespace
}  // namespace ogi::test

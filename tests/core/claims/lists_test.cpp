// Wholes and parts: lists that words open, that brackets hold, that are summed up.
#include "core/claims/lists.h"

#include "core/claims/groups.h"
#include "core/claims/list_members.h"
#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

/// The lists of a text, as `whole=part+part`.
std::string lists_of(std::string_view text) {
  const Claims claims = read_claims(text, {"清溪县水务局", 2024, Section::one});
  const auto number = [&claims](ClaimIndex index) {
    return std::to_string(claims.claims[index].value.units / Decimal::whole(1).units);
  };
  std::string told;
  for (const Breakdown& list : claims.breakdowns) {
    told += (told.empty() ? "" : " ") + number(list.whole) + "=";
    for (const ClaimIndex part : list.parts)
      told += (part == list.parts.front() ? "" : "+") + number(part);
  }
  return told;
}

TEST(Lists, words_brackets_and_sums_make_them) {
  EXPECT_EQ(lists_of("公开信息120条，其中动态60条、公告60条。"), "120=60+60");
  EXPECT_EQ(lists_of("开设专栏14个（动态3个、公告11个）。"), "14=3+11");
  EXPECT_EQ(lists_of("动态30条、公告18条，合计48条。"), "48=30+18");
}

TEST(Lists, what_stands_beside_them_is_no_part) {
  EXPECT_EQ(lists_of("公开信息120条，其中动态60条、公告60条，比上年增加20条。"), "120=60+60");
}

TEST(Lists, a_list_in_a_list_is_of_its_last_part) {
  EXPECT_EQ(lists_of("公开信息120条，其中动态60条（图文50条、视频10条）、公告60条。"),
            "60=50+10 120=60+60");
}

TEST(LooseLists, sums_of_several_are_held_against_what_comes_near) {
  EXPECT_EQ(lists_of("甲镇（96条）、乙镇（71条），两个镇共187条。"), "187=96+71");
  EXPECT_EQ(lists_of("甲镇（96条）、乙镇（71条），两个镇共167条。"), "");
  EXPECT_EQ(lists_of("34个部门、11个团场、5个街道共56家单位。"), "56=34+11+5");
}

TEST(ListMembers, a_bracket_may_say_that_parts_overlap) {
  const ReadText read("120条（部分内容同时发布）");
  EXPECT_TRUE(tells_of_overlap(read.text(), read.token(U")")));
  const ReadText figures("120条（重复2条）");
  EXPECT_FALSE(tells_of_overlap(figures.text(), figures.token(U")")));
}

TEST(Groups, a_figure_knows_the_whole_it_may_be_a_part_of) {
  Claims claims;
  claims.claims.resize(2);
  for (Claim& claim : claims.claims) claim.measure = Measure::matter;
  GroupReader groups(claims);
  groups.figure({0, TokenKind::comma});
  EXPECT_FALSE(groups.whole(Measure::matter));
  groups.list_start();
  EXPECT_EQ(groups.whole(Measure::matter), 0u);
  groups.figure({1, TokenKind::comma});
  groups.end_sentence();
  EXPECT_FALSE(groups.reading_parts());
}

}  // namespace
}  // namespace ogi::test

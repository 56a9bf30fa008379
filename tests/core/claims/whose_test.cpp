// Whose figures a sentence tells.
#include "core/claims/whose.h"

#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

Extent behind_word(std::string_view text, std::u32string_view word,
                   std::string_view organ = "清溪县水务局") {
  const ReadText read(text, Section::one, organ);
  return extent_behind(read.passage, read.token(word), Extent::whole);
}

TEST(Whose, a_name_before_the_verb_is_another_organ_or_its_own) {
  EXPECT_EQ(behind_word("2024年县教育局收到申请6件", U"收到"), Extent::subordinate);
  EXPECT_EQ(behind_word("2024年县水务局收到申请6件", U"收到"), Extent::whole);
  EXPECT_EQ(behind_word("2024年我局收到申请6件", U"收到"), Extent::whole);
  EXPECT_EQ(behind_word("2024年经县教育局收到申请6件", U"收到"), Extent::whole);
}

TEST(Whose, a_court_that_receives_is_another_organ) {
  EXPECT_EQ(behind_word("法院受理行政诉讼6件", U"法院"), Extent::subordinate);
  EXPECT_EQ(behind_word("向法院提起行政诉讼6件", U"法院"), Extent::whole);
}

TEST(Whose, a_government_speaks_of_its_office_where_it_says_so) {
  EXPECT_EQ(behind_word("县政府收到申请6件", U"县政府", "清溪县人民政府"), Extent::own_office);
  EXPECT_EQ(behind_word("县政府各部门收到申请6件", U"县政府", "清溪县人民政府"), Extent::whole);
  EXPECT_EQ(behind_word("代县政府办理申请6件", U"县政府"), Extent::subordinate);
}

}  // namespace
}  // namespace ogi::test

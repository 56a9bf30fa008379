// The passes over one figure: its words, whether it is of a change or of some only, what it takes
// from a whole, how sure it is.
#include "core/claims/certainty.h"
#include "core/claims/changes.h"
#include "core/claims/figure_parts.h"
#include "core/claims/figure_words.h"
#include "core/claims/no_row.h"
#include "core/claims/qualifiers.h"
#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

TEST(FigureWords, the_noun_behind_a_figure_is_its_own) {
  const ReadText read("答复3件申请办结2件");
  const FigureWords words = words_of_figure(read.text(), 0, read.token(U"3件"), 2024);
  EXPECT_TRUE(words.behind.has(Object::application));
  EXPECT_FALSE(words.behind.has(Verb::conclude));
  EXPECT_FALSE(words.behind_ends_at_mark);
}

TEST(FigureWords, an_opening_word_ends_what_belongs_to_the_figure) {
  const ReadText read("收到3件其中自然人2件");
  const FigureWords words = words_of_figure(read.text(), 0, read.token(U"3件"), 2024);
  EXPECT_EQ(words.behind_end, read.token(U"其中"));
}

TEST(FigureWords, clauses_before_tell_of_a_figure_alone) {
  ReadText read("收到政府信息公开申请，共计5件");
  Scope scope = read.at(read.token(U",") + 1, read.token(U"5件"));
  const FigureWords words = words_of_figure(read.text(), scope.clause.begin, scope.clause.at, 2024);
  EXPECT_EQ(who_tells(words, read.passage, scope, false), ToldBy::own_words);
  scope.sentence.pending = read.words(0, read.token(U","));
  EXPECT_EQ(who_tells(words, read.passage, scope, false), ToldBy::clauses_before);
}

TEST(FigureWords, a_bare_number_needs_what_it_counts) {
  const ReadText behind_noun("行政复议0，");
  EXPECT_TRUE(may_count_bare(behind_noun.text(), behind_noun.at(0, behind_noun.token(U"0"))));
  const ReadText behind_gap("行政复议处0，");
  EXPECT_FALSE(may_count_bare(behind_gap.text(), behind_gap.at(0, behind_gap.token(U"0"))));
}

TEST(Changes, are_told_by_the_characters_around) {
  const ReadText read("由22件增至26件");
  EXPECT_TRUE(begins_a_change(read.text(), read[read.token(U"22件")]));
  EXPECT_TRUE(ends_a_change(read.text(), read[read.token(U"26件")]));
  const ReadText other("由22件组成");
  EXPECT_FALSE(begins_a_change(other.text(), other[other.token(U"22件")]));
}

TEST(Changes, a_year_before_last_is_not_compared_with) {
  const ReadText read("比2022年的280件");
  const std::size_t figure = read.token(U"280件");
  EXPECT_TRUE(names_a_year_before_last(read.text(), 0, figure, 2024));
  EXPECT_FALSE(names_a_year_before_last(read.text(), 0, figure, 2023));
}

bool qualified(std::string_view text, Subject subject) {
  const ReadText read(text);
  return is_qualified(read.passage, {subject}, 0, read.text().tokens.size() - 2);
}

TEST(Qualifiers, unknown_words_before_the_noun_may_narrow_it) {
  EXPECT_TRUE(qualified("作出涉水行政许可126件", Subject::licensing));
  EXPECT_FALSE(qualified("作出行政许可126件", Subject::licensing));
  EXPECT_TRUE(qualified("收到网上申请12件", Subject::received));
  EXPECT_FALSE(qualified("收到社会公众提出的申请12件", Subject::received));
}

TEST(Qualifiers, a_clause_before_may_narrow_the_next) {
  const ReadText some("通过网站，收到30件");
  EXPECT_TRUE(is_narrowed_by_clause_before(some.text(), some.token(U",") + 1));
  const ReadText all("通过信函、网络等渠道，收到30件");
  EXPECT_FALSE(is_narrowed_by_clause_before(all.text(), all.token(U",") + 1));
}

TEST(NoRow, what_was_not_done_is_counted_nowhere) {
  const ReadText read("未答复6件");
  const Scope scope = read.at(0, read.token(U"6件"));
  EXPECT_TRUE(
      is_of_no_row(read.text(), scope, words_of_figure(read.text(), 0, scope.clause.at, 2024)));
}

Claim claim_of(Subject subject, Applicant applicant = Applicant::all) {
  Claim claim;
  claim.subjects = {subject};
  claim.applicant = applicant;
  return claim;
}

TEST(FigureParts, the_same_again_is_less_than_its_row) {
  Claim part = claim_of(Subject::penalties);
  take_from_whole(part, claim_of(Subject::penalties), {}, false, false);
  EXPECT_EQ(part.extent, Extent::part);
}

TEST(FigureParts, a_column_of_the_whole_is_no_less) {
  Claim part = claim_of(Subject::received, Applicant::enterprise);
  take_from_whole(part, claim_of(Subject::received), {}, false, false);
  EXPECT_EQ(part.extent, Extent::whole);
}

TEST(FigureParts, outcomes_of_an_applicant_s_requests_are_theirs) {
  Claim part = claim_of(Subject::granted);
  take_from_whole(part, claim_of(Subject::received, Applicant::natural_person), {}, false, false);
  EXPECT_EQ(part.applicant, Applicant::natural_person);
  EXPECT_EQ(part.extent, Extent::whole);
}

Coverage coverage(const ReadText& read, const Claim& claim, const Claim* whole) {
  const std::size_t end = read.text().tokens.size() - 1;
  return coverage_of(claim, whole, read.passage, read.at(1, end - 1), end - 1, end, Topic::none);
}

TEST(Certainty, a_construction_takes_every_word) {
  const ReadText all("全年收到政府信息公开申请48件");
  EXPECT_NE(coverage(all, claim_of(Subject::received), nullptr).construction, nullptr);
  const ReadText some("全年收到征地类政府信息公开申请48件");
  const Coverage narrowed = coverage(some, claim_of(Subject::received), nullptr);
  EXPECT_EQ(narrowed.construction, nullptr);
  EXPECT_TRUE(narrowed.has_unknown);
}

TEST(Certainty, a_part_is_no_surer_than_its_whole) {
  const ReadText read("维持5件", Section::four);
  Claim whole = claim_of(Subject::reconsideration);
  EXPECT_EQ(coverage(read, claim_of(Subject::reconsideration_upheld), &whole).construction,
            nullptr);
  whole.certainty = Certainty::covered;
  EXPECT_NE(coverage(read, claim_of(Subject::reconsideration_upheld), &whole).construction,
            nullptr);
}

}  // namespace
}  // namespace ogi::test

// What is known at a token, and what a word, a mark or a bracket changes of it.
#include "core/claims/scope.h"

#include "core/claims/clause_topic.h"
#include "core/claims/in_turn.h"
#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

TEST(Scope, a_section_has_its_topic) {
  EXPECT_TRUE(Scope(Section::three).paragraph.of_requests);
  EXPECT_EQ(Scope(Section::four).paragraph.topic, Topic::review);
  EXPECT_EQ(Scope(Section::one).paragraph.topic, Topic::none);
}

TEST(Scope, pauses_and_remarks_leave_the_clause_as_it_is) {
  const ReadText read("自然人、企业（含撤回）3件");
  Scope scope = read.at(1, read.token(U"、"));
  EXPECT_TRUE(scope.goes_on(read.text()));
  scope.clause.at = read.token(U"(");
  EXPECT_TRUE(scope.goes_on(read.text()));
  scope.clause.at = read.token(U")");
  EXPECT_TRUE(scope.goes_on(read.text()));
  scope.clause.has_figure = true;
  scope.clause.at = read.token(U"、");
  EXPECT_FALSE(scope.goes_on(read.text()));
}

TEST(Scope, a_bracket_gives_back_the_time_and_the_figure_before_it) {
  Scope scope(Section::one);
  scope.last_claim = 3;
  scope.open_bracket();
  scope.sentence.time.span = Span::last_year;
  scope.last_claim = 4;
  scope.close_bracket();
  EXPECT_EQ(scope.sentence.time.span, Span::this_year);
  EXPECT_EQ(scope.last_claim, 3u);
}

TEST(Scope, a_sentence_ends_and_its_paragraph_goes_on) {
  Scope scope(Section::one);
  scope.turn_to(Topic::request);
  scope.sentence.extent = Extent::everywhere;
  scope.end_sentence(5);
  EXPECT_EQ(scope.sentence.extent, Extent::whole);
  EXPECT_EQ(scope.sentence.first_claim, 5u);
  EXPECT_TRUE(scope.paragraph.of_requests);
  scope.begin_paragraph(true);
  EXPECT_FALSE(scope.paragraph.of_requests);
  EXPECT_TRUE(scope.paragraph.heading_open);
}

TEST(Scope, a_word_of_disclosure_makes_the_sentence_about_it) {
  const ReadText read("政府信息公开行政复议");
  Scope scope = read.at(1, 1);
  scope.note_word(read.passage);
  EXPECT_TRUE(scope.sentence.about_disclosure);
}

TEST(ClauseTopic, headings_name_more_than_clauses) {
  const auto topic = [](std::string_view text, bool heading) {
    const ReadText read(text);
    return topic_of_clause(read.words(), read.text().characters, heading);
  };
  EXPECT_EQ(topic("政府信息管理情况", true), Topic::normative);
  EXPECT_EQ(topic("政府信息管理情况", false), Topic::none);
  EXPECT_EQ(topic("依申请公开情况", false), Topic::request);
  EXPECT_EQ(topic("行政复议和行政诉讼情况", false), Topic::review);
  EXPECT_EQ(topic("主动公开情况", true), Topic::information);
}

TEST(ClauseTopic, a_heading_names_one_applicant) {
  EXPECT_EQ(applicant_of_heading(ReadText("自然人申请情况").words()), Applicant::natural_person);
  EXPECT_EQ(applicant_of_heading(ReadText("申请办理情况").words()), std::nullopt);
}

TEST(InTurn, things_named_before_respectively_wait_for_their_figures) {
  ReadText read("行政复议、行政诉讼分别为3件、4件");
  Scope scope = read.at(1, read.token(U"分别为"));
  Surroundings around;
  around.about_disclosure = around.sentence_about_disclosure = true;
  begin_in_turn(scope, read.passage, around);
  ASSERT_EQ(scope.sentence.in_turn.size(), 2u);
  EXPECT_TRUE(scope.sentence.in_turn[1].subjects.contains(Subject::litigation));
  EXPECT_EQ(figures_in_turn(read.text(), scope.clause.at), 2u);
}

TEST(InTurn, columns_need_a_figure_each) {
  ReadText read("自然人、商业企业、法律服务机构依次为6、7件");
  Scope scope = read.at(1, read.token(U"依次为"));
  begin_in_turn(scope, read.passage, {});
  EXPECT_TRUE(scope.sentence.in_turn.empty());
}

}  // namespace
}  // namespace ogi::test

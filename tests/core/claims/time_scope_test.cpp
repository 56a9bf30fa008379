// The time that a sentence tells of.
#include "core/claims/time_scope.h"

#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

/// What the words, months and years of a text make of its time.
TimeScope time_of(const ReadText& read) {
  TimeScope time;
  for (std::size_t i = 0; i < read.text().tokens.size(); ++i) {
    const Token& token = read[i];
    if (token.kind == TokenKind::word) note_time_word(time, read.text(), i);
    if (token.kind != TokenKind::figure) continue;
    const FigureKind kind = read.text().figures[token.figure].kind;
    if (kind == FigureKind::month) note_month(time, read.text(), i);
    if (kind == FigureKind::year) read_year(time, read.passage, i, 0);
  }
  return time;
}

Span span_told(std::string_view text) {
  const ReadText read(text);
  return span_of(read.words(), time_of(read));
}

TEST(TimeScope, years_are_told_from_the_report_s) {
  EXPECT_EQ(span_told("2024年收到"), Span::this_year);
  EXPECT_EQ(span_told("2023年收到"), Span::last_year);
  EXPECT_EQ(span_told("2019年收到"), Span::other_year);
  EXPECT_EQ(span_told("2025年公开"), Span::plan);
  EXPECT_EQ(span_told("2021年至2024年收到"), Span::other_year);
}

TEST(TimeScope, months_are_a_part_of_the_year_unless_they_are_all) {
  EXPECT_EQ(span_told("1-6月收到"), Span::part_of_year);
  EXPECT_EQ(span_told("12月份收到"), Span::part_of_year);
  EXPECT_EQ(span_told("1月至12月收到"), Span::this_year);
  EXPECT_EQ(span_told("上半年收到"), Span::part_of_year);
}

TEST(TimeScope, what_is_carried_has_a_year_of_its_own) {
  const ReadText read("结转2025年办理");
  TimeScope time;
  EXPECT_EQ(read_year(time, read.passage, read.token(U"2025年"), 0).role, YearRole::other);
  EXPECT_EQ(time.span, Span::this_year);
}

TEST(TimeScope, words_may_name_another_time_than_the_sentence) {
  EXPECT_EQ(span_named_by(ReadText("去年收到").words()), Span::last_year);
  EXPECT_EQ(span_named_by(ReadText("上年结转").words()), std::nullopt);
}

TEST(TimeScope, last_year_beside_this_year_is_a_comparison) {
  TimeScope time;
  time.frames = {0, 1};
  std::vector<YearMention> years(2);
  years[0].year = 2023;
  years[1].year = 2024;
  settle_years(time, 2024, years);
  EXPECT_EQ(years[0].role, YearRole::comparison);
}

}  // namespace
}  // namespace ogi::test

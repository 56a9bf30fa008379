// A text as tokens: what a number is, and what is none.
#include "core/claims/scan.h"

#include <gtest/gtest.h>

#include "core/claims/clean.h"
#include "core/claims/measure_words.h"
#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

/// The only figure of the text.
Figure figure_of(std::string_view text) {
  const ScannedText scanned = scan(text, fold(text, Spaces::keep));
  EXPECT_EQ(scanned.figures.size(), 1u) << text;
  return scanned.figures.empty() ? Figure{} : scanned.figures.front();
}

TEST(Scan, reads_numbers_with_what_belongs_to_them) {
  EXPECT_EQ(figure_of("收到48件。").value, Decimal::whole(48));
  EXPECT_EQ(figure_of("收到2,318件。").value, Decimal::whole(2318));
  EXPECT_EQ(figure_of("收到四十八件。").value, Decimal::whole(48));
  EXPECT_EQ(figure_of("公开1.5万条。").value, Decimal::whole(15000));
  EXPECT_EQ(figure_of("公开1.5万条。").last_digit, 1000);
  EXPECT_FALSE(figure_of("公开100余条。").exact);
  EXPECT_FALSE(figure_of("公开100条以上。").exact);
  EXPECT_EQ(figure_of("占百分之九十五。").kind, FigureKind::percent);
  EXPECT_EQ(figure_of("占62.0%。").decimals, 1);
}

TEST(Scan, tells_years_months_and_codes_from_counts) {
  EXPECT_EQ(figure_of("2024年收到").kind, FigureKind::year);
  EXPECT_TRUE(figure_of("2024年3月1日起").full_date);
  EXPECT_TRUE(figure_of("《2024年要点》").in_document);
  EXPECT_EQ(figure_of("1-6月收到").kind, FigureKind::month);
  EXPECT_EQ(figure_of("电话0517-3018868").kind, FigureKind::other);
  EXPECT_EQ(figure_of("在20个工作日内").kind, FigureKind::other);
  EXPECT_EQ(figure_of("依据第二十条").kind, FigureKind::other);
}

TEST(Scan, numbers_of_lists_are_no_figures) {
  EXPECT_TRUE(scan("1.发布信息", fold("1.发布信息", Spaces::keep)).figures.empty());
  const ScannedText scanned = scan("（二）收到", fold("（二）收到", Spaces::keep));
  EXPECT_TRUE(scanned.figures.empty());
  EXPECT_EQ(scanned.tokens[1].kind, TokenKind::paragraph_end);
}

TEST(Scan, page_numbers_and_breaks_inside_sentences_are_gone) {
  ScannedText text;
  const FoldedText folded = fold("共收到\n- 4 -\n申请48件。\n另有", Spaces::keep);
  const std::vector<Gap> gaps = clean(text, folded);
  EXPECT_EQ(text.characters, U"共收到申请48件。另有");
  EXPECT_EQ(gaps[3], Gap::line);
  EXPECT_EQ(gaps[9], Gap::paragraph);
  EXPECT_EQ(gaps.size(), text.characters.size() + 1);
}

TEST(Scan, a_line_begins_a_paragraph_with_a_number_of_a_list_only) {
  const auto gap_before = [](std::string_view line) {
    ScannedText text;
    return clean(text, fold("共收到\n" + std::string(line), Spaces::keep))[3];
  };
  for (const std::string_view line : {"（二）申请", "二、申请", "2.申请", "12、申请"})
    EXPECT_EQ(gap_before(line), Gap::paragraph) << line;
  for (const std::string_view line : {"12件申请", "2.3万件", "二件", "（含5件）", "2025、2024年"})
    EXPECT_EQ(gap_before(line), Gap::line) << line;
}

TEST(Scan, the_longest_measure_word_counts) {
  ASSERT_NE(measure_word_at(U"件次"), nullptr);
  EXPECT_EQ(measure_word_at(U"件次")->text, U"件次");
  EXPECT_EQ(measure_word_at(U"万元"), nullptr);
  EXPECT_EQ(measure_word_at(U"部分公开"), nullptr);
  EXPECT_EQ(measure_word_at(U""), nullptr);
}

}  // namespace
}  // namespace ogi::test

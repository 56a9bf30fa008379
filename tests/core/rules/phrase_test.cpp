#include "core/rules/phrase.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

std::string zh(const Phrase& phrase) {
  return render(phrase, Language::zh);
}
std::string en(const Phrase& phrase) {
  return render(phrase, Language::en);
}

TEST(Phrase, places_its_arguments_as_each_language_needs_them) {
  const Phrase phrase = Phrase("{0}与{1}", "{1} and {0}").text("a").text("b");
  EXPECT_EQ(zh(phrase), "a与b");
  EXPECT_EQ(en(phrase), "b and a");
}

TEST(Phrase, does_not_read_placeholders_in_what_the_report_says) {
  EXPECT_EQ(zh(Phrase("{0}。{1}", "").text("{1}").text("x")), "{1}。x");
}

TEST(Phrase, shows_a_placeholder_without_an_argument) {
  EXPECT_EQ(zh(Phrase("{0}有{1}", "").text("a")), "a有{1}");
}

TEST(Phrase, says_numbers_cells_sections_and_dates) {
  const Phrase phrase = Phrase("{0} {1} {2} {3} {4}", "{0} {1} {2} {3} {4}")
                            .number(-3)
                            .number(Decimal{125, 2})
                            .signed_number(Decimal{7, 0})
                            .section(Table::requests)
                            .date({2024, 1, 31});
  EXPECT_EQ(zh(phrase), "-3 1.25 +7 第三部分 2024年1月31日");
  EXPECT_EQ(en(phrase), "-3 1.25 +7 section 3 2024-01-31");
  const CellId cell = *find_cell("requests.refused.state_secret.natural_person");
  EXPECT_EQ(zh(Phrase("{0}", "{0}").cell(cell)), "（三）不予公开1.属于国家秘密“自然人”");
  EXPECT_EQ(en(Phrase("{0}", "{0}").cell(cell)), "requests/refused/state secret/natural person");
}

TEST(Phrase, names_the_first_three_of_many_cells) {
  const std::vector<CellId> cells{0, 1, 2, 3, 4};
  const std::span<const CellId> all(cells);
  // The row they share is named once.
  EXPECT_EQ(zh(Phrase("{0}", "{0}").cells(all)),
            "规章“本年制发件数”、“本年废止件数”、“现行有效件数”等");
  EXPECT_TRUE(
      en(Phrase("{0}", "{0}").cells(all)).ends_with("disclosure/rules/in force and others"));
  EXPECT_TRUE(zh(Phrase("{0}", "{0}").cells(all.first(3))).ends_with("“现行有效件数”"));
}

TEST(Phrase, quotes_on_one_line_and_not_too_long) {
  EXPECT_EQ(zh(Phrase("{0}", "{0}").quoted("一\n二")), "“一 二”");
  EXPECT_EQ(en(Phrase("{0}", "{0}").quoted(std::string(31, 'x'))),
            "\"" + std::string(30, 'x') + "…\"");
}

TEST(Phrase, lists_phrases_with_words_between) {
  std::vector<Phrase> parts;
  for (const char* part : {"a", "b", "c"}) parts.emplace_back("〔{0}〕", "[{0}]").text(part);
  const Phrase phrase = Phrase("{0}。", "{0}.").list("、", ", ", parts);
  EXPECT_EQ(zh(phrase), "〔a〕、〔b〕、〔c〕。");
  EXPECT_EQ(en(phrase), "[a], [b], [c].");
}

}  // namespace
}  // namespace ogi::test

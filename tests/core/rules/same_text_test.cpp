// The same text in the reports of two organs: what counts, what does not, and how pairs are found.
#include "core/rules/same_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

/// Sentences that no two offices share: their subjects are made of the number.
std::string own_text(std::size_t office, std::size_t sentences) {
  constexpr const char* things[] = {"河道", "林地", "学校", "医保", "道路", "税务", "粮食", "档案",
                                    "渔船", "社保", "矿山", "桥梁", "消防", "旅游", "气象", "种子"};
  constexpr const char* deeds[] = {"巡查", "补贴", "招生", "报销", "养护", "退减", "收购", "开放",
                                   "检验", "认证", "复绿", "加固", "演练", "宣传", "预报", "备案"};
  constexpr const char* ways[] = {"按季公示", "逐户告知", "上墙公布", "当场说明",
                                  "登报周知", "短信提醒", "入村宣讲", "网上征询"};
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    const std::size_t seed = office * 7919 + i * 104729 + office * i;
    text += std::string("对") + things[seed % 16] + deeds[seed / 16 % 16] + ways[seed / 256 % 8] +
            "，由" + things[seed / 3 % 16] + "组与" + things[seed / 5 % 16] + "站" +
            ways[seed / 7 % 8] + "；";
  }
  return text;
}

Report report_of(const std::string& organ, std::string one, std::string five = "") {
  Report report;
  report.organ = organ;
  report.sections[static_cast<std::size_t>(Section::one)] = std::move(one);
  report.sections[static_cast<std::size_t>(Section::five)] = std::move(five);
  return report;
}

TEST(SameText, is_told_with_both_places) {
  const std::string text = own_text(1, 12);
  const Report water = report_of("清溪县水务局", "2024年，清溪县水务局" + text);
  const Report other = report_of("清溪县民政局", "2023年，清溪县民政局" + text);
  const auto shared = shared_sections(water, other);
  ASSERT_EQ(shared.size(), 1U);
  EXPECT_EQ(shared[0].section, Section::one);
  EXPECT_GE(shared[0].percent, 95U);
  ASSERT_FALSE(shared[0].passages.empty());
  const SharedPassage& passage = shared[0].passages[0];
  // The names of the organs lie inside of it and are no difference.
  const auto at = [](const Report& report, const ByteRange& range) {
    std::string words = report.section(Section::one)->substr(range.start, range.end - range.start);
    words.replace(words.find(report.organ), report.organ.size(), "");
    return words;
  };
  EXPECT_EQ(at(water, passage.first), at(other, passage.second));
  EXPECT_NE(at(water, passage.first).find("对种子预报入村宣讲"), std::string::npos);
}

TEST(SameText, needs_two_organs_that_are_named) {
  const std::string text = own_text(1, 12);
  const Report water = report_of("清溪县水务局", text);
  EXPECT_TRUE(shared_sections(water, report_of("水务局", text)).empty());
  EXPECT_TRUE(shared_sections(water, report_of("", text)).empty());
  EXPECT_FALSE(shared_sections(water, report_of("清溪县司法局", text)).empty());
}

TEST(SameText, of_two_years_may_be_that_of_an_organ_renamed) {
  Report before = report_of("清溪县水利局", own_text(1, 12));
  Report now = report_of("清溪县水务局", own_text(1, 12));
  before.year = 2023;
  now.year = 2024;
  EXPECT_TRUE(shared_sections(now, before).empty());
  before.year = 2024;
  EXPECT_FALSE(shared_sections(now, before).empty());
}

TEST(SameText, is_none_where_a_few_sentences_are_shared) {
  const std::string common = own_text(9, 3);
  EXPECT_TRUE(shared_sections(report_of("甲县水务局", common + own_text(1, 9)),
                              report_of("甲县民政局", common + own_text(2, 9)))
                  .empty());
}

TEST(SameText, of_a_shortened_copy_counts_as_much_as_is_left) {
  const auto shared = shared_sections(report_of("甲县水务局", own_text(1, 16)),
                                      report_of("甲县民政局", own_text(1, 8)));
  ASSERT_EQ(shared.size(), 1U);
  EXPECT_EQ(shared[0].percent, 100U);
  EXPECT_TRUE(shared_sections(report_of("甲县水务局", own_text(1, 8) + own_text(2, 32)),
                              report_of("甲县民政局", own_text(1, 8)))
                  .empty());
}

struct StockLine {
  std::string_view words;
  std::string_view source;
  std::string_view passes;
  std::string_view counts;
};

TEST(SameText, does_not_count_what_the_form_words_for_all) {
  constexpr StockLine lines[] = {
#define STOCK_TEXT(words, source, passes, counts) {words, source, passes, counts},
#include "core/rules/lists/stock_text.def"
#undef STOCK_TEXT
  };
  const auto of_office = [](const char* organ, std::size_t office, std::string_view sentence) {
    constexpr std::size_t enough = 4000;  // bytes, beside which the office's own are few
    std::string text = own_text(office, 5);
    while (text.size() < enough) text += std::string(sentence) + "，";
    return report_of(organ, text);
  };
  const auto shared_with = [&](std::string_view sentence) {
    return shared_sections(of_office("甲县水务局", 1, sentence),
                           of_office("甲县民政局", 2, sentence));
  };
  for (const StockLine& line : lines) {
    SCOPED_TRACE(line.words);
    EXPECT_FALSE(line.source.empty());
    EXPECT_TRUE(shared_with(line.passes).empty()) << line.passes;
    EXPECT_FALSE(shared_with(line.counts).empty()) << line.counts;
  }
}

TEST(SameText, is_found_among_many_reports_and_only_there) {
  std::vector<Report> reports;
  for (std::size_t i = 0; i < 60; ++i)
    reports.push_back(
        report_of("清溪县第" + std::to_string(i) + "局", own_text(i, 14), own_text(i + 500, 6)));
  EXPECT_TRUE(find_same_texts(reports).empty());
  reports[41].sections = reports[7].sections;  // both sections
  reports[59].sections[static_cast<std::size_t>(Section::five)] = own_text(503, 6);  // of number 3
  const auto found = find_same_texts(reports);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].first, 3U);
  EXPECT_EQ(found[0].second, 59U);
  ASSERT_EQ(found[0].sections.size(), 1U);
  EXPECT_EQ(found[0].sections[0].section, Section::five);
  EXPECT_EQ(found[1].first, 7U);
  EXPECT_EQ(found[1].second, 41U);
  EXPECT_EQ(found[1].sections.size(), 2U);
}

TEST(SameText, of_many_copies_is_told_once_for_each) {
  std::vector<Report> reports;
  for (std::size_t i = 0; i < 30; ++i)
    reports.push_back(report_of("清溪县第" + std::to_string(i) + "局", own_text(1, 14)));
  const auto found = find_same_texts(reports);
  EXPECT_EQ(found.size(), 29U);
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_LT(found[i].first, found[i].second);
}

}  // namespace
}  // namespace ogi::test

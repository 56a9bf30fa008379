// The rules of the document (OGI0xx) on more wordings than their pages have room for.
#include <gtest/gtest.h>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "core/rules/title_contents.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

TEST(Title, is_standard_in_every_accepted_form) {
  for (const char* title : {
           "宿迁市2024年政府信息公开工作年度报告",
           "2024年宿迁市政府信息公开工作年度报告",
           "2024年度宿迁市政府信息公开工作年度报告",
           "宿迁市人民政府2024年度政府信息公开工作年度报告",
           "洪泽区人民政府 2024 年政府信息公开年度报告",
           "《洪泽区2024年政府信息公开工作年度报告》",
           "偃师区工业信息化和商务局2024年政府信息公开工\n作年度报告",
           "某某局政府信息公开工作年度报告（2024年度）",
           "某某局政府信息公开工作年度报告(2024)",
           "某某局政府信息公开工作2024年度报告",
           "某某局二〇二四年政府信息公开工作年度报告",
           "某某局二零二四年度政府信息公开工作年度报告",
           "某某局２０２４年政府信息公开工作年度报告。",
           "**某某局2024年政府信息公开工作年度报告**",
           "關於某某局2024年政府信息公開工作年度報告",
           "清溪县人民政府信息公开工作2024年度报告",
           "某某局2024年政府信息公开工作年度报告（公开版）",
           "2024年度政府信息公开工作年度报告（某某局）",
       }) {
    const TitleContents contents = contents_of_title(title);
    EXPECT_EQ(contents.year, 2024) << title;
    EXPECT_TRUE(contents.has_organ) << title;
    EXPECT_TRUE(contents.names_the_report) << title;
  }
}

TEST(Title, lacks_what_it_lacks) {
  EXPECT_FALSE(contents_of_title("宿迁市政府信息公开工作年度报告").year);
  EXPECT_FALSE(contents_of_title("宿迁市24年政府信息公开工作年度报告").year);
  EXPECT_FALSE(contents_of_title("2024年政府信息公开工作年度报告").has_organ);
  EXPECT_FALSE(contents_of_title("2024年政府信息公开工作年度报告（公开版）").has_organ);
  EXPECT_FALSE(contents_of_title("政府信息公开").has_organ);
  for (const char* title : {"宿迁市2024年政务公开工作年度报告", "宿迁市2024年政府信息公开工作总结",
                            "宿迁市2024年度政府信息公开工作报告", "宿迁市2024年工作年度报告", ""}) {
    EXPECT_FALSE(contents_of_title(title).names_the_report) << title;
  }
}

TEST(Title, is_not_judged_where_none_was_given) {
  Report report = consistent_report(Edition::notice_2021);
  report.title.reset();
  EXPECT_TRUE(findings_of("OGI002", report).empty());
}

struct WrittenHeading {
  Section section;
  const char* text;
};

std::vector<Finding> findings_of_heading(const WrittenHeading& heading) {
  Report report = consistent_report(Edition::notice_2021);
  report.headings = std::vector<Heading>{{heading.section, heading.text}};
  return findings_of("OGI007", report);
}

TEST(Headings, are_accepted_in_the_wordings_in_use) {
  using enum Section;
  for (const WrittenHeading& heading : {
           WrittenHeading{one, "一、总体情况"},
           {one, "总体情况"},
           {one, "一、 总体情况。"},
           {one, "**一、总体情况**"},
           {one, "## 一、总体情况："},
           {one, "一.总体情况"},
           {one, "1、总体情况"},
           {one, "第一部分 总体情况"},
           {one, "一、總體情況"},
           {two, "二、主动公开政府信息情况"},
           {two, "二、主动公开政府信息的情况"},
           {two, "二、行政机关主动公开政府信息情况"},
           {three, "三、收到和处理政府信息公开申请情况"},
           {three, "三、行政机关收到和处理政府信息公开申请的情况"},
           {four, "四、政府信息公开行政复议、行政诉讼情况"},
           {four, "四、政府信息公开行政复议，行政诉讼的情况"},
           {four, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"},
           {five, "五、存在的主要问题及改进情况"},
           {five, "五、存在问题及改进情况"},
           {five, "五、存在的问题和改进措施"},
           {five, "五、存在的主要问题及整改措施"},
           {five, "五、政府信息公开工作存在的主要问题及改进情况"},
           {six, "六、其他需要报告的事项"},
           {six, "六、其它需要报告的事项"},
           {six, "其他需要报告事项"},
       }) {
    EXPECT_TRUE(findings_of_heading(heading).empty()) << heading.text;
  }
}

TEST(Headings, that_depart_from_the_form_are_named_with_the_right_wording) {
  using enum Section;
  for (const WrittenHeading& heading : {
           WrittenHeading{one, "一、基本情况"},
           {one, "二、总体情况"},
           {two, "二、主动公开情况"},
           {two, "二、主动公开政府政府信息情况"},
           {three, "三、依申请公开情况"},
           {four, "四、行政复议诉讼情况"},
           {five, "五、工作打算"},
           {five, "五、存在的主要问题"},
           {six, "六、其他事项"},
       }) {
    const auto findings = findings_of_heading(heading);
    ASSERT_EQ(findings.size(), 1u) << heading.text;
    EXPECT_EQ(findings[0].actual, heading.text);
    EXPECT_NE(render(findings[0].message, Language::zh).find(section_title(heading.section)),
              std::string::npos);
  }
}

std::vector<std::string> garbled_places(std::string text) {
  Report report = consistent_report(Edition::notice_2021);
  report.sections[static_cast<std::size_t>(Section::one)] = std::move(text);
  return place_names(findings_of("OGI016", report), report);
}

TEST(GarbledText, is_found_by_what_wrong_decoding_leaves) {
  for (const char* text :
       {"公开\uFFFD信息", "公开\xFF信息", "公开\uE5E5信息", "行首\n\uF06C\uF06C信息", "烫烫烫烫",
        "å…¬å¼€ä¿¡æ¯", "鏀垮簻淇℃伅鍏紑"}) {
    EXPECT_EQ(garbled_places(text).size(), 1u) << text;
  }
}

TEST(GarbledText, is_not_seen_in_what_people_write) {
  for (const char* text : {"“十四五”规划——公开……", "3×5＝15，约±2℃", "café、naïve、Zürich",
                           "·要点 • 要点 ● 要点", "\uF06C 要点一\n  \uF0D8要点二", "𠮷野家",
                           "①②③㈠⑴", "μg/m³", "全年公开信息36条，办结率100％。", "“à”“é”"}) {
    EXPECT_TRUE(garbled_places(text).empty()) << text;
  }
}

TEST(GarbledText, is_one_finding_a_section_with_at_most_twenty_places) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "字\uFFFD";
  Report report = consistent_report(Edition::notice_2021);
  report.sections[static_cast<std::size_t>(Section::one)] = text;
  const auto findings = findings_of("OGI016", report);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].places.size(), 20u);
  EXPECT_NE(render(findings[0].message, Language::zh).find("50 处"), std::string::npos);
}

TEST(TableShape, names_the_first_problems_and_points_at_all) {
  Report report = consistent_report(Edition::notice_2021);
  for (const RequestRow& row : request_rows(Edition::notice_2021)) {
    (*report.tables)[1].problems.push_back(
        {.kind = ShapeProblem::row_missing, .row = std::string(row.key), .column = {}, .text = {}});
  }
  const auto findings = findings_of("OGI009", report);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].places.size(), 25u);
  EXPECT_NE(render(findings[0].message, Language::zh).find("等共 25 处"), std::string::npos);
}

TEST(Headings, of_which_there_are_too_many_are_named_as_far_as_anybody_reads) {
  Report report = consistent_report(Edition::notice_2021);
  for (int i = 0; i < 200; ++i) report.headings->push_back({Section::two, "一、总体情况"});
  for (const auto* rule : {"OGI006", "OGI007"}) {
    const auto findings = findings_of(rule, report);
    ASSERT_EQ(findings.size(), 1u) << rule;
    EXPECT_LE(findings[0].places.size(), 20u) << rule;
    EXPECT_LT(render(findings[0].message, Language::zh).size(), 3000u) << rule;
  }
}

TEST(Period, of_another_whole_year_is_one_error_and_not_two) {
  Report report = consistent_report(Edition::notice_2021);
  report.period = Period{{2023, 1, 1}, {2023, 12, 31}};
  EXPECT_TRUE(findings_of("OGI010", report).empty());
  EXPECT_EQ(findings_of("OGI003", report).size(), 1u);
}

}  // namespace
}  // namespace ogi::test

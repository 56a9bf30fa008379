// Title, headings, sections and dates, as published reports have them.
#include <gtest/gtest.h>

#include "core/recognise/dates.h"
#include "core/recognise/recognise.h"
#include "core/recognise/title.h"
#include "tests/core/all_rooms.h"
#include "tests/core/recognise/document_fixture.h"

namespace ogi::test {
namespace {

struct TitleCase {
  std::string_view title;
  std::string_view organ;
  int year;
};

TEST(Title, every_usual_way_of_writing_it_is_read) {
  const TitleCase cases[] = {
      {"偃师区工业信息化和商务局2024年政府信息公开工作年度报告", "偃师区工业信息化和商务局", 2024},
      {"2024年临江市教育局政府信息公开工作年度报告", "临江市教育局", 2024},
      {"临江市教育局 2024 年度政府信息公开年度报告", "临江市教育局", 2024},
      {"《临江市教育局2024年政府信息公开工作年度报告》", "临江市教育局", 2024},
      {"临江市教育局二〇二四年政府信息公开工作年度报告", "临江市教育局", 2024},
      {"# 临江市人民政府办公室2021年政府信息公开工作年度报告", "临江市人民政府办公室", 2021},
      {"臨江市教育局2024年政府信息公開工作年度報告", "临江市教育局", 2024},
      {"临江市教育局关于2024年政府信息公开工作年度报告", "临江市教育局", 2024},
      {"临江市教育局（教育体育局）2024年政府信息公开年度报告。", "临江市教育局(教育体育局)", 2024},
  };
  for (const auto& c : cases) {
    const auto parts = parse_title(c.title);
    ASSERT_TRUE(parts) << c.title;
    EXPECT_EQ(parts->organ, c.organ) << c.title;
    EXPECT_EQ(parts->year, c.year) << c.title;
  }
}

TEST(Title, other_texts_are_no_title) {
  for (const std::string_view text :
       {"政府信息公开工作年度报告", "2024年政府信息公开工作年度报告", "临江市教育局2024年工作总结",
        "临江市教育局政府信息公开工作年度报告", "首页>临江市教育局2024年政府信息公开工作年度报告",
        "现公布临江市教育局2024年政府信息公开工作年度报告。本报告由六部分组成",
        "临江市教育局24年政府信息公开工作年度报告", "临江市教育局1999年政府信息公开工作年度报告",
        "临江市教育局20X4年政府信息公开工作年度报告", "2024年临江市教育局工作年度报告",
        "局2024年政府信息公开工作年度报告", "年政府信息公开工作年度报告"})
    EXPECT_FALSE(parse_title(text)) << text;
}

Report recognise_lines(std::string text) {
  Document document;
  document.blocks.emplace_back(TextBlock{std::move(text)});
  return recognise_document(document).report;
}

TEST(Title, what_is_meant_as_one_is_told_as_far_as_it_goes) {
  const TitleCase cases[] = {
      {"临江市教育局关于2024年政务公开工作的报告", "临江市教育局", 2024},
      {"临江市教育局2024年信息公开工作年报", "临江市教育局", 2024},
      {"临江市教育局2024年政务公开工作总结", "临江市教育局", 2024},
      {"第1稿2024年信息公开工作报告", "", 2024},
  };
  for (const auto& c : cases) {
    const Report report = recognise_lines("首页\n" + std::string(c.title) + "\n一、总体情况\n甲。");
    EXPECT_EQ(report.title, c.title);
    EXPECT_EQ(report.organ, c.organ) << c.title;
    EXPECT_EQ(report.year, c.year) << c.title;
  }
  for (const std::string_view line :
       {"临江市教育局信息公开工作报告", "2024年临江市教育局工作报告", "2024年信息公开栏目一览",
        "2024年，局里印发信息公开工作报告", "公开年报"})
    EXPECT_EQ(recognise_lines(std::string(line) + "\n一、总体情况\n甲。").title, "") << line;
}

TEST(Title, may_stand_in_a_cell) {
  Document document;
  TableBlock table;
  table.rows = {{TableCell{"索引号"}, TableCell{"临江市教育局2024年政府信息公开工作年度报告"}}};
  document.blocks.emplace_back(std::move(table));
  document.blocks.emplace_back(TextBlock{"一、总体情况\n甲。"});
  const Report report = recognise_document(document).report;
  EXPECT_EQ(report.title, "临江市教育局2024年政府信息公开工作年度报告");
  EXPECT_EQ(report.organ, "临江市教育局");
}

std::string sections_of(const Report& report) {
  std::string found;
  for (const Heading& heading : *report.headings) found += section_key(heading.section);
  return found;
}

constexpr std::string_view plain_report =
    "临江市教育局2024年政府信息公开工作年度报告\n一、总体情况\n甲。\n二、主动公开政府信息情况\n乙。"
    "\n"
    "三、收到和处理政府信息公开申请情况\n丙。\n四、政府信息公开行政复议、行政诉讼情况\n丁。\n"
    "五、存在的主要问题及改进情况\n戊。\n六、其他需要报告的事项\n己。\n";

TEST(Sections, six_headings_part_six_texts) {
  const Report report = recognise_lines(std::string(plain_report));
  EXPECT_EQ(sections_of(report), "123456");
  EXPECT_EQ(report.section(Section::one), "甲。");
  EXPECT_EQ(report.section(Section::six), "己。");
  EXPECT_EQ(report.title, "临江市教育局2024年政府信息公开工作年度报告");
  EXPECT_EQ(report.section(Section::preamble), "");
}

TEST(Sections, headings_in_every_accepted_wording_are_found) {
  const std::pair<std::string_view, std::string_view> variants[] = {
      {"一、总体情况", "一、总体情况。"},
      {"一、总体情况", "## 一、 总体情况"},
      {"一、总体情况", "**一、总体情况**"},
      {"二、主动公开政府信息情况", "二、行政机关主动公开政府信息的情况"},
      {"二、主动公开政府信息情况", "主动公开政府信息情况"},
      {"三、收到和处理政府信息公开申请情况", "三、行政机关收到和处理政府信息公开申请情况"},
      {"三、收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申\n请情况"},
      {"三、收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情\n况"},
      {"四、政府信息公开行政复议、行政诉讼情况",
       "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"},
      {"四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公開行政復議、行政訴訟情況"},
      {"五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"},
      {"五、存在的主要问题及改进情况", "五、存在问题及整改措施"},
      {"六、其他需要报告的事项", "六.其他需要报告的事项"},
      {"六、其他需要报告的事项", "（六）其他需要报告的事项"},
  };
  for (const auto& [official, variant] : variants) {
    std::string text(plain_report);
    text.replace(text.find(official), official.size(), variant);
    EXPECT_EQ(sections_of(recognise_lines(text)), "123456") << variant;
  }
}

TEST(Sections, a_heading_broken_before_its_last_character_is_whole) {
  std::string text(plain_report);
  const std::string_view official = "三、收到和处理政府信息公开申请情况";
  const std::string_view broken = "三、收到和处理政府信息公开申请情\n况";
  text.replace(text.find(official), official.size(), broken);
  const Report report = recognise_lines(text);
  EXPECT_EQ(report.headings->at(2).text, broken);
  EXPECT_EQ(report.section(Section::three), "丙。");
}

TEST(Sections, a_heading_in_two_lines_may_be_all_that_is_left) {
  const std::string_view last = "六、其他需要报告的事项\n己。\n";
  std::string text(plain_report);
  text.replace(text.find(last), last.size(), "六、其他需要报\n告的事项");
  EXPECT_EQ(recognise_lines(text).headings->back().text, "六、其他需要报\n告的事项");
}

TEST(Sections, a_heading_with_text_behind_it_in_its_line_is_a_heading) {
  std::string text(plain_report);
  text.replace(text.find("一、总体情况\n"), std::string_view("一、总体情况\n").size(),
               "一、总体情况：2024年，我局认真落实条例，推进公开。");
  const Report report = recognise_lines(text);
  EXPECT_EQ(sections_of(report), "123456");
  EXPECT_EQ(report.headings->front().text, "一、总体情况");
  EXPECT_EQ(report.section(Section::one), "2024年，我局认真落实条例，推进公开。甲。");
}

TEST(Sections, inner_numbering_of_section_one_makes_no_sections) {
  std::string text(plain_report);
  text.replace(text.find("甲。"), std::string_view("甲。").size(),
               "一、主动公开情况\n全年公开。\n二、依申请公开情况\n收到申请。\n（一）主动公开政府信"
               "息情况\n三、政府信息管理");
  EXPECT_EQ(sections_of(recognise_lines(text)), "123456");
}

TEST(Sections, a_table_of_contents_is_left_out) {
  const std::string contents =
      "一、总体情况 1\n二、主动公开政府信息情况 3\n三、收到和处理政府信息公开申请情况 4\n"
      "四、政府信息公开行政复议、行政诉讼情况 5\n五、存在的主要问题及改进情况 "
      "6\n六、其他需要报告的事项 7\n";
  EXPECT_EQ(sections_of(recognise_lines(contents + std::string(plain_report))), "123456");
}

TEST(Sections, missing_and_disordered_and_doubled_sections_show) {
  std::string without_four(plain_report);
  const std::size_t four = without_four.find("四、");
  without_four.erase(four, without_four.find("五、") - four);
  EXPECT_EQ(sections_of(recognise_lines(without_four)), "12356");

  std::string disordered(plain_report);
  const std::string five =
      disordered.substr(disordered.find("五、"), disordered.find("六、") - disordered.find("五、"));
  disordered.erase(disordered.find("五、"), five.size());
  disordered.insert(disordered.find("四、"), five);
  EXPECT_EQ(sections_of(recognise_lines(disordered)), "123546");

  EXPECT_EQ(sections_of(
                recognise_lines(std::string(plain_report) + "六、其他需要报告的事项\n又一段。\n")),
            "1234566");
}

TEST(Sections, a_heading_counted_as_a_part_is_as_certain) {
  EXPECT_EQ(sections_of(recognise_lines(std::string(plain_report) +
                                        "第六部分 其他需要报告的事项\n又一段。\n")),
            "1234566");
}

TEST(Sections, a_subsection_called_like_a_section_is_none) {
  std::string without_five(plain_report);
  const std::size_t five = without_five.find("五、");
  without_five.replace(five, without_five.find("六、") - five,
                       "（二）存在的主要问题及改进情况\n戊。\n");
  EXPECT_EQ(sections_of(recognise_lines(without_five)), "12346");
}

TEST(Sections, sentences_about_the_sections_are_no_headings) {
  std::string text(plain_report);
  text.replace(text.find("甲。"), std::string_view("甲。").size(),
               "本报告由总体情况、主动公开政府信息情况、存在的主要问题及改进情况等六部分组成。\n存"
               "在的主要问题\n其他事项另行报告。");
  EXPECT_EQ(sections_of(recognise_lines(text)), "123456");
}

TEST(Sections, the_site_s_menu_and_footer_are_not_the_report_s) {
  const Report report = recognise_lines("首页\n政务公开\n" + std::string(plain_report) +
                                        "版权所有：临江市教育局\n联系我们");
  EXPECT_EQ(report.section(Section::six), "己。");
  EXPECT_EQ(report.title, "临江市教育局2024年政府信息公开工作年度报告");
}

TEST(Sections, the_title_over_several_lines_is_one_title) {
  const Report report =
      recognise_lines("临江市教育局\n2024年政府信息公开工\n作年度报告\n一、总体情况\n甲。\n");
  EXPECT_EQ(report.title, "临江市教育局2024年政府信息公开工作年度报告");
  EXPECT_EQ(report.organ, "临江市教育局");
  EXPECT_EQ(report.year, 2024);
}

TEST(Sections, without_a_title_in_the_text_the_file_s_own_is_taken) {
  Document document = report_document(2024);
  document.blocks.erase(document.blocks.begin());
  document.title = "临江市青山区教育局2024年政府信息公开工作年度报告_临江市人民政府";
  const Report report = recognise_document(document).report;
  EXPECT_EQ(report.title, "临江市青山区教育局2024年政府信息公开工作年度报告");
  document.title.clear();
  EXPECT_EQ(recognise_document(document).report.title, "");
}

TEST(Dates, the_period_is_read_where_it_is_stated) {
  const Period year{{2024, 1, 1}, {2024, 12, 31}};
  for (const std::string_view text :
       {"本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
        "数据统计期限为2024年1月1日至12月31日。", "统计期限：2024-01-01 至 2024-12-31",
        "统计时限从2024年 1 月 1 日\n起至 12 月 31 日"})
    EXPECT_EQ(find_period(text), year) << text;
  EXPECT_FALSE(find_period("2024年5月1日至5月31日开展宣传。"));
  EXPECT_FALSE(find_period("统计期限为2024年。"));
  EXPECT_FALSE(find_period("统计表一2024年1月1日至12月31日"));
}

TEST(Dates, the_first_year_of_a_text_has_four_digits) {
  EXPECT_EQ(first_year("召开第3年会，2024 年公开12025年的信息"), 2024);
  EXPECT_FALSE(first_year("12024年，1999年，24年"));
}

TEST(Dates, a_line_that_is_a_day_or_names_one_is_the_publication) {
  const Date day{2025, 1, 17};
  for (const std::string_view line :
       {"2025年1月17日", "发布日期：2025-01-17", "[发布时间] 2025/1/17 10:30",
        "二〇二五年一月十七日", "（2025年1月17日）"})
    EXPECT_EQ(published_in_line(line), day) << line;
  EXPECT_FALSE(published_in_line("2025年1月17日，我局召开会议。"));
}

TEST(Recognise, an_empty_document_is_an_empty_report) {
  const Report report = recognise_document(Document{}).report;
  EXPECT_EQ(report.title, "");
  EXPECT_TRUE(report.headings->empty());
  for (const TableFacts& facts : *report.tables) EXPECT_EQ(facts.source, TableSource::none);
}

TEST(Recognise, a_document_of_nothing_but_headings_ends_soon) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "一、总体情况\n";
  EXPECT_FALSE(recognise_lines(text).headings->empty());
}

TEST(Sections, a_heading_in_its_table_leaves_the_line_before_alone) {
  Document document;
  document.blocks.emplace_back(
      TextBlock{"临江市教育局2024年政府信息公开工作年度报告\n一、总体情况\n本年工作平稳。"});
  TableBlock& table =
      std::get<TableBlock>(document.blocks.emplace_back(disclosure_table(Edition::notice_2021)));
  table.rows.insert(table.rows.begin(), {{.text = "二、主动公开政府信息情况", .col_span = 4}});
  const Report report = recognise_document(document).report;
  EXPECT_EQ(sections_of(report), "12");
  EXPECT_EQ(report.section(Section::one), "本年工作平稳。");
}

TEST(Recognise, section_pieces_point_at_their_words) {
  Document document;
  document.blocks.emplace_back(TextBlock{std::string(plain_report)});
  const Recognition recognition = recognise_document(document);
  const auto& content_units = recognition.origins.sections[static_cast<std::size_t>(Section::five)];
  ASSERT_EQ(content_units.size(), 1U);
  const auto& origin = std::get<TextOrigin>(content_units.front().origin);
  EXPECT_EQ(plain_report.substr(origin.start, origin.end - origin.start), "戊。");
}

}  // namespace
}  // namespace ogi::test

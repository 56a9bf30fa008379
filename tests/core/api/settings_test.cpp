// Settings of an office and figures from elsewhere across the border.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "core/api/api.h"
#include "core/api/write.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

using Json = nlohmann::json;

Json result_of(const Report& report, const Json& options) {
  const Recognition recognition{.report = report, .origins = {}};
  const Json json = Json::parse(write_recognition(recognition, {}))["report"];
  return Json::parse(check_json(json.dump(), options.dump()));
}

Json settings_of(Json members) {
  members["schema"] = "ogi-settings/1";
  return {{"settings", std::move(members)}};
}

std::string refusal_of(Json members) {
  const Json answer = Json::parse(catalogue_json(settings_of(std::move(members)).dump()));
  return answer["schema"] == "ogi-error/1" ? answer["error"] : "";
}

bool finds(const Json& result, const std::string& rule) {
  const auto& findings = result["findings"];
  return std::any_of(findings.begin(), findings.end(),
                     [&rule](const Json& finding) { return finding["rule"] == rule; });
}

Report report_telling(const std::string& one) {
  Report report = consistent_report(Edition::notice_2021);
  report.sections[static_cast<std::size_t>(Section::one)] = one;
  return report;
}

TEST(Settings, an_own_deadline_stands_in_the_place_of_the_regulations) {
  Report report = consistent_report(Edition::notice_2021);
  report.published = Date{2025, 1, 29};
  EXPECT_FALSE(finds(result_of(report, Json::object()), "OGI012"));
  EXPECT_TRUE(
      finds(result_of(report, settings_of({{"deadlines", {{"departments", "01-28"}}}})), "OGI012"));
  EXPECT_FALSE(
      finds(result_of(report, settings_of({{"deadlines", {{"governments", "01-28"}}}})), "OGI012"));
  report.published = Date{2025, 2, 5};
  EXPECT_FALSE(
      finds(result_of(report, settings_of({{"deadlines", {{"departments", "02-10"}}}})), "OGI012"));
}

TEST(Settings, change_severity_verdict_and_counts_and_are_told) {
  Report report = consistent_report(Edition::notice_2021);
  (*report.headings)[4].text = "五、存在的问题和改进举措";
  const Json before = result_of(report, Json::object());
  ASSERT_EQ(before["counts"]["warning"], 1);
  EXPECT_FALSE(before.contains("settings"));
  EXPECT_FALSE(result_of(report, settings_of({{"name", "清溪县"}})).contains("settings"));
  const Json change = {{"rule", "OGI007"}, {"severity", "info"}, {"reason", "本县统一用法"}};
  const Json after =
      result_of(report, settings_of({{"name", "清溪县"}, {"severities", Json::array({change})}}));
  EXPECT_EQ(after["counts"]["warning"], 0);
  EXPECT_EQ(after["counts"]["info"], 1);
  EXPECT_EQ(after["verdict"], "pass");
  EXPECT_EQ(after["settings"]["name"], "清溪县");
  EXPECT_EQ(after["settings"]["told"], Json::array({"OGI007 定为提示：本县统一用法"}));
}

TEST(Settings, own_lists_stand_in_the_place_of_the_built_in_ones) {
  const Report report = report_telling("祭扫革命烈土。由县城乡环卫局负责。全年公开信息36条。");
  EXPECT_TRUE(finds(result_of(report, Json::object()), "OGI609"));
  EXPECT_FALSE(finds(result_of(report, Json::object()), "OGI610"));
  const Json wording = {{{"word", "信息36条"}, {"right", "信息三十六条"}}};
  const Json names = {{{"word", "城乡环卫局"}, {"right", "城管局"}, {"last_year", 2020}}};
  const Json result = result_of(
      report, settings_of({{"lists", {{"fixed_wording", wording}, {"former_names", names}}}}));
  ASSERT_TRUE(finds(result, "OGI609"));
  ASSERT_TRUE(finds(result, "OGI610"));
  for (const Json& finding : result["findings"]) {
    if (finding["rule"] != "OGI609") continue;
    EXPECT_EQ(finding["expected"], "信息三十六条");
  }
  // An empty list finds nothing.
  EXPECT_FALSE(finds(
      result_of(report, settings_of({{"lists", {{"fixed_wording", Json::array()}}}})), "OGI609"));
}

TEST(Settings, own_fixed_terms_are_told_from_slips) {
  const Report report = report_telling("落实清溪县湖长制工作条列，全年公开信息36条。");
  const Json terms = {{{"word", "清溪县湖长制工作条例"}}};
  const Json lists = {{"fixed_terms", terms}};
  EXPECT_FALSE(finds(result_of(report, settings_of({{"lists", lists}})), "OGI609"));
  const Report other = report_telling("落实清溪县湖常制工作条例，全年公开信息36条。");
  EXPECT_TRUE(finds(result_of(other, settings_of({{"lists", lists}})), "OGI609"));
}

TEST(Settings, own_words_are_found_wherever_another_begins_like_them) {
  const Report report = report_telling("清溪县镇务公开，清溪县镇政公开，清溪县镇。");
  const Json wording = {{{"word", "清溪县镇务"}, {"right", "甲"}},
                        {{"word", "清溪县镇"}, {"right", "乙"}},
                        {{"word", "清溪县镇政"}, {"right", "丙"}}};
  std::vector<std::string> expected;
  const Json result = result_of(report, settings_of({{"lists", {{"fixed_wording", wording}}}}));
  for (const Json& finding : result["findings"])
    if (finding["rule"] == "OGI609") expected.push_back(finding["expected"]);
  EXPECT_EQ(expected, (std::vector<std::string>{"甲", "丙", "乙"})) << "of two the longer";
}

TEST(Settings, have_a_limit_of_words_and_of_their_length) {
  const auto refusal = [](std::size_t lines, std::size_t length) {
    std::string word;
    for (std::size_t i = 0; i < length; ++i) word += "甲";
    const Json line = {{"word", word}, {"right", "乙"}};
    const Json list(lines, line);
    return refusal_of({{"lists", {{"fixed_wording", list}, {"lost_first", Json::array({line})}}}});
  };
  EXPECT_EQ(refusal(999, 100), "");
  EXPECT_NE(refusal(1000, 2).find("选项 settings.lists 合计最多 1000 项"), std::string::npos);
  EXPECT_NE(refusal(1, 101), "");
  EXPECT_NE(refusal(1, 1).find("lists/fixed_wording/word 处的“甲”"), std::string::npos);
}

TEST(Settings, that_are_not_understood_are_refused) {
  EXPECT_EQ(refusal_of({{"name", "清溪县"}, {"longest_section_one", 1000}}), "");
  EXPECT_NE(refusal_of({{"deadlines", {{"departments", "2月8日"}}}}), "");
  EXPECT_NE(refusal_of({{"deadlines", {{"departments", "02-30"}}}}), "");
  const Json silent = {{"rule", "OGI007"}, {"severity", "info"}, {"reason", ""}};
  EXPECT_NE(refusal_of({{"severities", Json::array({silent})}}), "") << "needs a reason";
  const Json change = {{"rule", "OGI999"}, {"severity", "info"}, {"reason", "无"}};
  EXPECT_NE(refusal_of({{"severities", Json::array({change})}}), "");
  const Json severity = {{"rule", "OGI007"}, {"severity", "fatal"}, {"reason", "无"}};
  EXPECT_NE(refusal_of({{"severities", Json::array({severity})}}), "");
  EXPECT_NE(refusal_of({{"lists", {{"typos", Json::array({{{"word", "错字"}}})}}}}), "");
  EXPECT_NE(refusal_of({{"longest_section_one", -1}}), "");
  const Json other = {{"settings", {{"schema", "ogi-settings/2"}}}};
  EXPECT_EQ(Json::parse(catalogue_json(other.dump()))["schema"], "ogi-error/1");
}

TEST(Settings, their_roster_holds_where_the_options_have_none) {
  Json options = settings_of({{"roster", {"清溪县民政局"}}});
  const Report report = consistent_report(Edition::notice_2021);
  EXPECT_FALSE(finds(result_of(report, options), "OGI802"));
  options["members"] = Json::array({{{"schema", "ogi-report/1"}, {"cells", Json::object()}}});
  EXPECT_TRUE(finds(result_of(report, options), "OGI802"));
}

TEST(GivenFigures, are_ten_thousand_at_most) {
  const auto answer = [](std::size_t count) {
    const Json figure = {{"cell", "disclosure.penalties.decisions"}, {"value", "12"}};
    const Json figures(count, figure);
    return Json::parse(catalogue_json(Json{{"figures", figures}}.dump()));
  };
  EXPECT_EQ(answer(10'000)["schema"], "ogi-catalogue/1");
  EXPECT_EQ(answer(10'001)["error"], "选项 figures 合计最多 10000 项。");
}

TEST(GivenFigures, that_are_no_figure_or_of_no_cell_are_refused) {
  const auto error_of = [](const Json& figure) {
    const Json options = {{"figures", Json::array({figure})}};
    const Json answer = Json::parse(catalogue_json(options.dump()));
    return answer["schema"] == "ogi-error/1";
  };
  EXPECT_FALSE(error_of({{"cell", "disclosure.penalties.decisions"}, {"value", "12件"}}));
  EXPECT_TRUE(error_of({{"cell", "disclosure.penalties.decisions"}, {"value", "若干"}}));
  EXPECT_TRUE(error_of({{"cell", "disclosure.nothing"}, {"value", "12"}}));
}

}  // namespace
}  // namespace ogi::test

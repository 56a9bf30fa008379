#include "core/rules/applicability.h"

#include <gtest/gtest.h>

#include "core/check/check.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

/// A rule that objects to every report it is for.
Rule rule_with(Years years, Organs organs = Organs::all, std::string_view province = {}) {
  return {.code = "OGI999",
          .slug = "anything",
          .version = 1,
          .severity = Severity::info,
          .editions = Editions::all,
          .years = years,
          .organs = organs,
          .province = province,
          .basis = {},
          .title_zh = "有",
          .title_en = "Anything",
          .check = [](const Case&, RuleReport& rule_report) { rule_report.find("有。", "Yes."); }};
}

Report report_of_year(std::optional<int> year) {
  Report report = consistent_report(Edition::notice_2021);
  report.year = year;
  return report;
}

Report report_of_organ(std::string_view organ) {
  Report report = consistent_report(Edition::notice_2021);
  report.organ = organ;
  return report;
}

/// The reason why the rule is silent; empty where it found what it objects to.
std::string silence(const Rule& rule, const Report& report, Language language,
                    std::string_view province = {}) {
  const Rule* only[] = {&rule};
  const Result result = check_report(report, {.province = province}, only);
  const RuleOutcome& outcome = result.rules.front();
  EXPECT_EQ(outcome.state, result.findings.empty() ? RuleState::not_applicable : RuleState::failed);
  return result.findings.empty() ? render(outcome.reason, language) : "";
}

TEST(Applicability, takes_both_ends_of_the_years_in_and_says_which_they_are) {
  const Rule since = rule_with({.from = 2021});
  EXPECT_EQ(silence(since, report_of_year(2021), Language::zh), "");
  EXPECT_EQ(silence(since, report_of_year(2030), Language::zh), "");
  EXPECT_EQ(silence(since, report_of_year(2020), Language::zh), "仅适用于 2021 年度及以后的报告。");
  EXPECT_EQ(silence(since, report_of_year(2020), Language::en),
            "Only for reports of 2021 and later.");

  const Rule until = rule_with({.to = 2023});
  EXPECT_EQ(silence(until, report_of_year(2023), Language::zh), "");
  EXPECT_EQ(silence(until, report_of_year(2024), Language::zh), "仅适用于 2023 年度及以前的报告。");
  EXPECT_EQ(silence(until, report_of_year(2024), Language::en),
            "Only for reports of 2023 and before.");

  const Rule between = rule_with({.from = 2021, .to = 2023});
  EXPECT_EQ(silence(between, report_of_year(2021), Language::zh), "");
  EXPECT_EQ(silence(between, report_of_year(2023), Language::zh), "");
  EXPECT_EQ(silence(between, report_of_year(2024), Language::zh),
            "仅适用于 2021 至 2023 年度的报告。");
  EXPECT_EQ(silence(between, report_of_year(2020), Language::en),
            "Only for reports of 2021 to 2023.");
}

TEST(Applicability, needs_to_know_the_year_only_where_years_are_limited) {
  const Report unknown = report_of_year(std::nullopt);
  EXPECT_EQ(silence(rule_with({}), unknown, Language::zh), "");
  EXPECT_EQ(silence(rule_with({.from = 2021}), unknown, Language::zh),
            "仅适用于 2021 年度及以后的报告，报告没有写明年度。");
  EXPECT_EQ(silence(rule_with({.from = 2021}), unknown, Language::en),
            "Only for reports of 2021 and later; no year is stated.");
}

TEST(Applicability, tells_the_organs_by_their_names_and_leaves_doubt_alone) {
  struct Expected {
    const char* organ;
    std::optional<bool> government, department, state_council, without_rule_power;
  };
  const Expected table[] = {
      {"清溪县人民政府", true, false, false, true},
      {"清溪省人民政府", true, false, false, false},
      {"临河市人民政府", true, false, false, std::nullopt},
      {"清溪县水务局", false, true, false, true},
      {"水利部", false, false, true, false},
      {"国家税务总局清溪县税务局", false, false, false, true},
      {"清溪县人民政府办公室", std::nullopt, std::nullopt, std::nullopt, true},
      {"清溪", std::nullopt, std::nullopt, std::nullopt, std::nullopt},
      {"", std::nullopt, std::nullopt, std::nullopt, std::nullopt},
  };
  for (const Expected& expected : table) {
    SCOPED_TRACE(expected.organ);
    EXPECT_EQ(is_among(expected.organ, Organs::all), true);
    EXPECT_EQ(is_among(expected.organ, Organs::governments), expected.government);
    EXPECT_EQ(is_among(expected.organ, Organs::departments), expected.department);
    EXPECT_EQ(is_among(expected.organ, Organs::state_council), expected.state_council);
    EXPECT_EQ(is_among(expected.organ, Organs::without_rule_power), expected.without_rule_power);
  }
}

TEST(Applicability, is_silent_for_other_organs_and_for_names_that_do_not_tell) {
  const Rule rule = rule_with({}, Organs::governments);
  EXPECT_EQ(silence(rule, report_of_organ("清溪县人民政府"), Language::zh), "");
  EXPECT_EQ(silence(rule, report_of_organ("清溪县水务局"), Language::zh),
            "仅适用于各级人民政府的报告。");
  EXPECT_EQ(silence(rule, report_of_organ("清溪县人民政府办公室"), Language::zh),
            "仅适用于各级人民政府的报告，从名称“清溪县人民政府办公室”不能确定。");
  EXPECT_EQ(silence(rule, report_of_organ(""), Language::en),
            "Only for reports of governments; the organ's name was not given.");
}

TEST(Applicability, leaves_the_rules_of_a_province_to_who_asks_for_them) {
  const Rule rule = rule_with({}, Organs::all, "清溪省");
  const Report report = consistent_report(Edition::notice_2021);
  EXPECT_EQ(silence(rule, report, Language::zh, "清溪省"), "");
  EXPECT_EQ(silence(rule, report, Language::zh), "仅适用于清溪省的报告。");
  EXPECT_EQ(silence(rule, report, Language::zh, "临河省"), "仅适用于清溪省的报告。");
}

TEST(Applicability, is_named_by_all_limits_of_the_declaration) {
  EXPECT_TRUE(applicability_of(rule_with({})).empty());
  Rule rule = rule_with({.from = 2024}, Organs::state_council, "清溪省");
  rule.editions = Editions::notice_2021;
  EXPECT_EQ(render(applicability_of(rule), Language::zh),
            "2021 年版表格 · 2024 年度及以后 · 国务院部门 · 清溪省");
  EXPECT_EQ(render(applicability_of(rule), Language::en),
            "the form of 2021 · 2024 and later · departments of the State Council · 清溪省");
}

}  // namespace
}  // namespace ogi::test

// The rules of cells and sums (OGI1xx–4xx) where more than the places matters: severities,
// messages, fixes.
#include <gtest/gtest.h>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

Report report_with(std::string_view body, std::string_view info = "") {
  const Example example = parse_example(info, body);
  EXPECT_EQ(example.error, "");
  return example.report;
}

TEST(BlankCells, are_one_finding_a_table_however_many) {
  const auto findings = findings_of(
      "OGI101", report_with("requests.* = \nreview.reconsideration.* = ", "edition=2019"));
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].places.size(), 161u);
  EXPECT_NE(render(findings[0].message, Language::zh).find("第三部分有 161 个单元格空白"),
            std::string::npos);
  EXPECT_EQ(findings[1].places.size(), 5u);
  EXPECT_TRUE(findings[0].fixes.empty());
}

TEST(BlankCells, of_the_row_of_rules_are_a_hint_where_the_organ_has_none_to_report) {
  const auto of_county = findings_of("OGI101", report_with("disclosure.rules.* = \nreview.* ="));
  ASSERT_EQ(of_county.size(), 2u);
  EXPECT_EQ(of_county[0].severity, Severity::info);
  EXPECT_EQ(of_county[1].severity, Severity::warning);
  const auto of_province =
      findings_of("OGI101", report_with("organ = 东岭省人民政府\ndisclosure.rules.* ="));
  ASSERT_EQ(of_province.size(), 1u);
  EXPECT_EQ(of_province[0].severity, Severity::warning);
}

TEST(BlankCells, are_filled_in_where_the_sums_leave_no_choice) {
  Report report = report_with(
      "requests.received.natural_person = 3\nrequests.granted.natural_person = 3\n"
      "totals = recompute");
  for (const char* key : {"requests.granted.total", "requests.refused.state_secret.enterprise",
                          "requests.refused.state_secret.research"})
    report.write(find_cell(key).value(), "");
  const auto findings = findings_of("OGI101", report);
  ASSERT_EQ(findings.size(), 1u);
  ASSERT_EQ(findings[0].fixes.size(), 1u);
  const auto& edits = findings[0].fixes[0].edits;
  ASSERT_EQ(edits.size(), 3u);
  EXPECT_EQ(cell_key(edits[0].cell), "requests.granted.total");
  EXPECT_EQ(edits[0].value, "3");
  EXPECT_EQ(edits[1].value, "0");
}

TEST(BlankCells, are_not_filled_in_from_figures_that_contradict_each_other) {
  const auto findings = findings_of(
      "OGI101", report_with("requests.granted.total = \nrequests.refused.state_secret.total = 1"));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_TRUE(findings[0].fixes.empty());
}

TEST(BlankCells, are_never_filled_in_with_less_than_nothing) {
  const auto findings = findings_of("OGI101", report_with("review.reconsideration.upheld = 3\n"
                                                          "review.reconsideration.corrected =\n"
                                                          "review.reconsideration.total = 1"));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_TRUE(findings[0].fixes.empty());
}

TEST(Placeholders, of_the_row_of_rules_are_a_hint_where_the_organ_has_none_to_report) {
  const auto findings = findings_of(
      "OGI105", report_with("disclosure.rules.* = /\nreview.litigation_direct.total = —"));
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].severity, Severity::info);
  EXPECT_EQ(findings[1].severity, Severity::warning);
  const auto of_city = findings_of("OGI105", report_with("organ = 临河市\ndisclosure.rules.* = /"));
  ASSERT_EQ(of_city.size(), 1u);
  EXPECT_EQ(of_city[0].severity, Severity::warning);
}

TEST(UntidyNumbers, come_with_the_plain_number) {
  const auto findings =
      findings_of("OGI106", report_with("disclosure.licensing.decisions = 22（其中变更16件）\n"
                                        "disclosure.penalties.decisions = 1，203\n"
                                        "disclosure.fees.amount = 251000元"));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::info);
  ASSERT_EQ(findings[0].fixes.size(), 1u);
  const auto& edits = findings[0].fixes[0].edits;
  ASSERT_EQ(edits.size(), 3u);
  EXPECT_EQ(edits[0].value, "22");
  EXPECT_EQ(edits[1].value, "1203");
  EXPECT_EQ(edits[2].value, "25.1");
}

TEST(Sizes, of_a_fee_are_compared_in_ten_thousand_yuan) {
  EXPECT_TRUE(findings_of("OGI107", report_with("disclosure.fees.amount = 99999999999元")).empty());
  EXPECT_EQ(findings_of("OGI107", report_with("disclosure.fees.amount = 100000000001元")).size(),
            1u);
  EXPECT_EQ(findings_of("OGI107", report_with("disclosure.fees.amount = 10000000.01")).size(), 1u);
  EXPECT_EQ(
      findings_of("OGI107", report_with("review.reconsideration.total = 99999999999999999999"))
          .size(),
      1u);
}

TEST(Rules, of_an_organ_that_may_or_may_not_make_them_are_not_judged) {
  for (const char* organ : {"临河市", "临河市人民政府办公室", "absent"}) {
    const Report report = report_with("disclosure.rules.issued = 2\norgan = " + std::string(organ));
    const Rule* only[] = {find_rule("OGI201")};
    const Result result = check_report(report, {}, only);
    EXPECT_EQ(result.rules[0].state, RuleState::not_applicable) << organ;
    EXPECT_FALSE(render(result.rules[0].reason, Language::zh).empty()) << organ;
  }
}

TEST(Fees, may_be_as_fine_as_a_hundredth_of_a_yuan_in_either_unit) {
  EXPECT_TRUE(findings_of("OGI204", report_with("disclosure.fees.amount = 0.01元")).empty());
  EXPECT_EQ(findings_of("OGI204", report_with("disclosure.fees.amount = 0.001元")).size(), 1u);
}

TEST(Balance, says_both_sides_and_the_difference) {
  const auto findings = findings_of(
      "OGI301",
      report_with("requests.received.natural_person = 3\nrequests.granted.natural_person = 2\n"
                  "totals = recompute"));
  ASSERT_EQ(findings.size(), 2u);
  const Finding& finding = findings[0];
  EXPECT_EQ(render(finding.message, Language::zh)
                .find("“自然人”列：本年新收 3＋上年结转 0＝3，总计 2＋结转下年 0＝2，前者多 1。"),
            0u);
  EXPECT_EQ(finding.expected, "3");
  EXPECT_EQ(finding.actual, "2");
  EXPECT_EQ(finding.places.size(), 4u);
}

TEST(Totals, point_at_the_written_total_and_name_their_parts_as_terms) {
  const auto findings = findings_of(
      "OGI401",
      report_with("review.reconsideration.upheld = 10\nreview.reconsideration.corrected = 1"));
  ASSERT_EQ(findings.size(), 1u);
  const Finding& finding = findings[0];
  EXPECT_EQ(render(finding.message, Language::zh)
                .find("行政复议“总计”为 0，四种结果相加为 10＋1＝11，差 −11。"),
            0u);
  EXPECT_EQ(finding.expected, "11");
  EXPECT_EQ(finding.actual, "0");
  ASSERT_EQ(finding.places.size(), 1u);
  EXPECT_EQ(finding.terms.size(), 4u);
}

TEST(Messages, quote_long_cells_in_part) {
  const std::string remark(600, 'x');
  const auto findings =
      findings_of("OGI102", report_with("disclosure.licensing.decisions = " + remark));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_LT(render(findings[0].message, Language::zh).size(), 400u);
}

}  // namespace
}  // namespace ogi::test

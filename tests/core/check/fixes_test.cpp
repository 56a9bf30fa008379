// What a check does with repairs: fixes at the first finding, questions, moves as one finding,
// evidence from outside, waivers.
#include "core/check/fixes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/check/waiver.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

CellId cell(std::string_view key) {
  return find_cell(key).value();
}

Report report_with(std::string_view body) {
  return parse_example("", body).report;
}

Result check_with(const Report& report, const Context& context = {}) {
  return check_report(report, context, all_rules());
}

TEST(Fixes, a_total_left_at_zero_gets_its_sum) {
  const Result result = check_with(
      report_with("review.reconsideration.upheld = 10\nreview.reconsideration.corrected = 1\n"
                  "review.reconsideration.total = 0"));
  ASSERT_EQ(result.findings.size(), 1u);
  ASSERT_FALSE(result.findings[0].fixes.empty());
  const Fix& fix = result.findings[0].fixes[0];
  EXPECT_TRUE(fix.recommended);
  ASSERT_EQ(fix.edits.size(), 1u);
  EXPECT_EQ(fix.edits[0].cell, cell("review.reconsideration.total"));
  EXPECT_EQ(fix.edits[0].value, "11");
  EXPECT_NE(render(fix.title, Language::zh).find("各分项不为零"), std::string::npos);
}

/// 予以公开 with figures that a shift cannot leave in order.
constexpr const char* busy =
    "requests.received.natural_person = 31\nrequests.received.enterprise = 12\n"
    "requests.received.research = 5\nrequests.received.legal_service = 7\n"
    "requests.granted.natural_person = 31\nrequests.granted.enterprise = 12\n"
    "requests.granted.research = 5\nrequests.granted.legal_service = 7\n"
    "totals = recompute";

TEST(Fixes, every_cell_of_a_sum_that_nothing_explains_is_disputed) {
  const Equation& equation = equations_of(Edition::notice_2021).front();
  const repair::ComponentRepair unexplained{.failing = {&equation}};
  const auto disputed = check::disputed_cells(std::span(&unexplained, 1));
  std::size_t count = 0;
  for (const auto cells : {equation.left, equation.right}) {
    for (const CellId each : cells) EXPECT_TRUE(disputed[each]) << cell_key(each);
    count += cells.size();
  }
  EXPECT_EQ(static_cast<std::size_t>(std::count(disputed.begin(), disputed.end(), true)), count);
}

TEST(Fixes, stand_at_the_first_finding_of_a_trouble_with_its_equations) {
  Report report = report_with(busy);
  report.write(cell("requests.granted.natural_person"), "13");
  const Result result = check_with(report);
  ASSERT_GE(result.findings.size(), 2u);
  EXPECT_FALSE(result.findings[0].fixes.empty());
  EXPECT_EQ(result.findings[0].fixes[0].confidence, Confidence::sole);
  EXPECT_EQ(result.findings[0].fixes[0].equations.size(), 2u);
  for (std::size_t i = 1; i < result.findings.size(); ++i)
    EXPECT_TRUE(result.findings[i].fixes.empty());
  for (const Edit& edit : result.findings[0].fixes[0].edits) report.write(edit.cell, edit.value);
  EXPECT_EQ(check_with(report).verdict, Verdict::pass);
}

TEST(Fixes, a_shifted_row_is_one_finding_with_one_fix) {
  Report report = report_with(busy);
  const std::string_view columns[] = {"natural_person",  "enterprise",    "research",
                                      "public_interest", "legal_service", "other_org"};
  std::string carried = "0";
  for (const std::string_view column : columns) {
    const CellId at = cell("requests.granted." + std::string(column));
    std::swap(carried, report.cells[at].written);
    report.write(at, std::string(report.cells[at].written));
  }
  const Result result = check_with(report);
  ASSERT_EQ(result.findings.size(), 1u);
  EXPECT_NE(render(result.findings[0].message, Language::zh).find("向右错了一栏"),
            std::string::npos)
      << render(result.findings[0].message, Language::zh);
  ASSERT_FALSE(result.findings[0].fixes.empty());
  for (const Edit& edit : result.findings[0].fixes[0].edits) report.write(edit.cell, edit.value);
  EXPECT_EQ(check_with(report).verdict, Verdict::pass);
}

TEST(Fixes, are_narrowed_by_what_the_user_confirms) {
  const Report report = report_with(
      "review.reconsideration.upheld = 4\nreview.reconsideration.corrected = 3\n"
      "review.reconsideration.total = 8");
  const Result open = check_with(report);
  ASSERT_EQ(open.findings.size(), 1u);
  EXPECT_GT(open.findings[0].fixes.size(), 1u);
  EXPECT_TRUE(open.findings[0].question.has_value());
  const CellId confirmed[] = {
      cell("review.reconsideration.total"), cell("review.reconsideration.corrected"),
      cell("review.reconsideration.other"), cell("review.reconsideration.pending")};
  const Result narrowed = check_with(report, {.confirmed = confirmed});
  ASSERT_EQ(narrowed.findings[0].fixes.size(), 1u);
  EXPECT_EQ(narrowed.findings[0].fixes[0].edits[0].cell, cell("review.reconsideration.upheld"));
  const CellId wrong[] = {cell("review.reconsideration.total")};
  const Result told = check_with(report, {.wrong = wrong});
  EXPECT_EQ(told.findings[0].fixes[0].edits[0].cell, wrong[0]);
}

TEST(Fixes, take_last_year_s_report_for_a_witness) {
  Report last_year = consistent_report(Edition::notice_2021, 2023);
  Report report = report_with(busy);
  for (const char* key : {"requests.carried_over.natural_person", "requests.carried_over.total",
                          "requests.granted.natural_person", "requests.granted.total"}) {
    const CellId at = cell(key);
    report.write(at, std::to_string(report.value(at).number.units + 6));
  }
  recompute_totals(report);
  last_year.write(cell("requests.carried_forward.natural_person"), "6");
  last_year.write(cell("requests.received.natural_person"), "6");
  recompute_totals(last_year);
  EXPECT_EQ(check_with(report).count(Severity::error), 0u);
  report.write(cell("requests.carried_over.natural_person"), "5");
  const Result result = check_with(report, {.last_year = &last_year});
  ASSERT_FALSE(result.findings.empty());
  const auto with_fix = std::find_if(result.findings.begin(), result.findings.end(),
                                     [](const Finding& each) { return !each.fixes.empty(); });
  ASSERT_NE(with_fix, result.findings.end());
  EXPECT_EQ(with_fix->fixes[0].edits[0].value, "6");
  EXPECT_NE(render(with_fix->fixes[0].title, Language::zh).find("与上年报告一致"),
            std::string::npos);
}

TEST(Waivers, are_bound_to_what_is_written_at_the_finding) {
  Report report = report_with("review.reconsideration.total = 3");
  Result result = check_with(report);
  ASSERT_EQ(result.findings.size(), 1u);
  const std::string id = finding_id(result.findings[0], report, {});
  EXPECT_TRUE(id.starts_with("OGI401/1/")) << id;
  const Waiver waivers[] = {{id, "已与法制部门核对"}};
  Acceptance acceptance = accept(result, report, {}, waivers);
  EXPECT_TRUE(acceptance.accepted);
  EXPECT_TRUE(acceptance.voided.empty());
  EXPECT_EQ(acceptance.findings[0].waiver, &waivers[0]);
  EXPECT_EQ(result.verdict, Verdict::fail);

  report.sections[1] = "别处的文字变了。" + *report.sections[1];
  EXPECT_EQ(finding_id(check_with(report).findings[0], report, {}), id);

  report.write(cell("review.reconsideration.total"), "4");
  result = check_with(report);
  acceptance = accept(result, report, {}, waivers);
  EXPECT_FALSE(acceptance.accepted);
  ASSERT_EQ(acceptance.voided.size(), 1u);
}

}  // namespace
}  // namespace ogi::test

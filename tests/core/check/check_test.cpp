#include "core/check/check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/check/file_limits.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

Result check_all(const Report& report) {
  return check_report(report, {}, all_rules());
}

const RuleOutcome& outcome_of(const Result& result, std::string_view code) {
  return *std::find_if(result.rules.begin(), result.rules.end(),
                       [code](const RuleOutcome& outcome) { return outcome.rule->code == code; });
}

void write(Report& report, std::string_view key, std::string_view text) {
  report.write(find_cell(key).value(), text);
}

std::vector<std::string_view> codes_of(const Result& result) {
  std::vector<std::string_view> codes;
  for (const Finding& finding : result.findings) codes.push_back(finding.rule->code);
  return codes;
}

TEST(Check, passes_a_correct_report_and_says_what_it_looked_at) {
  const Result result = check_all(consistent_report(Edition::notice_2021));
  EXPECT_EQ(verdict_key(result.verdict), "pass");
  EXPECT_EQ(result.equations.size(), 42u);
  EXPECT_EQ(result.count(EquationState::held), 42u);
  EXPECT_EQ(result.rules.size(), all_rules().size());
}

TEST(Check, says_of_nothing_but_that_it_is_no_report_and_runs_no_other_rule) {
  const Result result = check_all(Report{});
  EXPECT_EQ(verdict_key(result.verdict), "not_a_report");
  EXPECT_EQ(codes_of(result), std::vector<std::string_view>{"OGI001"});
  EXPECT_TRUE(result.equations.empty());
  EXPECT_EQ(result.rules.size(), all_rules().size());
  for (const RuleOutcome& outcome : result.rules) {
    if (outcome.rule->code == "OGI001") continue;
    EXPECT_EQ(outcome.state, RuleState::not_applicable);
    EXPECT_FALSE(render(outcome.reason, Language::zh).empty());
  }
}

TEST(Check, takes_cells_alone_for_a_report_and_tells_nothing_of_what_was_not_sent) {
  Report report;
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(Edition::notice_2021, table)) report.write(cell, "0");
  }
  const Result result = check_all(report);
  EXPECT_EQ(verdict_key(result.verdict), "pass");
  EXPECT_EQ(result.count(EquationState::held), 42u);
  for (const char* code :
       {"OGI002", "OGI003", "OGI004", "OGI005", "OGI006", "OGI007", "OGI010", "OGI201"}) {
    EXPECT_EQ(outcome_of(result, code).state, RuleState::not_applicable) << code;
    EXPECT_FALSE(render(outcome_of(result, code).reason, Language::en).empty()) << code;
  }
}

TEST(Check, judges_by_the_worst_finding) {
  Report report = consistent_report(Edition::notice_2021);
  write(report, "disclosure.licensing.decisions", "1,203");
  EXPECT_EQ(verdict_key(check_all(report).verdict), "pass");  // a hint alone
  write(report, "disclosure.penalties.decisions", "/");
  EXPECT_EQ(verdict_key(check_all(report).verdict), "warn");
  write(report, "review.reconsideration.total", "3");
  EXPECT_EQ(verdict_key(check_all(report).verdict), "fail");
}

TEST(Check, orders_findings_by_place_and_then_by_code) {
  Report report = consistent_report(Edition::notice_2021);
  write(report, "review.reconsideration.total", "3");
  write(report, "requests.granted.total", "2");
  write(report, "disclosure.rules.issued", "-1");
  write(report, "disclosure.rules.repealed", "2.5");
  report.sections[static_cast<std::size_t>(Section::one)]->append("锟斤拷");
  report.title = "";
  EXPECT_EQ(codes_of(check_all(report)),
            (std::vector<std::string_view>{"OGI002", "OGI016", "OGI103", "OGI104", "OGI201",
                                           "OGI303", "OGI302", "OGI401"}));
}

TEST(Check, does_not_let_a_skipped_equation_look_like_a_pass) {
  Report report = consistent_report(Edition::notice_2021);
  write(report, "requests.granted.total", "");
  const Result result = check_all(report);
  EXPECT_EQ(verdict_key(result.verdict), "incomplete");
  EXPECT_EQ(result.count(EquationState::skipped), 1u);
  for (const char* code : {"OGI303"}) {
    EXPECT_EQ(outcome_of(result, code).state, RuleState::not_judged) << code;
    EXPECT_NE(render(outcome_of(result, code).reason, Language::zh).find(" 1 项"),
              std::string::npos)
        << code;
  }
  EXPECT_EQ(outcome_of(result, "OGI301").state, RuleState::held);
}

TEST(Check, calls_a_form_that_is_not_filled_in_incomplete) {
  Report blank = consistent_report(Edition::notice_2021);
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(Edition::notice_2021, table)) blank.write(cell, "");
  }
  EXPECT_EQ(verdict_key(check_all(blank).verdict), "incomplete");

  Report cells_of_one_table;
  for (const CellId cell : cells_of(Edition::notice_2021, Table::review))
    cells_of_one_table.write(cell, "0");
  const Result result = check_all(cells_of_one_table);
  EXPECT_EQ(verdict_key(result.verdict), "incomplete");
  EXPECT_EQ(codes_of(result), std::vector<std::string_view>{});

  Report without_totals = consistent_report(Edition::notice_2021);
  for (const RequestRow& row : request_rows(Edition::notice_2021))
    without_totals.write(row.cell(total_column), "");
  const Result partly = check_all(without_totals);
  EXPECT_EQ(verdict_key(partly.verdict), "incomplete");
  EXPECT_EQ(partly.count(EquationState::held), 42u - 25u - 2u);
}

Report with_note(NoteKind kind) {
  Report report = consistent_report(Edition::notice_2021);
  report.notes.push_back({kind, 1, {}, {}});
  return report;
}

TEST(Check, says_of_the_file_what_the_file_could_not_tell) {
  Report report = with_note(NoteKind::formulas_not_calculated);
  write(report, "requests.granted.total", "");
  const Result result = check_all(report);
  EXPECT_EQ(verdict_key(result.verdict), "incomplete");
  EXPECT_EQ(codes_of(result), std::vector<std::string_view>{});
  EXPECT_EQ(outcome_of(result, "OGI101").state, RuleState::not_judged);
  ASSERT_EQ(result.notes.size(), 1u);
  EXPECT_NE(render(words_of(result.notes[0]), Language::zh).find("Excel"), std::string::npos);

  Report scanned;
  scanned.notes.push_back({NoteKind::scanned, 2, {1, 2}, {}});
  scanned.headings.emplace();
  scanned.tables.emplace();
  scanned.title = "";
  EXPECT_EQ(verdict_key(check_all(scanned).verdict), "incomplete");
  EXPECT_NE(render(words_of(check_all(scanned).notes[0]), Language::zh).find("第1、2页"),
            std::string::npos);
}

TEST(Check, does_not_excuse_the_report_by_limits_that_do_not_matter) {
  // Blanks may be lost in a file that has none; then nothing is said of it.
  EXPECT_TRUE(check_all(with_note(NoteKind::blanks_lost)).notes.empty());
  EXPECT_EQ(verdict_key(check_all(with_note(NoteKind::order_lost)).verdict), "pass");
  Report blank = with_note(NoteKind::struck_out);
  write(blank, "requests.granted.total", "");
  EXPECT_EQ(codes_of(check_all(blank)), std::vector<std::string_view>{"OGI101"});
}

TEST(Check, calls_no_sum_wrong_where_the_order_of_the_figures_was_lost) {
  Report report = with_note(NoteKind::order_lost);
  write(report, "requests.granted.total", "5");
  const Result result = check_all(report);
  EXPECT_EQ(verdict_key(result.verdict), "incomplete");
  EXPECT_EQ(codes_of(result), std::vector<std::string_view>{});
  EXPECT_EQ(result.count(EquationState::failed), 0u);
  EXPECT_EQ(result.notes.size(), 1u);
}

TEST(Check, says_failed_where_some_sums_fail_and_others_cannot_be_judged) {
  Report report = consistent_report(Edition::notice_2021);
  write(report, "requests.granted.total", "");
  write(report, "requests.partly_granted.enterprise", "4");
  const RuleOutcome outcome = outcome_of(check_all(report), "OGI303");
  EXPECT_EQ(outcome.state, RuleState::failed);
}

TEST(Check, leaves_rules_of_the_other_edition_out) {
  const Result of_2021 = check_all(consistent_report(Edition::notice_2021));
  EXPECT_EQ(outcome_of(of_2021, "OGI203").state, RuleState::not_applicable);
  EXPECT_EQ(outcome_of(of_2021, "OGI202").state, RuleState::held);
  const Result of_2019 = check_all(consistent_report(Edition::trial_2019));
  EXPECT_EQ(outcome_of(of_2019, "OGI203").state, RuleState::held);
  EXPECT_EQ(outcome_of(of_2019, "OGI202").state, RuleState::not_applicable);
}

TEST(Check, goes_by_the_edition_of_the_rule_s_own_table_in_a_report_that_mixes_them) {
  Report report = consistent_report(Edition::notice_2021);
  report.requests_edition = Edition::trial_2019;
  const Result result = check_all(report);
  EXPECT_EQ(outcome_of(result, "OGI202").state, RuleState::held);
  EXPECT_EQ(outcome_of(result, "OGI203").state, RuleState::not_applicable);
}

}  // namespace
}  // namespace ogi::test

#include "core/report/equation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

const Equation& equation_named(Edition edition, std::string_view id) {
  const auto equations = equations_of(edition);
  return *std::find_if(equations.begin(), equations.end(),
                       [id](const Equation& equation) { return equation_id(equation) == id; });
}

std::size_t count_of(Edition edition, EquationKind kind) {
  const auto equations = equations_of(edition);
  return static_cast<std::size_t>(
      std::count_if(equations.begin(), equations.end(),
                    [kind](const Equation& equation) { return equation.kind == kind; }));
}

void write(Report& report, std::string_view key, std::string_view text) {
  report.write(find_cell(key).value(), text);
}

TEST(Equations, are_42_of_edition_2021_and_40_of_edition_2019) {
  for (const Edition edition : all_editions) {
    EXPECT_EQ(count_of(edition, EquationKind::balance), 7u);
    EXPECT_EQ(count_of(edition, EquationKind::results), 7u);
    EXPECT_EQ(count_of(edition, EquationKind::row_total),
              edition == Edition::notice_2021 ? 25u : 23u);
    EXPECT_EQ(count_of(edition, EquationKind::review_total), 3u);
  }
}

TEST(Equations, are_judged_beside_blanks_as_far_as_no_count_is_below_zero) {
  const Equation& row = equation_named(Edition::notice_2021, "row.granted");
  Report report = consistent_report(Edition::notice_2021);
  write(report, "requests.granted.natural_person", "3");
  write(report, "requests.granted.enterprise", "");
  write(report, "requests.granted.research", "/");
  write(report, "requests.granted.total", "3");
  EXPECT_EQ(evaluate(report, row).state, EquationState::held);

  write(report, "requests.granted.total", "2");
  const EquationOutcome more = evaluate(report, row);
  EXPECT_EQ(more.state, EquationState::failed);
  EXPECT_EQ(more.left, Decimal::whole(2));
  EXPECT_EQ(more.right, Decimal::whole(3));

  write(report, "requests.granted.total", "7");
  const EquationOutcome less = evaluate(report, row);
  EXPECT_EQ(less.state, EquationState::skipped);
  EXPECT_EQ(less.missing, Decimal::whole(4));
}

TEST(Equations, are_not_judged_by_a_blank_total_or_one_that_is_not_there) {
  const Equation& row = equation_named(Edition::notice_2021, "row.granted");
  Report report = consistent_report(Edition::notice_2021);
  write(report, "requests.granted.total", "");
  EXPECT_EQ(evaluate(report, row).state, EquationState::skipped);
  write(report, "requests.granted.total", "约5");
  EXPECT_EQ(evaluate(report, row).state, EquationState::skipped);

  Report partial;
  partial.write(find_cell("requests.granted.natural_person").value(), "3");
  partial.write(find_cell("requests.granted.total").value(), "2");
  EXPECT_EQ(evaluate(partial, row).state, EquationState::skipped);
}

TEST(Equations, have_each_its_own_id_and_one_written_total_but_for_the_balance) {
  for (const Edition edition : all_editions) {
    std::set<std::string> ids;
    for (const Equation& equation : equations_of(edition)) {
      EXPECT_TRUE(ids.insert(equation_id(equation)).second) << equation_id(equation);
      EXPECT_EQ(equation.left.size(), equation.kind == EquationKind::balance ? 2u : 1u);
      EXPECT_FALSE(equation_name_zh(equation).empty());
      EXPECT_FALSE(equation_name_en(equation).empty());
    }
  }
}

TEST(Equations, add_up_every_result_of_their_edition) {
  EXPECT_EQ(equation_named(Edition::notice_2021, "results.total").right.size(), 21u);
  EXPECT_EQ(equation_named(Edition::trial_2019, "results.total").right.size(), 19u);
  const auto& of_2019 = equation_named(Edition::trial_2019, "results.research").right;
  EXPECT_NE(std::find(of_2019.begin(), of_2019.end(), find_cell("requests.other.all.research")),
            of_2019.end());
}

TEST(Equations, use_only_cells_of_their_edition) {
  for (const Edition edition : all_editions) {
    std::set<CellId> cells;
    for (const Table table : all_tables) {
      for (const CellId cell : cells_of(edition, table)) cells.insert(cell);
    }
    for (const Equation& equation : equations_of(edition)) {
      for (const auto* side : {&equation.left, &equation.right}) {
        for (const CellId cell : *side) EXPECT_EQ(cells.count(cell), 1u) << cell_key(cell);
      }
    }
  }
}

TEST(Evaluation, gives_both_sums_of_an_equation_that_fails) {
  Report report = consistent_report(Edition::notice_2021);
  write(report, "review.reconsideration.upheld", "10");
  write(report, "review.reconsideration.corrected", "1");
  const Equation& equation = equation_named(Edition::notice_2021, "review.reconsideration");
  const EquationOutcome outcome = evaluate(report, equation);
  EXPECT_EQ(outcome.state, EquationState::failed);
  EXPECT_EQ(outcome.left, Decimal::whole(0));
  EXPECT_EQ(outcome.right, Decimal::whole(11));
  write(report, "review.reconsideration.total", "１１件");
  EXPECT_EQ(evaluate(report, equation).state, EquationState::held);
}

TEST(Evaluation, skips_what_it_cannot_add_up_and_names_the_cell) {
  const Equation& equation = equation_named(Edition::notice_2021, "row.granted");
  const CellId cell = find_cell("requests.granted.research").value();
  for (const char* text : {"较多", "-1", "0.5", "99999999999999999999"}) {
    Report report = consistent_report(Edition::notice_2021);
    report.write(cell, text);
    const EquationOutcome outcome = evaluate(report, equation);
    EXPECT_EQ(outcome.state, EquationState::skipped) << text;
    EXPECT_EQ(outcome.not_a_count, cell) << text;
  }
}

TEST(Evaluation, skips_a_sum_that_overflows) {
  Report report = consistent_report(Edition::notice_2021);
  write(report, "requests.granted.research", "9223372036854775807");
  write(report, "requests.granted.enterprise", "1");
  EXPECT_EQ(evaluate(report, equation_named(Edition::notice_2021, "row.granted")).state,
            EquationState::skipped);
}

TEST(Evaluation, takes_the_equations_of_the_requests_table_s_own_edition) {
  Report report = consistent_report(Edition::notice_2021);
  EXPECT_EQ(evaluate_all(report).size(), 42u);
  report.requests_edition = Edition::trial_2019;
  EXPECT_EQ(evaluate_all(report).size(), 40u);
}

}  // namespace
}  // namespace ogi::test

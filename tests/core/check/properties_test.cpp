// What must hold of every report, tried on many: no false alarm on a correct one, and no single
// changed number of sections 三 and 四 goes unnoticed.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/random_case.h"
#include "tests/core/random_report.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

/// An error of a sum that has `cell` among its places or terms, with all that a reader needs to
/// check it.
bool names_a_sum_with(const Finding& finding, CellId cell) {
  if (finding.severity != Severity::error || finding.terms.empty() || finding.expected.empty() ||
      finding.actual.empty() || finding.expected == finding.actual)
    return false;
  const bool is_term = std::any_of(finding.terms.begin(), finding.terms.end(),
                                   [cell](const Term& term) { return term.cell == cell; });
  const bool is_place = std::any_of(
      finding.places.begin(), finding.places.end(),
      [cell](const Place& place) { return place.kind == PlaceKind::cell && place.cell == cell; });
  return is_term || is_place;
}

std::vector<CellId> cells_in_equations(Edition edition) {
  std::vector<CellId> cells;
  for (const Table table : {Table::requests, Table::review}) {
    const auto of_table = cells_of(edition, table);
    cells.insert(cells.end(), of_table.begin(), of_table.end());
  }
  return cells;
}

TEST(Properties, ten_thousand_correct_reports_give_no_error_and_no_warning) {
  Random random(20240131);
  for (int i = 0; i < 10'000; ++i) {
    const Edition edition = all_editions[static_cast<std::size_t>(i % 2)];
    const Report report = random_report(edition, random);
    const Result result = check_report(report, {}, all_rules());
    ASSERT_EQ(result.verdict, Verdict::pass) << "report " << i << " of " << report.organ << "\n"
                                             << messages_of(result.findings);
    ASSERT_EQ(result.count(EquationState::held), result.equations.size());
  }
}

/// Rules about wording and about what is given beside a report need both to be silent of.
TEST(Properties, correct_reports_with_texts_and_all_that_may_be_given_leave_the_rules_silent) {
  // What is worth knowing of correct figures too: much carried forward, much more than last year.
  const auto may_speak = [](std::string_view code) { return code == "OGI306" || code == "OGI704"; };
  Random random(16);
  for (int i = 0; i < 500; ++i) {
    const RandomCase made = random_case(random);
    const Report& report = made.report;
    const Options& given = made.given;
    const Claims claims = read_claims(report);
    const Result result = check_report(report,
                                       {.claims = &claims,
                                        .last_year = given.last_year ? &*given.last_year : nullptr,
                                        .peers = given.peers,
                                        .figures = given.figures,
                                        .settings = given.settings ? &*given.settings : nullptr},
                                       all_rules());
    for (const Finding& finding : result.findings) {
      ASSERT_TRUE(finding.severity == Severity::info && may_speak(finding.rule->code))
          << "case " << i << " of " << report.organ << "\n"
          << messages_of(result.findings) << *report.section(Section::preamble) << "\n"
          << *report.section(Section::one) << "\n"
          << *report.section(Section::five) << "\n"
          << *report.section(Section::six);
    }
  }
}

TEST(Properties, any_one_changed_number_breaks_a_sum_that_is_named_with_its_terms) {
  Random random(7);
  for (int i = 0; i < 20; ++i) {
    const Edition edition = all_editions[static_cast<std::size_t>(i % 2)];
    Report report = random_report(edition, random);
    for (const CellId cell : cells_in_equations(edition)) {
      const Cell kept = report.cells[cell];
      report.write(cell, std::to_string(kept.value.number.units + 1 + random.up_to(99)));
      const Result result = check_report(report, {}, all_rules());
      EXPECT_EQ(result.verdict, Verdict::fail);
      EXPECT_TRUE(
          std::any_of(result.findings.begin(), result.findings.end(),
                      [cell](const Finding& finding) { return names_a_sum_with(finding, cell); }))
          << cell_key(cell) << "\n"
          << messages_of(result.findings);
      report.cells[cell] = kept;
    }
  }
}

TEST(Properties, each_equation_broken_in_any_of_its_cells_is_found_by_its_rule) {
  const auto code_of = [](EquationKind kind) {
    switch (kind) {
      case EquationKind::balance:
        return "OGI301";
      case EquationKind::results:
        return "OGI302";
      case EquationKind::row_total:
        return "OGI303";
      case EquationKind::review_total:
        return "OGI401";
    }
    return "";
  };
  for (const Edition edition : all_editions) {
    const std::span<const Equation> equations = equations_of(edition);
    EXPECT_EQ(equations.size(), edition == Edition::notice_2021 ? 42u : 40u);
    Report report = consistent_report(edition);
    for (const Equation& equation : equations) {
      std::vector<CellId> cells(equation.left.begin(), equation.left.end());
      cells.insert(cells.end(), equation.right.begin(), equation.right.end());
      for (const CellId cell : cells) {
        report.write(cell, "1");
        const Rule* only[] = {find_rule(code_of(equation.kind))};
        const Result result = check_report(report, {}, only);
        EXPECT_TRUE(
            std::any_of(result.findings.begin(), result.findings.end(),
                        [cell](const Finding& finding) { return names_a_sum_with(finding, cell); }))
            << equation_id(equation) << " " << cell_key(cell);
        report.write(cell, "0");
      }
    }
  }
}

/// Values that real cells have, and worse.
constexpr std::string_view odd_values[] = {"",
                                           "/",
                                           "无",
                                           "-1",
                                           "0.5",
                                           "1,203",
                                           "十二",
                                           "22（其中修订16件）",
                                           "251000元",
                                           "９９",
                                           "99999999999999999999",
                                           "9223372036854775807",
                                           "-9223372036854775808",
                                           "较多",
                                           "\xFF\xFE",
                                           "1e9"};

TEST(Properties, a_report_of_odd_cells_is_judged_in_order_and_the_same_each_time) {
  Random random(99);
  for (int i = 0; i < 500; ++i) {
    const Edition edition = all_editions[static_cast<std::size_t>(i % 2)];
    Report report = random_report(edition, random);
    for (int changes = 0; changes < 12; ++changes) {
      const auto cell =
          static_cast<CellId>(random.up_to(static_cast<std::int64_t>(cell_count) - 1));
      report.write(cell, odd_values[static_cast<std::size_t>(
                             random.up_to(static_cast<std::int64_t>(std::size(odd_values)) - 1))]);
    }
    const Result first = check_report(report, {}, all_rules());
    const Result second = check_report(report, {}, all_rules());
    EXPECT_EQ(messages_of(first.findings), messages_of(second.findings));
    EXPECT_EQ(first.rules.size(), all_rules().size());
    EXPECT_EQ(first.count(EquationState::held) + first.count(EquationState::failed) +
                  first.count(EquationState::skipped),
              first.equations.size());
  }
}

/// A fix is offered only where it is certain: blanked figures of a correct report come back as they
/// were.
TEST(Properties, a_fix_of_blank_cells_gives_back_what_stood_there) {
  Random random(5);
  const Rule* only[] = {find_rule("OGI101")};
  std::size_t offered = 0;
  for (int i = 0; i < 500; ++i) {
    const Edition edition = all_editions[static_cast<std::size_t>(i % 2)];
    const Report whole = random_report(edition, random);
    Report report = whole;
    for (const CellId cell : cells_in_equations(edition)) {
      if (random.one_in(1 + i % 20)) report.write(cell, "");
    }
    for (const Finding& finding : check_report(report, {}, only).findings) {
      for (const Fix& fix : finding.fixes) {
        for (const Edit& edit : fix.edits) {
          ++offered;
          EXPECT_EQ(edit.value, whole.cells[edit.cell].written) << cell_key(edit.cell);
        }
      }
    }
  }
  EXPECT_GT(offered, 1000u);
}

}  // namespace
}  // namespace ogi::test

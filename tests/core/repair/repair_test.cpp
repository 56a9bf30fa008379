#include "core/repair/repair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/check/fix_wording.h"
#include "tests/core/all_rooms.h"
#include "tests/core/repair/amount.h"
#include "tests/core/repair/brute_force.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

CellId cell(std::string_view key) {
  const auto found = find_cell(key);
  EXPECT_TRUE(found) << key;
  return found.value_or(0);
}

/// All zeros, which adds up.
Report zeros() {
  Report report;
  report.year = 2024;
  for (const CellId each : summed_cells(Edition::notice_2021)) set_figure(report, each, 0);
  return report;
}

/// The first of the blocks with the given figures, the others at zero.
Report with_reconsideration(std::array<std::int64_t, 5> figures) {
  Report report = zeros();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    set_figure(report, review_blocks()[0].cell(i), figures[i]);
  }
  return report;
}

std::vector<const Equation*> failing_of(const Report& report) {
  std::vector<const Equation*> failing;
  for (const EquationOutcome& outcome : evaluate_all(report)) {
    if (outcome.state == EquationState::failed) failing.push_back(outcome.equation);
  }
  return failing;
}

Report with_errors(Dice& dice, const Report& right, std::size_t count) {
  Report wrong = right;
  const Edition edition = right.edition_of(Table::requests);
  const bool same_size = dice.chance(30);
  for (const CellId each : different_cells(dice, summed_cells(edition), count)) {
    const std::int64_t value = figure(right, each);
    set_figure(wrong, each,
               same_size
                   ? value + 7
                   : (dice.chance(50) ? mistyped(dice, value) : arbitrary_other(dice, value)));
  }
  return wrong;
}

TEST(diagnose, says_nothing_of_a_report_that_adds_up) {
  Dice dice(1);
  for (const Edition edition : all_editions) {
    EXPECT_TRUE(explain_all(consistent_record(dice, edition)).empty());
  }
}

TEST(diagnose, every_explanation_mends_its_equations_breaks_none_and_takes_nothing_below_zero) {
  Dice dice(2);
  for (int i = 0; i < records_to_draw; ++i) {
    const Edition edition = all_editions[dice.roll(2)];
    const Report right = consistent_record(dice, edition, {.zeros = dice.roll(95), .digits = 3});
    const Report wrong = with_errors(dice, right, 1 + dice.roll(5));
    const std::vector<const Equation*> failing = failing_of(wrong);
    const std::vector<ComponentRepair> repairs = explain_all(wrong);
    Report all_mended = wrong;
    std::size_t explained = 0;
    for (const ComponentRepair& repair : repairs) {
      explained += repair.failing.size();
      ASSERT_FALSE(repair.diagnoses.empty());
      for (const Diagnosis& diagnosis : repair.diagnoses) {
        const std::vector<const Equation*> left = failing_of(mended(wrong, diagnosis));
        for (const Equation* equation : repair.failing) {
          EXPECT_EQ(std::count(left.begin(), left.end(), equation), 0) << equation_id(*equation);
        }
        for (const Equation* equation : left) {
          EXPECT_EQ(std::count(failing.begin(), failing.end(), equation), 1)
              << equation_id(*equation);
        }
        for (const CellChange& change : diagnosis.changes) {
          EXPECT_GE(change.to, 0);
          EXPECT_NE(change.to, change.from);
        }
      }
      all_mended = mended(all_mended, repair.diagnoses[dice.roll(repair.diagnoses.size())]);
    }
    EXPECT_EQ(explained, failing.size()) << "each failing equation belongs to one component";
    EXPECT_TRUE(adds_up(all_mended));
  }
}

TEST(diagnose, gives_the_same_on_every_run) {
  Dice dice(3);
  for (int i = 0; i < records_to_draw / 10; ++i) {
    const Report right = consistent_record(dice, Edition::notice_2021);
    const Report wrong = with_errors(dice, right, 3);
    std::string once;
    std::string again;
    for (std::string* words : {&once, &again}) {
      for (const ComponentRepair& repair : explain_all(wrong)) {
        for (const Diagnosis& diagnosis : repair.diagnoses) {
          for (const Language language : {Language::zh, Language::en})
            *words += render(title_of(repair, diagnosis), language);
        }
      }
    }
    EXPECT_EQ(once, again);
  }
}

TEST(diagnose, orders_by_cost_then_slips_then_the_form) {
  Dice dice(4);
  std::size_t compared = 0;
  for (int i = 0; i < records_to_draw; ++i) {
    const Report right = consistent_record(dice, Edition::notice_2021, {.zeros = 60, .digits = 2});
    for (const ComponentRepair& repair : explain_all(with_errors(dice, right, 3))) {
      for (std::size_t at = 1; at < repair.diagnoses.size(); ++at) {
        const Diagnosis& before = repair.diagnoses[at - 1];
        const Diagnosis& after = repair.diagnoses[at];
        ++compared;
        EXPECT_LE(before.cost, after.cost);
        if (before.cost != after.cost) continue;
        EXPECT_LE(before.slip_cost, after.slip_cost);
        if (before.slip_cost != after.slip_cost) continue;
        EXPECT_LT(before.changes[0].cell, after.changes.back().cell);
      }
    }
  }
  EXPECT_GT(compared, static_cast<std::size_t>(records_to_draw) / 4);
}

TEST(diagnose, tells_independent_errors_apart) {
  Dice dice(5);
  Report wrong = consistent_record(dice, Edition::notice_2021, {.zeros = 0, .digits = 3});
  const CellId one = cell("requests.granted.natural_person");
  const CellId other = cell("requests.unable.not_held.research");
  set_figure(wrong, one, figure(wrong, one) + 90);
  set_figure(wrong, other, figure(wrong, other) + 4);
  const std::vector<ComponentRepair> repairs = explain_all(wrong);
  ASSERT_EQ(repairs.size(), 2u);
  EXPECT_EQ(repairs[0].failing.size(), 2u);
  EXPECT_EQ(repairs[0].diagnoses.size(), 1u);
  EXPECT_EQ(repairs[1].diagnoses.size(), 1u);
}

TEST(diagnose, does_not_break_the_row_of_totals_by_mending_one_of_two_errors_in_it) {
  Dice dice(6);
  Report wrong = consistent_record(dice, Edition::notice_2021, {.zeros = 0, .digits = 3});
  const CellId one = cell("requests.processed.natural_person");
  const CellId other = cell("requests.processed.research");
  set_figure(wrong, one, figure(wrong, one) + 5);
  set_figure(wrong, other, figure(wrong, other) - 5);
  // The row of （七）总计 holds as it stands, and must hold after any one fix.
  const std::vector<ComponentRepair> repairs = explain_all(wrong);
  ASSERT_EQ(repairs.size(), 1u);
  ASSERT_FALSE(repairs[0].diagnoses.empty());
  EXPECT_TRUE(adds_up(mended(wrong, repairs[0].diagnoses[0])));
}

/// Persons and enterprises with some results, everybody else at zero.
Report two_columns() {
  Report report = zeros();
  const auto write_row = [&report](std::string_view row, std::int64_t persons,
                                   std::int64_t enterprises) {
    const std::string key = "requests." + std::string(row) + ".";
    set_figure(report, cell(key + "natural_person"), persons);
    set_figure(report, cell(key + "enterprise"), enterprises);
    set_figure(report, cell(key + "total"), persons + enterprises);
  };
  write_row("received", 165, 78);
  write_row("granted", 120, 30);
  write_row("partly_granted", 45, 48);
  write_row("processed", 165, 78);
  EXPECT_TRUE(adds_up(report));
  return report;
}

TEST(diagnose, names_the_transposition_of_the_worked_example) {
  Report wrong = two_columns();
  set_figure(wrong, cell("requests.granted.natural_person"), 210);
  const std::vector<ComponentRepair> repairs = explain_all(wrong);
  ASSERT_EQ(repairs.size(), 1u);
  ASSERT_EQ(repairs[0].diagnoses.size(), 1u);
  const Diagnosis& diagnosis = repairs[0].diagnoses[0];
  EXPECT_EQ(diagnosis.changes[0].slip.kind, SlipKind::transposition);
  EXPECT_EQ(diagnosis.certainty, Certainty::sole);
  EXPECT_TRUE(diagnosis.strong);
  EXPECT_EQ(render(title_of(repairs[0], diagnosis), Language::zh),
            "（一）予以公开“自然人”应为 120（疑为 210 的数字对调），改后 2 项勾稽关系成立");
  EXPECT_EQ(render(title_of(repairs[0], diagnosis), Language::en),
            "requests/granted/natural person should be 120 (210 looks like two digits exchanged), "
            "2 equations then hold");
}

TEST(diagnose, gives_every_tie_of_the_worked_example) {
  Report wrong = two_columns();
  set_figure(wrong, cell("requests.granted.natural_person"), 130);
  set_figure(wrong, cell("requests.partly_granted.natural_person"), 35);
  const std::vector<ComponentRepair> repairs = explain_all(wrong);
  ASSERT_EQ(repairs.size(), 1u);
  // The same two rows in any column but those at zero, from which nothing can be taken.
  ASSERT_EQ(repairs[0].diagnoses.size(), 3u);
  for (const Diagnosis& diagnosis : repairs[0].diagnoses) {
    EXPECT_EQ(diagnosis.certainty, Certainty::one_of_several);
    EXPECT_EQ(diagnosis.changes.size(), 2u);
  }
  ASSERT_TRUE(repairs[0].question);
  EXPECT_EQ(render(question_about(*repairs[0].question, wrong), Language::zh),
            "请核对：（一）予以公开“自然人”是否确为 130？");
}

TEST(diagnose, narrows_by_either_answer_to_its_question) {
  Dice dice(9);
  std::size_t asked = 0;
  for (int i = 0; i < records_to_draw; ++i) {
    const Report right = consistent_record(dice, Edition::notice_2021, {.zeros = 40, .digits = 2});
    const Report wrong = with_errors(dice, right, 2);
    const std::vector<ComponentRepair> repairs = explain_all(wrong);
    const std::set<Correction> before = combined(repairs);
    for (const ComponentRepair& repair : repairs) {
      if (!repair.question) continue;
      ++asked;
      for (const bool says_right : {true, false}) {
        RepairOptions answered;
        (says_right ? answered.evidence.confirmed : answered.evidence.wrong) = {*repair.question};
        std::set<Correction> expected;
        for (const Correction& correction : before) {
          bool contained = false;
          for (const auto& change : correction)
            contained = contained || change.first == repair.question;
          if (contained != says_right) expected.insert(correction);
        }
        EXPECT_LT(expected.size(), before.size());
        EXPECT_EQ(combined(explain_all(wrong, answered)), expected);
      }
    }
  }
  EXPECT_GE(asked, static_cast<std::size_t>(records_to_draw) / 20);
}

TEST(diagnose, never_claims_to_locate_an_error_of_section_four_by_its_sum) {
  // The worked example: all five are one slip away.
  const std::vector<ComponentRepair> repairs = explain_all(with_reconsideration({3, 1, 0, 2, 16}));
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_EQ(repairs[0].table, Table::review);
  EXPECT_EQ(repairs[0].diagnoses.size(), 5u);
  for (const Diagnosis& diagnosis : repairs[0].diagnoses) {
    EXPECT_EQ(diagnosis.certainty, Certainty::cannot_tell);
    EXPECT_FALSE(diagnosis.strong);
  }
  ASSERT_TRUE(repairs[0].question);

  Dice dice(10);
  for (int i = 0; i < records_to_draw; ++i) {
    const Report right = consistent_record(dice, Edition::notice_2021, {.zeros = 50, .digits = 2});
    Report wrong = right;
    const std::span<const CellId> cells = cells_of(Edition::notice_2021, Table::review);
    const CellId changed = cells[dice.roll(cells.size())];
    set_figure(wrong, changed, arbitrary_other(dice, figure(right, changed)));
    const std::vector<ComponentRepair> found = explain_all(wrong);
    ASSERT_EQ(found.size(), 1u) << "every single wrong cell is detected";
    for (const Diagnosis& diagnosis : found[0].diagnoses) {
      if (diagnosis.changes[0].slip.kind == SlipKind::total_left_at_zero) continue;
      EXPECT_EQ(diagnosis.certainty, Certainty::cannot_tell);
    }
  }
}

TEST(diagnose, puts_totals_left_at_zero_first_with_their_reason) {
  Report report = with_reconsideration({9, 2, 0, 1, 0});
  const ReviewBlock& last = review_blocks()[2];
  set_figure(report, last.cell(0), 6);
  const std::vector<ComponentRepair> repairs = explain_all(report);
  ASSERT_EQ(repairs.size(), 2u);
  // 9, 2 and 1 cannot be one wrong figure: nothing but the total explains that.
  ASSERT_EQ(repairs[0].diagnoses.size(), 1u);
  EXPECT_EQ(repairs[0].diagnoses[0].certainty, Certainty::sole);
  EXPECT_EQ(render(title_of(repairs[0], repairs[0].diagnoses[0]), Language::zh),
            "行政复议“总计”应为 12（各分项不为零而总计仍为 0，疑为漏填），改后 1 项勾稽关系成立");
  // 6 could itself be the error; but that a total was left out is likelier.
  ASSERT_EQ(repairs[1].diagnoses.size(), 2u);
  const Diagnosis& first = repairs[1].diagnoses[0];
  EXPECT_EQ(first.changes[0].cell, last.cell(4));
  EXPECT_EQ(first.changes[0].to, 6);
  EXPECT_EQ(first.changes[0].slip.kind, SlipKind::total_left_at_zero);
  EXPECT_EQ(first.certainty, Certainty::one_of_several);
}

TEST(diagnose, lets_the_text_decide_in_section_four) {
  const Report report = with_reconsideration({3, 1, 0, 2, 16});
  const CellId upheld = cell("review.reconsideration.upheld");
  RepairOptions options;
  options.evidence.figures = {{upheld, 13, EvidenceSource::text}};
  const std::vector<ComponentRepair> repairs = explain_all(report, options);
  ASSERT_EQ(repairs.size(), 1u);
  const Diagnosis& first = repairs[0].diagnoses[0];
  EXPECT_EQ(first.changes[0].cell, upheld);
  EXPECT_EQ(first.changes[0].backed_by, EvidenceSource::text);
  EXPECT_EQ(first.certainty, Certainty::sole);
  EXPECT_TRUE(first.strong);
  EXPECT_NE(render(title_of(repairs[0], first), Language::zh).find("与正文所述一致"),
            std::string::npos);
  EXPECT_EQ(repairs[0].diagnoses.size(), 5u) << "the others are still shown";
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_EQ(repairs[0].diagnoses[i].certainty, Certainty::cannot_tell);
  }

  // A text that agrees with the total as written makes it the least likely to be wrong.
  options.evidence.figures = {{cell("review.reconsideration.total"), 16, EvidenceSource::text}};
  const std::vector<ComponentRepair> supported = explain_all(report, options);
  EXPECT_EQ(supported[0].diagnoses.back().changes[0].cell, cell("review.reconsideration.total"));
}

TEST(diagnose, leaves_confirmed_cells_alone_and_then_can_say_more) {
  const Report report = with_reconsideration({3, 1, 0, 2, 16});
  RepairOptions options;
  for (std::size_t i = 1; i < 5; ++i) {
    options.evidence.confirmed.push_back(review_blocks()[0].cell(i));
  }
  const std::vector<ComponentRepair> repairs = explain_all(report, options);
  ASSERT_EQ(repairs[0].diagnoses.size(), 1u);
  EXPECT_EQ(repairs[0].diagnoses[0].changes[0].to, 13);
  EXPECT_EQ(repairs[0].diagnoses[0].certainty, Certainty::sole);

  options.evidence.confirmed.push_back(review_blocks()[0].cell(0));
  const std::vector<ComponentRepair> none = explain_all(report, options);
  ASSERT_EQ(none.size(), 1u);
  EXPECT_TRUE(none[0].diagnoses.empty());
}

TEST(diagnose, says_when_the_figures_of_an_explanation_are_only_one_way) {
  // The total is sure; no single part can lose 7.
  const Report report = with_reconsideration({4, 4, 4, 0, 5});
  RepairOptions options;
  options.evidence.confirmed = {review_blocks()[0].cell(4)};
  const std::vector<ComponentRepair> repairs = explain_all(report, options);
  ASSERT_EQ(repairs.size(), 1u);
  ASSERT_EQ(repairs[0].diagnoses.size(), 3u) << "two of the three fours";
  for (const Diagnosis& diagnosis : repairs[0].diagnoses) {
    EXPECT_FALSE(diagnosis.forced);
    EXPECT_EQ(diagnosis.certainty, Certainty::cannot_tell);
    EXPECT_TRUE(adds_up(mended(report, diagnosis)));
    EXPECT_NE(render(title_of(repairs[0], diagnosis), Language::zh).find("可改为"),
              std::string::npos);
  }
}

TEST(diagnose, takes_a_cell_that_the_user_calls_wrong_as_the_error) {
  const Report report = with_reconsideration({3, 1, 0, 2, 16});
  const CellId pending = cell("review.reconsideration.pending");
  RepairOptions options;
  options.evidence.wrong = {pending};
  const std::vector<ComponentRepair> repairs = explain_all(report, options);
  ASSERT_EQ(repairs.size(), 1u);
  ASSERT_EQ(repairs[0].diagnoses.size(), 1u);
  EXPECT_EQ(repairs[0].diagnoses[0].changes[0].cell, pending);
  EXPECT_EQ(repairs[0].diagnoses[0].changes[0].to, 12);
  EXPECT_EQ(repairs[0].diagnoses[0].certainty, Certainty::sole);
}

TEST(diagnose, decides_a_tie_by_last_years_report) {
  Dice dice(11);
  const Report right = consistent_record(dice, Edition::notice_2021, {.zeros = 0, .digits = 3});
  Report last_year = consistent_record(dice, Edition::notice_2021);
  const RequestRow* carried_over = nullptr;
  for (const RequestRow& row : request_rows(Edition::notice_2021)) {
    if (row.key == "carried_over") carried_over = &row;
    if (row.key != "carried_forward") continue;
    for (std::size_t i = 0; i < applicant_count; ++i) {
      set_figure(last_year, row.cell(i), figure(right, carried_over->cell(i)));
    }
  }
  // received + 10 and carried over − 10 in one column: as well in any other column.
  Report wrong = right;
  const CellId over = carried_over->cell(0);
  const CellId received = cell("requests.received.natural_person");
  if (figure(right, over) < 10)
    set_figure(wrong, over, figure(right, over) + 10);
  else
    set_figure(wrong, over, figure(right, over) - 10);
  set_figure(wrong, received, figure(right, received) + figure(right, over) - figure(wrong, over));
  const std::vector<ComponentRepair> without = explain_all(wrong);
  ASSERT_EQ(without.size(), 1u);
  ASSERT_GT(without[0].diagnoses.size(), 1u);

  RepairOptions options;
  options.evidence.last_year = &last_year;
  const std::vector<ComponentRepair> with = explain_all(wrong, options);
  ASSERT_EQ(with.size(), 1u);
  const Diagnosis& first = with[0].diagnoses[0];
  EXPECT_TRUE(adds_up(mended(wrong, first)));
  ASSERT_EQ(first.changes.size(), 2u);
  EXPECT_EQ(first.changes[0].cell, received);
  EXPECT_EQ(first.changes[1].cell, over);
  EXPECT_EQ(first.changes[1].backed_by, EvidenceSource::last_year);
  EXPECT_LT(first.cost, with[0].diagnoses[1].cost);
}

TEST(diagnose, trusts_member_sums_over_fewer_cells) {
  Dice dice(12);
  const Report right = consistent_record(dice, Edition::notice_2021, {.zeros = 0, .digits = 3});
  Report wrong = right;
  // Two figures of one row: by the equations alone the rows and columns around them are as good.
  std::vector<CellId> changed;
  for (const char* key : {"requests.granted.research", "requests.granted.total"})
    changed.push_back(cell(key));
  for (const CellId each : changed) set_figure(wrong, each, figure(right, each) + 7);
  RepairOptions options;
  for (const CellId each : summed_cells(Edition::notice_2021)) {
    options.evidence.figures.push_back({each, figure(right, each), EvidenceSource::members});
  }
  const std::vector<ComponentRepair> repairs = explain_all(wrong, options);
  ASSERT_FALSE(repairs.empty());
  const Diagnosis& first = repairs[0].diagnoses[0];
  EXPECT_EQ(first.certainty, Certainty::sole);
  ASSERT_EQ(first.changes.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(first.changes[i].cell, changed[i]);
    EXPECT_EQ(first.changes[i].to, figure(right, changed[i]));
    EXPECT_EQ(first.changes[i].backed_by, EvidenceSource::members);
  }
}

TEST(diagnose, prefers_a_cell_that_was_hard_to_read) {
  const Report report = with_reconsideration({3, 1, 0, 2, 16});
  RepairOptions options;
  options.evidence.doubted = {cell("review.reconsideration.other")};
  const std::vector<ComponentRepair> repairs = explain_all(report, options);
  EXPECT_EQ(repairs[0].diagnoses[0].changes[0].cell, options.evidence.doubted[0]);
  EXPECT_EQ(repairs[0].diagnoses[0].certainty, Certainty::cannot_tell);
}

TEST(diagnose, takes_a_blank_for_unknown_and_still_locates_the_error_beside_it) {
  Dice dice(13);
  for (int i = 0; i < records_to_draw / 5; ++i) {
    const Report right = consistent_record(dice, Edition::notice_2021, {.zeros = 20, .digits = 3});
    Report wrong = right;
    const std::vector<CellId> cells = summed_cells(Edition::notice_2021);
    const CellId granted = cell("requests.granted.natural_person");
    set_figure(wrong, granted, figure(right, granted) + 90);
    // A blank in the column keeps the column's sum from being judged; the row's still fails.
    const CellId blank = cell("requests.unable.not_held.natural_person");
    wrong.write(blank, "");
    const std::vector<ComponentRepair> repairs = explain_all(wrong);
    ASSERT_EQ(repairs.size(), 1u);
    ASSERT_EQ(repairs[0].failing.size(), 1u);
    EXPECT_EQ(equation_id(*repairs[0].failing[0]), "row.granted");
    // The blank's own row says what it must be, and with it the column adds up only if this cell is
    // wrong.
    ASSERT_EQ(repairs[0].diagnoses.size(), 1u);
    ASSERT_EQ(repairs[0].diagnoses[0].changes.size(), 1u);
    EXPECT_EQ(repairs[0].diagnoses[0].changes[0].cell, granted);
    EXPECT_EQ(repairs[0].diagnoses[0].changes[0].to, figure(right, granted));
  }
}

TEST(diagnose, leaves_out_equations_with_figures_too_large_to_compute_with) {
  Report report = with_reconsideration({1, 0, 0, 0, 1});
  report.write(cell("review.reconsideration.total"), "9223372036854775807");
  EXPECT_TRUE(explain_all(report).empty());
  report.write(cell("requests.granted.natural_person"), "9007199254740992");
  const std::vector<ComponentRepair> repairs = explain_all(report);
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_EQ(repairs[0].diagnoses[0].changes[0].to, 0);
}

TEST(diagnose, gives_up_at_once_on_a_table_of_nonsense) {
  Dice dice(14);
  Report report = zeros();
  for (const CellId each : cells_of(Edition::notice_2021, Table::requests)) {
    set_figure(report, each, static_cast<std::int64_t>(dice.roll(1000)));
  }
  const std::vector<ComponentRepair> repairs = explain_all(report);
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_TRUE(repairs[0].diagnoses.empty());
  EXPECT_EQ(repairs[0].more_than_cells, RepairOptions{}.max_cells);
  EXPECT_EQ(repairs[0].failing.size(), failing_of(report).size());
}

/// A form half filled in: all but a few rows blank, with one slip in each of some rows that are
/// not.
Report half_filled(Dice& dice, std::size_t slips) {
  Report report = consistent_record(dice, Edition::notice_2021);
  const Edition edition = report.edition_of(Table::requests);
  for (const CellId each : cells_of(edition, Table::requests)) {
    if (dice.chance(60)) report.write(each, "");
  }
  for (const CellId each : different_cells(dice, summed_cells(edition), slips)) {
    if (report.value(each).is_count()) set_figure(report, each, figure(report, each) + 1);
  }
  return report;
}

TEST(Repair, tells_few_explanations_of_each_trouble_however_many_troubles_there_are) {
  Dice dice(20);
  for (int i = 0; i < 400; ++i) {
    const Report report = half_filled(dice, 8);
    for (const ComponentRepair& repair : diagnose(report, evaluate_all(report), {})) {
      EXPECT_LE(repair.diagnoses.size(), 64u);
      if (repair.complete) continue;
      for (const Diagnosis& diagnosis : repair.diagnoses) {
        EXPECT_FALSE(diagnosis.strong);
        EXPECT_NE(diagnosis.certainty, Certainty::sole);
      }
    }
  }
}

TEST(Repair, tells_troubles_apart_that_have_too_many_explanations_together) {
  Report report = zeros();
  // Three rows filled in but for a slip each, the rest of the table blank.
  for (const RequestRow& row : request_rows(Edition::notice_2021)) {
    for (std::size_t column = 0; column < applicant_count; ++column)
      report.write(row.cell(column), "");
  }
  for (const char* row : {"granted", "partly_granted", "refused.state_secret"}) {
    for (const char* column : {"natural_person", "enterprise", "research", "public_interest",
                               "legal_service", "other_org"})
      set_figure(report, cell(std::string("requests.") + row + "." + column), 2);
    set_figure(report, cell(std::string("requests.") + row + ".total"), 13);
  }
  const auto repairs = diagnose(report, evaluate_all(report), {});
  ASSERT_EQ(repairs.size(), 3u);
  for (const ComponentRepair& repair : repairs) {
    EXPECT_EQ(repair.failing.size(), 1u);
    EXPECT_EQ(repair.diagnoses.size(), 7u);
    for (const Diagnosis& diagnosis : repair.diagnoses) {
      Report mended = report;
      for (const CellChange& change : diagnosis.changes) set_figure(mended, change.cell, change.to);
      EXPECT_EQ(evaluate(mended, *repair.failing.front()).state, EquationState::held);
      EXPECT_LT(failing_of(mended).size(), failing_of(report).size());
    }
  }
}

}  // namespace
}  // namespace ogi::test

// The arithmetic of one report: what a cell counts, what cells come to, what may be written into
// empty ones.
#include "core/report/sums.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/report/completion.h"
#include "core/report/figure.h"
#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

std::string figure(Report& report, std::string_view key, std::string_view written) {
  report.write(cell_of(key), written);
  const auto number = figure_of(report, cell_of(key));
  return number ? to_string(*number) : std::string(gap_key(gap_of(report, cell_of(key))));
}

TEST(Figure, is_one_however_it_is_written) {
  Report report;
  const std::string_view count = "requests.received.total";
  EXPECT_EQ(figure(report, count, "０３"), "3");
  EXPECT_EQ(figure(report, count, "1,234"), "1234");
  EXPECT_EQ(figure(report, count, "22（其中修订16件）"), "22");
  EXPECT_EQ(figure(report, count, "十二"), "12");
  EXPECT_EQ(figure(report, count, "-3"), "-3");
  EXPECT_EQ(figure(report, count, ""), "blank");
  EXPECT_EQ(figure(report, count, "—"), "placeholder");
  EXPECT_EQ(figure(report, count, "若干"), "text");
  EXPECT_EQ(figure(report, count, "99999999999999999999"), "too_large");
  EXPECT_EQ(gap_of(Report{}, cell_of(count)), Gap::absent);
}

TEST(Figure, money_is_in_ten_thousand_yuan_whatever_unit_is_written) {
  Report report;
  const std::string_view fees = "disclosure.fees.amount";
  EXPECT_EQ(figure(report, fees, "251000元"), "25.1");
  EXPECT_EQ(figure(report, fees, "1.5万元"), "1.5");
  EXPECT_EQ(figure(report, fees, "1.5"), "1.5");
  const std::string_view procurement = "disclosure.procurement.amount";
  EXPECT_EQ(figure(report, procurement, "251000元"), "25.1");
  EXPECT_EQ(figure(report, procurement, "251000"), "no_unit");
}

TEST(Figure, is_read_back_from_what_is_written_for_it) {
  Report report;
  for (CellId cell = 0; cell < cell_count; ++cell) {
    for (const Decimal number : {Decimal{}, Decimal{251, 1}, Decimal{-7, 0}}) {
      report.write(cell, written_figure(cell, number));
      EXPECT_EQ(figure_of(report, cell), number) << cell_key(cell);
    }
  }
}

TEST(Sums, count_what_is_there_and_tell_what_is_open) {
  Report report;
  const CellId cells[] = {0, 1, 2, 3};
  report.write(0, "3");
  report.write(1, "");
  report.write(2, "/");
  const CountSum sum = sum_of_counts(report, cells);
  EXPECT_EQ(sum.total, 3);
  EXPECT_EQ(sum.open, 3u);
  EXPECT_EQ(sum.not_a_count, CellId{1});
  EXPECT_FALSE(sum.is_complete());
  EXPECT_EQ(sum.so_far(), Decimal::whole(3));
  report.write(3, "1.5");
  EXPECT_EQ(sum_of_counts(report, cells).so_far(), std::nullopt);
}

TEST(Sums, more_than_64_bits_hold_is_no_sum) {
  Report report;
  const CellId cells[] = {0, 1};
  report.write(0, "9223372036854775807");
  report.write(1, "0");
  EXPECT_EQ(sum_of_counts(report, cells).so_far(), Decimal::whole(INT64_MAX));
  report.write(1, "1");
  EXPECT_TRUE(sum_of_counts(report, cells).too_large);
  EXPECT_EQ(sum_of_counts(report, cells).so_far(), std::nullopt);
}

TEST(Sums, the_outcomes_of_a_consistent_report_come_to_all_that_was_processed) {
  Random random(1303);
  for (int i = 0; i < 200; ++i) {
    const Report report = random_report(all_editions[static_cast<std::size_t>(i % 2)], random);
    const std::vector<NamedSum> outcomes = outcome_figures(report);
    ASSERT_EQ(outcomes.size(), 6u);
    Decimal all;
    for (const NamedSum& outcome : outcomes) all = *add(all, *outcome.sum);
    const std::vector<NamedSum> main = main_figures(report);
    EXPECT_EQ(main[1].key, "processed");
    EXPECT_EQ(main[1].sum, all);
  }
}

TEST(Sums, where_nothing_is_written_there_is_no_figure) {
  Report report;
  for (const NamedSum& sum : main_figures(report)) EXPECT_EQ(sum.sum, std::nullopt) << sum.key;
  report.write(cell_of("review.litigation_direct.total"), "2");
  EXPECT_EQ(main_figures(report).back().sum, Decimal::whole(2));
  report.write(cell_of("review.litigation_after_reconsideration.total"), "若干");
  EXPECT_EQ(main_figures(report).back().sum, std::nullopt);
}

std::vector<CellId> totals_of(Edition edition) {
  std::vector<CellId> totals;
  for (const Equation& equation : equations_of(edition)) {
    if (equation.left.size() == 1) totals.push_back(equation.left.front());
  }
  return totals;
}

TEST(Completion, gives_back_a_consistent_report_whose_totals_were_blanked) {
  Random random(1304);
  for (int i = 0; i < 500; ++i) {
    const Edition edition = all_editions[static_cast<std::size_t>(i % 2)];
    const Report whole = random_report(edition, random);
    Report report = whole;
    const std::int64_t chance = 1 + random.up_to(3);  // at 1 all of them
    for (const CellId total : totals_of(edition)) {
      if (random.one_in(chance)) report.write(total, "");
    }
    for (const CellFigure& total : complete(report).totals)
      report.write(total.cell, to_string(total.figure));
    for (CellId cell = 0; cell < cell_count; ++cell)
      ASSERT_EQ(report.value(cell), whole.value(cell)) << cell_key(cell);
  }
}

TEST(Completion, never_touches_what_is_written) {
  Random random(1305);
  constexpr std::string_view written[] = {"", "/", "7", "若干", "1.5", "-1", "９"};
  for (int i = 0; i < 300; ++i) {
    Report report = random_report(Edition::notice_2021, random);
    for (CellId cell = 0; cell < cell_count; ++cell) {
      if (random.one_in(4)) report.write(cell, written[random.up_to(6)]);
    }
    const Completion completion = complete(report);
    for (const CellFigure& total : completion.totals)
      EXPECT_EQ(report.value(total.cell).meaning, Meaning::blank);
    for (const CellId cell : completion.zeros)
      EXPECT_EQ(report.value(cell).meaning, Meaning::blank);
  }
}

TEST(Completion, a_total_needs_a_count_in_every_part) {
  Report report = consistent_report(Edition::notice_2021);
  const CellId total = cell_of("review.reconsideration.total");
  report.write(total, "");
  report.write(cell_of("review.reconsideration.upheld"), "4");
  EXPECT_EQ(complete(report).totals, (std::vector<CellFigure>{{total, Decimal::whole(4)}}));
  for (const std::string_view part : {"", "/", "1.5", "若干", "-1"}) {
    report.write(cell_of("review.reconsideration.corrected"), part);
    EXPECT_TRUE(complete(report).totals.empty()) << part;
  }
}

TEST(Completion, says_nothing_of_a_total_on_which_its_sums_disagree) {
  Report report = consistent_report(Edition::notice_2021);
  const CellId total = cell_of("requests.processed.total");
  report.write(total, "");
  report.write(cell_of("requests.granted.total"), "1");  // and no applicant has it
  EXPECT_TRUE(complete(report).totals.empty());
}

TEST(Completion, zeros_go_where_nothing_is_missing) {
  Random random(1306);
  for (int i = 0; i < 300; ++i) {
    const Edition edition = all_editions[static_cast<std::size_t>(i % 2)];
    const Report whole = random_report(edition, random);
    Report report = whole;
    for (CellId cell = 0; cell < cell_count; ++cell) {
      if (whole.value(cell).number == Decimal{} && whole.value(cell).is_number())
        report.write(cell, "");
    }
    for (const CellId cell : complete(report).zeros) report.write(cell, "0");
    for (CellId cell = 0; cell < cell_count; ++cell)
      ASSERT_EQ(report.value(cell), whole.value(cell)) << cell_key(cell);
  }
}

TEST(Completion, blanks_that_must_hold_something_are_left) {
  Report report = consistent_report(Edition::notice_2021);
  const CellId upheld = cell_of("review.reconsideration.upheld");
  const CellId total = cell_of("review.reconsideration.total");
  report.write(upheld, "");
  EXPECT_EQ(complete(report).zeros, std::vector<CellId>{upheld});
  report.write(total, "3");
  EXPECT_TRUE(complete(report).zeros.empty());
  report.write(upheld, "3");
  report.write(total, "");
  EXPECT_TRUE(complete(report).zeros.empty());
}

TEST(Completion, an_empty_form_is_all_zeros) {
  Report report;
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(Edition::notice_2021, table)) report.write(cell, "");
  }
  const Completion completion = complete(report);
  EXPECT_TRUE(completion.totals.empty());
  EXPECT_EQ(completion.zeros.size(), 200u);
}

}  // namespace
}  // namespace ogi::test

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "core/repair/repair.h"
#include "tests/core/all_rooms.h"
#include "tests/core/repair/amount.h"
#include "tests/core/repair/brute_force.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

bool is_all_slips(const Diagnosis& diagnosis) {
  return diagnosis.move != Move::none ||
         std::all_of(diagnosis.changes.begin(), diagnosis.changes.end(),
                     [](const CellChange& change) { return change.slip.kind != SlipKind::none; });
}

/// The report mended by the one diagnosis of each component that is made of slips only, if each
/// has just one.
std::optional<Report> mended_by_slips(const Report& wrong) {
  Report report = wrong;
  for (const ComponentRepair& repair : explain_all(wrong)) {
    const auto count =
        std::count_if(repair.diagnoses.begin(), repair.diagnoses.end(), is_all_slips);
    if (count != 1) return std::nullopt;
    report = mended(report,
                    *std::find_if(repair.diagnoses.begin(), repair.diagnoses.end(), is_all_slips));
  }
  return report;
}

// Of all 190 cells, with the slips of real hands: how often there is one diagnosis by slips
// alone, and whether it is what happened.
TEST(slips, explain_most_mistyped_records_in_one_way_and_that_way_is_right) {
  const double least_share[] = {0.91, 0.88, 0.80};
  for (std::size_t wrong_cells = 1; wrong_cells <= 3; ++wrong_cells) {
    Dice dice(wrong_cells);
    int single = 0;
    int right_ones = 0;
    const int records = records_to_draw * 5;
    for (int i = 0; i < records; ++i) {
      const Report right = consistent_record(dice, Edition::notice_2021);
      Report wrong = right;
      for (const CellId cell :
           different_cells(dice, summed_cells(Edition::notice_2021), wrong_cells)) {
        set_figure(wrong, cell, mistyped(dice, figure(right, cell)));
      }
      const std::optional<Report> report = mended_by_slips(wrong);
      if (!report) continue;
      ++single;
      const std::vector<CellId> cells = summed_cells(Edition::notice_2021);
      right_ones += std::all_of(cells.begin(), cells.end(), [&](CellId cell) {
        return figure(*report, cell) == figure(right, cell);
      });
    }
    const double share = static_cast<double>(single) / records;
    const double truth = static_cast<double>(right_ones) / single;
    std::printf(
        "[          ] %zu wrong: one diagnosis by slips alone in %.1f %%, right in %.1f %% of "
        "these\n",
        wrong_cells, 100 * share, 100 * truth);
    EXPECT_GE(share, least_share[wrong_cells - 1]);
    EXPECT_GE(truth, 0.99);
  }
}

// What is called strong must be right, whatever the errors were.
TEST(slips, make_a_suggestion_strong_only_where_it_is_right) {
  for (const bool typed : {true, false}) {
    Dice dice(9);
    int strong = 0;
    int right_ones = 0;
    for (int i = 0; i < records_to_draw * 3; ++i) {
      const Report right =
          consistent_record(dice, Edition::notice_2021, {.zeros = 60, .digits = 3});
      Report wrong = right;
      for (const CellId cell :
           different_cells(dice, summed_cells(Edition::notice_2021), 1 + dice.roll(3))) {
        const std::int64_t value = figure(right, cell);
        set_figure(wrong, cell, typed ? mistyped(dice, value) : arbitrary_other(dice, value));
      }
      for (const ComponentRepair& repair : explain_all(wrong)) {
        for (const Diagnosis& diagnosis : repair.diagnoses) {
          if (!diagnosis.strong) continue;
          ++strong;
          right_ones += std::all_of(diagnosis.changes.begin(), diagnosis.changes.end(),
                                    [&right](const CellChange& change) {
                                      return figure(right, change.cell) == change.to;
                                    });
        }
      }
    }
    std::printf("[          ] %s errors: %d of %d strong suggestions right\n",
                typed ? "typed" : "arbitrary", right_ones, strong);
    EXPECT_GT(strong, records_to_draw / 4);
    EXPECT_GE(right_ones, (typed ? 0.99 : 0.95) * strong);
  }
}

}  // namespace
}  // namespace ogi::test

#include "core/repair/moves.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/check/fix_wording.h"
#include "core/repair/paper_grid.h"
#include "tests/core/all_rooms.h"
#include "tests/core/repair/amount.h"
#include "tests/core/repair/brute_force.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

using Line = std::vector<CellId>;

Line row(const PaperGrid& grid, std::size_t at) {
  Line line;
  for (std::size_t i = 0; i < grid.columns(); ++i) line.push_back(grid.cell(at, i));
  return line;
}

Line column(const PaperGrid& grid, std::size_t at) {
  Line line;
  for (std::size_t i = 0; i < grid.rows(); ++i) line.push_back(grid.cell(i, at));
  return line;
}

/// The figures from `first` on one place further; `first` becomes 0 and the last is lost.
Report shifted(const Report& right, const Line& line, std::size_t first) {
  Report wrong = right;
  set_figure(wrong, line[first], 0);
  for (std::size_t i = first + 1; i < line.size(); ++i) {
    set_figure(wrong, line[i], figure(right, line[i - 1]));
  }
  return wrong;
}

Report exchanged(const Report& right, const Line& one, const Line& other) {
  Report wrong = right;
  for (std::size_t i = 0; i < one.size(); ++i) {
    set_figure(wrong, one[i], figure(right, other[i]));
    set_figure(wrong, other[i], figure(right, one[i]));
  }
  return wrong;
}

/// One component with one diagnosis, which is `move` and gives back `right`.
void expect_told_as(Move move, const Report& wrong, const Report& right) {
  const std::vector<ComponentRepair> repairs = explain_all(wrong);
  ASSERT_EQ(repairs.size(), 1u);
  ASSERT_EQ(repairs[0].diagnoses.size(), 1u);
  const Diagnosis& diagnosis = repairs[0].diagnoses[0];
  EXPECT_EQ(diagnosis.move, move);
  EXPECT_EQ(diagnosis.certainty, Certainty::sole);
  EXPECT_TRUE(diagnosis.strong);
  const Report after = mended(wrong, diagnosis);
  for (const CellId cell : summed_cells(Edition::notice_2021)) {
    EXPECT_EQ(figure(after, cell), figure(right, cell)) << cell_key(cell);
  }
}

Report dense_record(std::uint64_t seed) {
  Dice dice(seed);
  return consistent_record(dice, Edition::notice_2021, {.zeros = 0, .digits = 3});
}

constexpr PaperGrid requests{Edition::notice_2021, Table::requests};

TEST(move, of_a_row_one_column_off_is_told_as_one) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Report right = dense_record(seed);
    for (const std::size_t at : {0u, 1u, 2u, 9u, 23u, 24u}) {
      const Line line = row(requests, at);
      const Line back(line.rbegin(), line.rend());
      expect_told_as(Move::row_shifted_right, shifted(right, line, 0), right);
      expect_told_as(Move::row_shifted_right, shifted(right, line, 2), right);
      expect_told_as(Move::row_shifted_left, shifted(right, back, 0), right);
    }
  }
}

TEST(move, of_a_row_is_seen_though_its_first_cell_was_left_empty) {
  const Report right = dense_record(3);
  const Line line = row(requests, 9);
  Report wrong = shifted(right, line, 0);
  wrong.write(line[0], "");
  expect_told_as(Move::row_shifted_right, wrong, right);
}

TEST(move, of_a_column_pasted_one_off_is_told_as_one) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Report right = dense_record(seed);
    for (const std::size_t at : {0u, 3u, 6u}) {
      const Line line = column(requests, at);
      const Line back(line.rbegin(), line.rend());
      expect_told_as(Move::column_shifted_down, shifted(right, line, 0), right);
      expect_told_as(Move::column_shifted_down, shifted(right, line, 7), right);
      expect_told_as(Move::column_shifted_up, shifted(right, back, 0), right);
    }
  }
}

TEST(move, that_exchanged_two_rows_or_columns_is_told_as_one) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Report right = dense_record(seed);
    expect_told_as(Move::rows_swapped, exchanged(right, row(requests, 1), row(requests, 24)),
                   right);
    expect_told_as(Move::rows_swapped, exchanged(right, row(requests, 22), row(requests, 23)),
                   right);
    expect_told_as(Move::columns_swapped,
                   exchanged(right, column(requests, 5), column(requests, 6)), right);
  }
}

TEST(move, never_changes_a_figure_that_the_user_confirms) {
  const Report right = dense_record(4);
  const Report wrong = shifted(right, row(requests, 9), 0);
  RepairOptions options;
  options.evidence.confirmed = {requests.cell(9, 3)};
  for (const ComponentRepair& repair : explain_all(wrong, options)) {
    for (const Diagnosis& diagnosis : repair.diagnoses) {
      EXPECT_EQ(diagnosis.move, Move::none);
      for (const CellChange& change : diagnosis.changes) {
        EXPECT_NE(change.cell, options.evidence.confirmed[0]);
      }
    }
  }
}

TEST(move, is_worded_by_its_lines) {
  const Report right = dense_record(1);
  const auto title = [](const Report& wrong) {
    const std::vector<ComponentRepair> repairs = explain_all(wrong);
    return render(title_of(repairs[0], repairs[0].diagnoses[0]), Language::zh);
  };
  EXPECT_EQ(
      title(shifted(right, row(requests, 6), 0)),
      "“（三）不予公开3.危及“三安全一稳定””一行的数字疑向右错了一栏，移回后 8 项勾稽关系成立");
  EXPECT_EQ(title(exchanged(right, column(requests, 5), column(requests, 6))).substr(0, 66),
            "“其他”与“总计”两列的数字疑填反，换回后 25");
}

TEST(move, is_not_seen_in_scattered_errors) {
  Dice dice(5);
  std::size_t moves = 0;
  for (int i = 0; i < records_to_draw * 3; ++i) {
    const Report right =
        consistent_record(dice, Edition::notice_2021, {.zeros = dice.roll(90), .digits = 3});
    Report wrong = right;
    for (const CellId cell :
         different_cells(dice, summed_cells(Edition::notice_2021), 2 + dice.roll(4))) {
      set_figure(wrong, cell, mistyped(dice, figure(right, cell)));
    }
    for (const ComponentRepair& repair : explain_all(wrong)) {
      if (!repair.diagnoses.empty() && repair.diagnoses[0].move != Move::none) ++moves;
    }
  }
  EXPECT_EQ(moves, 0u);
}

TEST(move, of_the_whole_line_of_section_four_is_offered_but_not_claimed) {
  std::size_t offered = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Report right = dense_record(seed);
    const std::span<const CellId> cells = cells_of(Edition::notice_2021, Table::review);
    const Line line(cells.begin(), cells.end());
    const Report wrong = shifted(right, line, 0);
    const std::vector<ComponentRepair> repairs = explain_all(wrong);
    if (repairs.empty() || repairs[0].failing.size() < 2) continue;
    ASSERT_EQ(repairs[0].diagnoses[0].move, Move::review_shifted_right);
    EXPECT_NE(repairs[0].diagnoses[0].certainty, Certainty::sole);
    EXPECT_TRUE(adds_up(mended(wrong, repairs[0].diagnoses[0])));
    EXPECT_GT(repairs.size(), 1u) << "each block is still explained by itself";
    ++offered;
  }
  EXPECT_GE(offered, 8u);
}

TEST(move, that_exchanged_two_blocks_of_section_four_is_told_by_the_text) {
  const Report right = dense_record(2);
  const PaperGrid review{Edition::notice_2021, Table::review};
  const Report wrong = exchanged(right, row(review, 0), row(review, 1));
  EXPECT_TRUE(explain_all(wrong).empty()) << "no equation can tell";

  RepairOptions options;
  for (const std::size_t block : {0u, 1u}) {
    const CellId total = review.cell(block, 4);
    options.evidence.figures.push_back({total, figure(right, total), EvidenceSource::text});
  }
  const std::vector<ComponentRepair> repairs = explain_all(wrong, options);
  ASSERT_EQ(repairs.size(), 1u);
  const Diagnosis& diagnosis = repairs[0].diagnoses[0];
  EXPECT_EQ(diagnosis.move, Move::blocks_swapped);
  EXPECT_EQ(diagnosis.certainty, Certainty::sole);
  EXPECT_EQ(render(title_of(repairs[0], diagnosis), Language::zh),
            "“行政复议”与“未经复议直接起诉”两组的数字疑填反，换回后与正文等处所述一致");
  EXPECT_TRUE(explain_all(right, options).empty());
}

}  // namespace
}  // namespace ogi::test

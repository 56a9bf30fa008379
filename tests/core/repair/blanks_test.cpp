#include "core/repair/blanks.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"
#include "tests/core/repair/brute_force.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

Report record(std::uint64_t seed, std::size_t zeros) {
  Dice dice(seed);
  return consistent_record(dice, Edition::notice_2021, {.zeros = zeros, .digits = 2});
}

/// How many came back; none as anything else.
std::size_t given_back(const Report& blanked, const Report& right) {
  const std::vector<CellChange> filled = fill_blanks(blanked);
  for (const CellChange& change : filled) {
    EXPECT_EQ(change.from, no_figure);
    EXPECT_EQ(change.to, figure(right, change.cell)) << cell_key(change.cell);
  }
  return filled.size();
}

TEST(blanks, zeros_left_out_are_zeros_where_the_sums_are_reached_without_them) {
  const Report right = record(1, 80);
  Report blanked = right;
  std::size_t count = 0;
  for (const CellId cell : summed_cells(Edition::notice_2021)) {
    if (figure(right, cell) != 0) continue;
    blanked.write(cell, count++ % 2 == 0 ? "" : "/");
  }
  ASSERT_GT(count, 50u);
  EXPECT_GT(given_back(blanked, right), count * 9 / 10);
}

TEST(blanks, an_empty_column_of_totals_is_the_rows_sums) {
  const Report right = record(2, 40);
  Report blanked = right;
  for (const RequestRow& row : request_rows(Edition::notice_2021)) {
    blanked.write(row.cell(total_column), "");
  }
  EXPECT_EQ(given_back(blanked, right), 25u);
}

TEST(blanks, that_the_figures_leave_open_stay_open) {
  const Report right = record(3, 0);
  Report blanked = right;
  const std::span<const RequestRow> rows = request_rows(Edition::notice_2021);
  // Four corners of a rectangle: what one gains the next can lose.
  for (const std::size_t row : {3u, 7u}) {
    for (const std::size_t column : {1u, 4u}) blanked.write(rows[row].cell(column), "");
  }
  EXPECT_TRUE(fill_blanks(blanked).empty());
}

TEST(blanks, are_not_filled_from_figures_that_contradict_each_other) {
  const Report right = record(4, 0);
  Report blanked = right;
  const CellId cell = request_rows(Edition::notice_2021)[3].cell(2);
  const CellId beside = request_rows(Edition::notice_2021)[3].cell(4);
  blanked.write(cell, "");
  set_figure(blanked, beside, figure(right, beside) + 1);
  EXPECT_TRUE(fill_blanks(blanked).empty());
}

TEST(blanks, with_words_in_them_are_not_blank) {
  const Report right = record(5, 0);
  Report report = right;
  report.write(request_rows(Edition::notice_2021)[3].cell(2), "详见附件");
  EXPECT_TRUE(fill_blanks(report).empty());
}

}  // namespace
}  // namespace ogi::test

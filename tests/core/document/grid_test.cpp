#include "core/document/grid.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

TableCell cell(int row_span = 1, int col_span = 1) {
  return {.text = {}, .row_span = row_span, .col_span = col_span};
}

TEST(Grid, spans_cover_the_places_right_of_and_below_them) {
  // A 2×2 corner, two cells right of it, two below those.
  const Grid grid({{{cell(2, 2), cell(), cell()}, {cell(), cell()}}});
  ASSERT_EQ(grid.row_count(), 2U);
  ASSERT_EQ(grid.column_count(), 4U);
  const Grid::Source corner{0, 0};
  EXPECT_EQ(grid.at(0, 1), corner);
  EXPECT_EQ(grid.at(1, 0), corner);
  EXPECT_EQ(grid.at(1, 1), corner);
  EXPECT_EQ(grid.at(1, 2), (Grid::Source{1, 0}));
}

TEST(Grid, rows_of_unequal_length_leave_holes) {
  const Grid grid({{{cell(), cell(), cell()}, {cell()}}});
  EXPECT_TRUE(grid.at(1, 0).exists());
  EXPECT_FALSE(grid.at(1, 2).exists());
}

TEST(Grid, spans_end_with_the_table_and_at_the_widest) {
  const Grid grid({{{cell(65534, 1), cell(1, 65534)}, {cell()}}});
  EXPECT_EQ(grid.row_count(), 2U);
  EXPECT_EQ(grid.column_count(), Grid::widest);
  EXPECT_EQ(grid.at(1, 0), (Grid::Source{0, 0}));
}

TEST(Grid, a_table_without_rows_is_empty) {
  const Grid grid{TableBlock{}};
  EXPECT_EQ(grid.row_count(), 0U);
  EXPECT_EQ(grid.column_count(), 0U);
}

}  // namespace
}  // namespace ogi::test

#include "core/repair/slips.h"

#include <gtest/gtest.h>

#include "core/repair/repair.h"
#include "tests/core/all_rooms.h"
#include "tests/core/repair/brute_force.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

struct Case {
  std::int64_t written;
  std::int64_t right;
  SlipKind kind;
};

TEST(slip, is_recognised_by_its_digits) {
  const Case cases[] = {
      {130, 120, SlipKind::substitution},
      {7, 4, SlipKind::substitution},
      {4, 0, SlipKind::substitution},
      {210, 120, SlipKind::transposition},
      {4312, 4321, SlipKind::transposition},
      {1203, 123, SlipKind::insertion},
      {51, 1, SlipKind::insertion},
      {1223, 123, SlipKind::repeated_digit},
      {11, 1, SlipKind::repeated_digit},
      {13, 123, SlipKind::deletion},
      {0, 1000, SlipKind::left_at_zero},
      {7, 1007, SlipKind::leading_digit_lost},
      {12, 1200, SlipKind::zeros_lost},
      {1200, 12, SlipKind::zeros_added},
      {3, 30000, SlipKind::written_in_ten_thousands},
      {160000, 16, SlipKind::written_out_of_ten_thousands},
      {1, 1203, SlipKind::thousands_group_lost},
      {203, 41203, SlipKind::thousands_group_lost},
      {91, 19, SlipKind::transposition},
      {87, 12, SlipKind::none},
      {1234, 4321, SlipKind::none},
      {5, 1234, SlipKind::none},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(likeliest_slip(each.written, each.right).kind, each.kind)
        << each.written << " for " << each.right;
  }
}

TEST(slip, is_weak_evidence_in_short_figures_and_strong_in_long_ones) {
  const auto advantage = [](std::int64_t slip, std::int64_t arbitrary, std::int64_t right) {
    return likeliest_slip(arbitrary, right).cost - likeliest_slip(slip, right).cost;
  };
  EXPECT_LT(likeliest_slip(3, 8).cost, slip_of_kind(SlipKind::none).cost + 2303);
  EXPECT_LT(advantage(130, 971, 120), advantage(120355, 971684, 120345));
}

TEST(slip, of_every_kind_of_the_hand_is_recognised) {
  Dice dice(1);
  for (int i = 0; i < 5000; ++i) {
    const auto right = static_cast<std::int64_t>(dice.roll(i % 2 == 0 ? 20 : 100000));
    const std::int64_t written = mistyped(dice, right);
    EXPECT_NE(likeliest_slip(written, right).kind, SlipKind::none) << written << " for " << right;
  }
}

TEST(slip, can_be_computed_for_the_largest_figures) {
  EXPECT_EQ(likeliest_slip(0, INT64_MAX).kind, SlipKind::left_at_zero);
  EXPECT_EQ(likeliest_slip(INT64_MAX, 1).kind, SlipKind::none);
  EXPECT_EQ(likeliest_slip(INT64_MAX / 10, INT64_MAX).kind, SlipKind::deletion);
}

// Slips that only the surroundings tell, in a record without zeros and with an error of one or two
// cells.
class SlipInPlace : public testing::Test {
 protected:
  SlipInPlace()
      : dice_(2),
        right_(consistent_record(dice_, Edition::notice_2021, {.zeros = 0, .digits = 3})) {}

  CellId at(std::size_t row, std::size_t column) const {
    return request_rows(Edition::notice_2021)[row].cell(column);
  }

  /// The kinds of the sole diagnosis's slips.
  std::vector<SlipKind> kinds(const Report& wrong, const RepairOptions& options = {}) {
    std::vector<SlipKind> found;
    for (const ComponentRepair& repair : explain_all(wrong, options)) {
      EXPECT_EQ(repair.diagnoses.size(), 1u);
      for (const CellChange& change : repair.diagnoses[0].changes)
        found.push_back(change.slip.kind);
    }
    return found;
  }

  Dice dice_;
  Report right_;
};

TEST_F(SlipInPlace, total_left_at_zero) {
  Report wrong = right_;
  set_figure(wrong, at(3, total_column), 0);
  EXPECT_EQ(kinds(wrong), std::vector{SlipKind::total_left_at_zero});
}

TEST_F(SlipInPlace, detail_left_at_zero) {
  Report wrong = right_;
  set_figure(wrong, at(3, 2), 0);
  EXPECT_EQ(kinds(wrong), std::vector{SlipKind::left_at_zero});
}

TEST_F(SlipInPlace, copied_from_last_year) {
  Report last_year = consistent_record(dice_, Edition::notice_2021, {.zeros = 0, .digits = 3});
  set_figure(last_year, at(3, 2), 4711);
  Report wrong = right_;
  set_figure(wrong, at(3, 2), 4711);
  EXPECT_EQ(kinds(wrong), std::vector{SlipKind::none});
  RepairOptions options;
  options.evidence.last_year = &last_year;
  const std::vector<ComponentRepair> repairs = explain_all(wrong, options);
  bool told = false;
  for (const ComponentRepair& repair : repairs) {
    for (const CellChange& change : repair.diagnoses[0].changes) {
      told =
          told || (change.cell == at(3, 2) && change.slip.kind == SlipKind::copied_from_last_year);
    }
  }
  EXPECT_TRUE(told);
}

TEST_F(SlipInPlace, total_typed_into_a_detail) {
  Report wrong = right_;
  set_figure(wrong, at(3, 2), figure(right_, at(3, total_column)));
  EXPECT_EQ(kinds(wrong), std::vector{SlipKind::total_in_detail});
}

TEST_F(SlipInPlace, figure_of_the_next_cell) {
  Report right = right_;
  // Make the neighbour a figure that no slip of the hand leads to.
  const std::int64_t more = 86421;
  for (const CellId cell : {at(3, 3), at(3, total_column), at(23, 3), at(23, total_column),
                            at(0, 3), at(0, total_column)}) {
    set_figure(right, cell, figure(right, cell) + more);
  }
  ASSERT_TRUE(adds_up(right));
  Report wrong = right;
  set_figure(wrong, at(3, 2), figure(right, at(3, 3)));
  EXPECT_EQ(kinds(wrong), std::vector{SlipKind::neighbour_copied});
}

TEST_F(SlipInPlace, two_neighbours_exchanged_are_one_slip) {
  Report right = right_;
  for (const CellId cell : {at(3, 3), at(3, total_column), at(23, 3), at(23, total_column),
                            at(0, 3), at(0, total_column)}) {
    set_figure(right, cell, figure(right, cell) + 86421);
  }
  Report wrong = right;
  set_figure(wrong, at(3, 2), figure(right, at(3, 3)));
  set_figure(wrong, at(3, 3), figure(right, at(3, 2)));
  const std::vector<ComponentRepair> repairs = explain_all(wrong);
  ASSERT_EQ(repairs.size(), 1u);
  const Diagnosis* swapped = nullptr;
  for (const Diagnosis& diagnosis : repairs[0].diagnoses) {
    if (diagnosis.changes[0].slip.kind == SlipKind::swapped_with_neighbour) swapped = &diagnosis;
  }
  ASSERT_NE(swapped, nullptr);
  EXPECT_EQ(swapped, &repairs[0].diagnoses[0]) << "and comes first";
  EXPECT_TRUE(swapped->strong);
  EXPECT_EQ(swapped->changes[1].slip.kind, SlipKind::swapped_with_neighbour);
}

}  // namespace
}  // namespace ogi::test

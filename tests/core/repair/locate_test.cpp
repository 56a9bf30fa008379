#include "core/repair/locate.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "core/repair/network.h"
#include "tests/core/all_rooms.h"
#include "tests/core/repair/amount.h"
#include "tests/core/repair/brute_force.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

constexpr std::uint8_t plain = 4;

std::vector<CellId> request_cells(Edition edition) {
  const std::span<const CellId> cells = cells_of(edition, Table::requests);
  return {cells.begin(), cells.end()};
}

TEST(network, has_every_cell_of_section_three_between_two_different_equations) {
  for (const Edition edition : all_editions) {
    const std::span<const Network> networks = networks_of(edition);
    ASSERT_EQ(networks.size(), 4u);
    EXPECT_EQ(networks[0].arcs().size(), request_cells(edition).size());
    EXPECT_EQ(networks[0].node_count, request_rows(edition).size() + 14);
    EXPECT_EQ(equation_id(networks[0].equations[networks[0].implied]), "row.processed");
    for (const Network& network : networks) {
      EXPECT_LE(network.node_count, node_limit);
      EXPECT_LE(network.arcs().size(), arc_limit);
      std::set<std::pair<int, int>> joined;
      for (const Network::Arc& arc : network.arcs()) {
        EXPECT_NE(arc.tail, arc.head);
        joined.insert({std::min(arc.tail, arc.head), std::max(arc.tail, arc.head)});
      }
      // No two cells stand between the same two equations, but in section 四 all five do.
      const bool review = network.node_count == 2;
      EXPECT_EQ(joined.size(), review ? 1u : network.arcs().size());
    }
  }
}

TEST(network, is_bipartite_so_that_no_three_wrong_cells_can_cancel_out) {
  for (const Edition edition : all_editions) {
    const Network& network = networks_of(edition)[0];
    std::vector<int> side(network.node_count, 0);
    side[0] = 1;
    for (std::size_t pass = 0; pass < network.node_count; ++pass) {
      for (const Network::Arc& arc : network.arcs()) {
        if (side[arc.tail] != 0 && side[arc.head] == 0) side[arc.head] = -side[arc.tail];
        if (side[arc.head] != 0 && side[arc.tail] == 0) side[arc.tail] = -side[arc.head];
      }
    }
    for (const Network::Arc& arc : network.arcs()) EXPECT_EQ(side[arc.tail] * side[arc.head], -1);
  }
}

TEST(network, has_at_the_ends_of_an_arc_the_equations_that_its_cell_stands_in) {
  Dice dice(1);
  for (const Edition edition : all_editions) {
    const Report right = consistent_record(dice, edition);
    for (const Network& network : networks_of(edition)) {
      for (const Network::Arc& arc : network.arcs()) {
        Report wrong = right;
        set_figure(wrong, arc.cell, figure(right, arc.cell) + 5);
        for (std::size_t node = 0; node < network.equations.size(); ++node) {
          if (node == network.implied) continue;
          const bool touched = node == arc.head || node == arc.tail;
          EXPECT_EQ(evaluate(wrong, network.equations[node]).state,
                    touched ? EquationState::failed : EquationState::held);
        }
      }
    }
  }
}

TEST(network, lets_as_much_out_of_every_node_as_in_where_the_report_adds_up) {
  Dice dice(8);
  for (const Edition edition : all_editions) {
    const Report right = consistent_record(dice, edition);
    for (const Network& network : networks_of(edition)) {
      std::vector<std::int64_t> balances(network.node_count, 0);
      for (const Network::Arc& arc : network.arcs()) {
        balances[arc.tail] -= figure(right, arc.cell);
        balances[arc.head] += figure(right, arc.cell);
      }
      EXPECT_EQ(balances, std::vector<std::int64_t>(network.node_count, 0));
    }
  }
}

TEST(locate, agrees_with_brute_force_over_all_cells_and_all_pairs) {
  Dice dice(2);
  std::size_t ties = 0;
  for (int i = 0; i < records_to_draw; ++i) {
    const Edition edition = all_editions[dice.roll(2)];
    const Report right = consistent_record(dice, edition, {.zeros = dice.roll(95), .digits = 3});
    Report wrong = right;
    // Errors of one size are what makes diagnoses tie.
    const bool same_size = dice.chance(30);
    for (const CellId cell : different_cells(dice, summed_cells(edition), 1 + dice.roll(2))) {
      const std::int64_t value = figure(right, cell);
      set_figure(wrong, cell, same_size ? value + 7 : arbitrary_other(dice, value));
    }
    const std::set<Correction> expected = smallest_corrections(wrong, 2);
    EXPECT_EQ(combined(explain_all(wrong)), expected) << "record " << i;
    if (expected.size() > 1) ++ties;
  }
  EXPECT_GE(ties, static_cast<std::size_t>(records_to_draw) / 20)
      << "too few ambiguous records to prove anything";
}

TEST(locate, agrees_with_brute_force_over_all_triples) {
  Dice dice(3);
  for (int i = 0; i < records_to_draw / 10; ++i) {
    const Edition edition = all_editions[dice.roll(2)];
    const Report right = consistent_record(dice, edition, {.zeros = 50, .digits = 2});
    Report wrong = right;
    const bool same_size = dice.chance(50);
    for (const CellId cell : different_cells(dice, request_cells(edition), 3)) {
      const std::int64_t value = figure(right, cell);
      set_figure(wrong, cell, same_size ? value + 7 : arbitrary_other(dice, value));
    }
    // A move (a row off by one) would be told as such, beside or instead of three cells.
    const std::vector<ComponentRepair> repairs = explain_all(wrong);
    ASSERT_EQ(repairs.empty(), false);
    ASSERT_EQ(repairs[0].diagnoses[0].move, Move::none);
    EXPECT_EQ(combined(repairs), smallest_corrections(wrong, 3)) << "record " << i;
  }
}

TEST(locate, detects_any_one_to_three_wrong_cells_of_section_three) {
  Dice dice(4);
  for (int i = 0; i < records_to_draw * 20; ++i) {
    const Edition edition = all_editions[dice.roll(2)];
    const Report right = consistent_record(dice, edition, {.zeros = dice.roll(95), .digits = 2});
    Report wrong = right;
    const auto error = static_cast<std::int64_t>(1 + dice.roll(3));
    for (const CellId cell : different_cells(dice, request_cells(edition), 1 + dice.roll(3))) {
      const bool down = figure(right, cell) >= error && dice.chance(50);
      set_figure(wrong, cell, figure(right, cell) + (down ? -error : error));
    }
    ASSERT_FALSE(adds_up(wrong));
  }
}

TEST(locate, finds_a_single_wrong_cell_of_section_three_and_no_other) {
  Dice dice(5);
  for (const Edition edition : all_editions) {
    for (const std::size_t zeros : {0u, 60u, 95u}) {
      const Report right = consistent_record(dice, edition, {.zeros = zeros, .digits = 3});
      for (const CellId cell : request_cells(edition)) {
        Report wrong = right;
        set_figure(wrong, cell, arbitrary_other(dice, figure(right, cell)));
        const std::vector<ComponentRepair> repairs = explain_all(wrong);
        ASSERT_EQ(repairs.size(), 1u) << cell_key(cell);
        ASSERT_EQ(repairs[0].diagnoses.size(), 1u) << cell_key(cell);
        const Diagnosis& diagnosis = repairs[0].diagnoses[0];
        EXPECT_EQ(diagnosis.certainty, Certainty::sole);
        ASSERT_EQ(diagnosis.changes.size(), 1u);
        EXPECT_EQ(diagnosis.changes[0].cell, cell);
        EXPECT_EQ(diagnosis.changes[0].to, figure(right, cell));
        EXPECT_FALSE(repairs[0].question);
      }
    }
  }
}

/// One set, with its deltas by arc.
void expect_one_set(const Located& located, const std::vector<std::pair<int, int>>& deltas) {
  ASSERT_EQ(located.changes.size(), deltas.size());
  for (std::size_t i = 0; i < deltas.size(); ++i) {
    EXPECT_EQ(located.changes[i].set, 0u);
    EXPECT_EQ(located.changes[i].arc, deltas[i].first);
    EXPECT_EQ(located.changes[i].delta, deltas[i].second);
  }
}

TEST(locate, takes_no_figure_below_zero) {
  // From 0 to 1 must go 2: over the arc of 9, which can be lowered; that of 1 cannot by 2.
  const std::vector<FlowArc> arcs{{1, 0, plain, 9}, {1, 0, plain, 1}};
  const std::vector<std::int64_t> balances{2, -2};
  int steps = 100;
  expect_one_set(locate(arcs, balances, 2 * plain, steps), {{0, -2}});
}

TEST(locate, shares_out_what_one_figure_cannot_take_and_says_that_the_shares_are_free) {
  // None of the three arcs can be lowered by 5, and of the pairs only the first.
  const std::vector<FlowArc> arcs{
      {1, 0, plain, 3}, {1, 0, plain, 3}, {1, 0, plain, 1}, {0, 1, fixed_weight, 8}};
  const std::vector<std::int64_t> balances{5, -5};
  int steps = 1000;
  const Located located = locate(arcs, balances, 4 * plain, steps);
  ASSERT_EQ(located.changes.size(), 2u);
  EXPECT_EQ(located.changes[0].delta + located.changes[1].delta, -5);
  for (const ArcChange& change : located.changes) {
    EXPECT_EQ(change.set, 0u);
    EXPECT_FALSE(change.forced);
    EXPECT_GE(arcs[change.arc].figure + change.delta, 0);
    EXPECT_NE(change.delta, 0);
  }
}

TEST(locate, finds_a_way_round_a_figure_that_would_go_below_zero) {
  // From 0 to 1 must go 5 by lowering arcs. Straight there is only 2; the way over node 2 takes it
  // all.
  const std::vector<FlowArc> arcs{{1, 0, plain, 2}, {2, 0, plain, 9}, {1, 2, plain, 9}};
  const std::vector<std::int64_t> balances{5, -5, 0};
  int steps = 1000;
  expect_one_set(locate(arcs, balances, 4 * plain, steps), {{1, -5}, {2, -5}});

  // With only 3 on the way round both ways are needed, and both to the end.
  const std::vector<FlowArc> tight{{1, 0, plain, 2}, {2, 0, plain, 3}, {1, 2, plain, 9}};
  expect_one_set(locate(tight, balances, 4 * plain, steps), {{0, -2}, {1, -3}, {2, -3}});
}

TEST(locate, prefers_light_arcs_and_never_takes_fixed_ones) {
  const std::vector<std::int64_t> balances{-4, 4};
  int steps = 1000;
  const std::vector<FlowArc> light{{1, 0, 4, 5}, {1, 0, 2, 5}, {1, 0, 7, 5}};
  expect_one_set(locate(light, balances, 40, steps), {{1, 4}});

  const std::vector<FlowArc> fixed{{1, 0, fixed_weight, 5}};
  const Located none = locate(fixed, balances, 40, steps);
  EXPECT_TRUE(none.changes.empty());
  EXPECT_EQ(none.ruled_out, 40);
}

TEST(locate, gives_the_figure_of_a_sought_arc_and_no_figure_of_an_unknown_one) {
  const std::vector<std::int64_t> balances{-4, 4, -3, 3};
  int steps = 1000;
  const std::vector<FlowArc> arcs{{1, 0, sought_weight, 0}, {3, 2, unknown_weight, 0}};
  const Located located = locate(arcs, balances, 40, steps);
  expect_one_set(located, {{0, 4}});
  EXPECT_TRUE(located.changes[0].forced);
}

TEST(locate, returns_nothing_rather_than_a_part_when_its_steps_run_out) {
  Dice dice(6);
  Report wrong = consistent_record(dice, Edition::notice_2021);
  for (const CellId cell : different_cells(dice, request_cells(Edition::notice_2021), 4)) {
    set_figure(wrong, cell, figure(wrong, cell) + 7);
  }
  const std::vector<ComponentRepair> all = explain_all(wrong);
  ASSERT_FALSE(all.empty());
  ASSERT_FALSE(all[0].diagnoses.empty());
  bool ran_out = false;
  for (int steps = 1; steps < 2000; steps *= 2) {
    const std::vector<ComponentRepair> some = explain_all(wrong, {.search_steps = steps});
    ASSERT_FALSE(some.empty());
    if (!some[0].budget_exhausted) {
      EXPECT_EQ(combined(some), combined(all));
      continue;
    }
    ran_out = true;
    ASSERT_EQ(some.size(), 1u);
    EXPECT_TRUE(some[0].diagnoses.empty());
    EXPECT_LT(some[0].more_than_cells, 4);
    EXPECT_FALSE(some[0].failing.empty());
  }
  EXPECT_TRUE(ran_out);
}

TEST(locate, says_how_many_cells_do_not_suffice) {
  Dice dice(7);
  Report wrong = consistent_record(dice, Edition::notice_2021, {.zeros = 0, .digits = 3});
  // Six cells, no two in one equation: six separate errors.
  std::size_t column = 0;
  std::size_t equations = 0;
  for (const std::size_t row : {2u, 4u, 6u, 8u, 10u, 12u}) {
    const CellId cell = request_rows(Edition::notice_2021)[row].cell(column++);
    set_figure(wrong, cell, figure(wrong, cell) + static_cast<std::int64_t>(100 * row + 1));
    equations += 2;
  }
  const std::vector<ComponentRepair> few = explain_all(wrong, {.max_cells = 5});
  ASSERT_EQ(few.size(), 1u);
  EXPECT_TRUE(few[0].diagnoses.empty());
  EXPECT_FALSE(few[0].budget_exhausted);
  EXPECT_EQ(few[0].more_than_cells, 5);
  EXPECT_EQ(few[0].failing.size(), equations);

  const std::vector<ComponentRepair> enough = explain_all(wrong, {.max_cells = 6});
  EXPECT_EQ(enough.size(), 6u);
}

}  // namespace
}  // namespace ogi::test

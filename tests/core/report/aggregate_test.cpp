// The sum of many reports, and a report against it.
#include "core/report/aggregate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/check/check.h"
#include "core/report/comparison.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"

namespace ogi::test {
namespace {

/// Ways in which offices write a figure, or none.
constexpr std::string_view writings[] = {"251000元",
                                         "1.5万元",
                                         "０３",
                                         "1,234",
                                         "—",
                                         "",
                                         "22（其中修订16件）",
                                         "若干",
                                         "99999999999999999999"};

void write_somehow(Report& report, Random& random) {
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (random.one_in(20) && report.value(cell).meaning != Meaning::absent)
      report.write(cell, writings[random.up_to(8)]);
  }
}

std::vector<Report> random_members(Edition edition, std::int64_t count, Random& random) {
  std::vector<Report> members;
  for (std::int64_t i = 0; i < count; ++i) {
    members.push_back(random_report(edition, random));
    write_somehow(members.back(), random);
  }
  return members;
}

Report sum_of(const std::vector<Report>& members) {
  return summed_report(aggregate(members, most_used_editions(members)));
}

std::vector<CellId> found_by_ogi801(const Report& report, const std::vector<Report>& members) {
  std::vector<const Rule*> rules;
  for (const Rule* rule : all_rules()) {
    if (rule->code == "OGI801") rules.push_back(rule);
  }
  std::vector<CellId> cells;
  for (const Finding& finding : check_report(report, {.members = members}, rules).findings) {
    for (const Place& place : finding.places) cells.push_back(place.cell);
  }
  std::sort(cells.begin(), cells.end());
  return cells;
}

TEST(Aggregate, of_one_report_is_that_report) {
  Random random(1310);
  for (int i = 0; i < 100; ++i) {
    const auto members = random_members(all_editions[static_cast<std::size_t>(i % 2)], 1, random);
    const Report sum = sum_of(members);
    EXPECT_EQ(sum.year, members.front().year);
    for (CellId cell = 0; cell < cell_count; ++cell)
      ASSERT_EQ(figure_of(sum, cell), figure_of(members.front(), cell)) << cell_key(cell);
  }
}

TEST(Aggregate, does_not_depend_on_the_order) {
  Random random(1311);
  for (int i = 0; i < 50; ++i) {
    auto members = random_members(Edition::notice_2021, 2 + random.up_to(10), random);
    if (i % 5 == 0) members.push_back(random_report(Edition::trial_2019, random));
    const Aggregate sum = aggregate(members, most_used_editions(members));
    std::reverse(members.begin(), members.end());
    std::swap(members.front(), members[members.size() / 2]);
    const Aggregate other = aggregate(members, most_used_editions(members));
    EXPECT_EQ(other.cells, sum.cells);
    EXPECT_EQ(other.editions, sum.editions);
    EXPECT_EQ(other.not_summed.size(), sum.not_summed.size());
  }
}

TEST(Aggregate, is_the_sum_of_its_halves) {
  Random random(1312);
  for (int i = 0; i < 50; ++i) {
    const auto members = random_members(Edition::notice_2021, 2 + random.up_to(10), random);
    const auto half = static_cast<std::ptrdiff_t>(members.size() / 2);
    const std::vector<Report> halves{sum_of({members.begin(), members.begin() + half}),
                                     sum_of({members.begin() + half, members.end()})};
    const Report whole = sum_of(members);
    const Report of_halves = sum_of(halves);
    for (CellId cell = 0; cell < cell_count; ++cell)
      ASSERT_EQ(of_halves.value(cell), whole.value(cell)) << cell_key(cell);
  }
}

TEST(Aggregate, tells_what_it_could_not_add_and_why) {
  Random random(1313);
  std::vector<Report> members{random_report(Edition::notice_2021, random),
                              random_report(Edition::notice_2021, random),
                              random_report(Edition::trial_2019, random)};
  const CellId received = cell_of("requests.received.total");
  members[0].write(received, "很多");
  const Aggregate sum = aggregate(members, most_used_editions(members));
  ASSERT_EQ(sum.not_summed.size(), 1u);
  EXPECT_EQ(sum.not_summed.front().cell, received);
  EXPECT_EQ(sum.not_summed.front().why, Gap::text);
  EXPECT_EQ(sum.not_summed.front().members, std::vector<std::size_t>{0});
  EXPECT_EQ(sum.other_edition[static_cast<std::size_t>(Table::requests)],
            std::vector<std::size_t>{2});
  EXPECT_EQ(sum.cells[received].sum, *figure_of(members[1], received));
  EXPECT_EQ(sum.complete_sum(received), std::nullopt);
  EXPECT_EQ(sum.year, std::nullopt);
}

TEST(Aggregate, does_not_overflow) {
  Random random(1314);
  std::vector<Report> members(3, random_report(Edition::notice_2021, random));
  const CellId cell = cell_of("requests.received.total");
  for (Report& member : members) member.write(cell, "9223372036854775807");
  const Aggregate sum = aggregate(members, most_used_editions(members));
  EXPECT_TRUE(sum.cells[cell].too_large);
  EXPECT_EQ(sum.complete_sum(cell), std::nullopt);
  EXPECT_EQ(summed_report(sum).value(cell).meaning, Meaning::blank);
  for (const SumComparison& comparison : compare_with_sum(members[0], sum)) {
    if (comparison.cell == cell) {
      EXPECT_EQ(comparison.state, SumComparison::State::not_compared);
    }
  }
}

TEST(Aggregate, of_one_report_is_equal_to_it_cell_by_cell) {
  Random random(1316);
  const Report only = random_report(Edition::notice_2021, random);
  const Aggregate sum = aggregate({&only, 1}, most_used_editions({&only, 1}));
  for (const SumComparison& comparison : compare_with_sum(only, sum))
    EXPECT_EQ(comparison.state, SumComparison::State::equal) << cell_key(comparison.cell);
}

TEST(Aggregate, has_no_finding_of_ogi801_and_one_for_every_changed_cell) {
  Random random(1315);
  for (const Edition edition : all_editions) {
    const auto members = random_members(edition, 6, random);
    Report sum = sum_of(members);
    const Aggregate aggregated = aggregate(members, editions_of(sum));
    ASSERT_TRUE(found_by_ogi801(sum, members).empty());
    for (const Table table : all_tables) {
      for (const CellId cell : cells_of(edition, table)) {
        const auto total = aggregated.complete_sum(cell);
        if (!total) continue;
        const Cell kept = sum.cells[cell];
        sum.write(cell, written_figure(cell, *add(*total, Decimal::whole(1))));
        const auto found = found_by_ogi801(sum, members);
        // A cell that other evidence disputes is for the fixes to speak of.
        if (!found.empty()) {
          EXPECT_EQ(found, std::vector<CellId>{cell}) << cell_key(cell);
        } else {
          EXPECT_NE(table, Table::disclosure) << cell_key(cell);
        }
        const auto compared = compare_with_sum(sum, aggregated);
        for (const SumComparison& comparison : compared) {
          EXPECT_EQ(comparison.state == SumComparison::State::different, comparison.cell == cell);
          if (comparison.cell == cell) {
            EXPECT_EQ(comparison.difference, Decimal::whole(1));
          }
        }
        sum.cells[cell] = kept;
      }
    }
  }
}

TEST(Comparison, finds_who_was_left_out_and_who_counted_twice) {
  Random random(1316);
  std::vector<Report> members;
  for (int i = 0; i < 8; ++i) members.push_back(random_report(Edition::notice_2021, random));
  const Aggregate sum = aggregate(members, most_used_editions(members));

  const std::vector<Report> without(members.begin() + 1, members.end());
  auto cells = compare_with_sum(sum_of(without), sum);
  auto explanations = explain_differences(cells, members);
  ASSERT_EQ(explanations.size(), 1u);
  EXPECT_EQ(explanations.front().kind, Explanation::Kind::left_out);
  EXPECT_EQ(explanations.front().members, std::vector<std::size_t>{0});
  for (const SumComparison& cell : cells) {
    if (cell.state == SumComparison::State::different) {
      EXPECT_EQ(subtract({}, *cell.difference), figure_of(members[0], cell.cell));
    }
  }

  std::vector<Report> more = members;
  more.push_back(members[3]);
  explanations = explain_differences(compare_with_sum(sum_of(more), sum), members);
  ASSERT_EQ(explanations.size(), 1u);
  EXPECT_EQ(explanations.front().kind, Explanation::Kind::twice);
  EXPECT_EQ(explanations.front().members, std::vector<std::size_t>{3});

  more.assign(members.begin() + 2, members.end());
  explanations = explain_differences(compare_with_sum(sum_of(more), sum), members);
  ASSERT_EQ(explanations.size(), 1u);
  EXPECT_EQ(explanations.front().members, (std::vector<std::size_t>{0, 1}));

  Report slip = sum_of(without);
  slip.write(cell_of("requests.received.total"), "1");
  cells = compare_with_sum(slip, sum);
  const auto differing = static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(),
      [](const SumComparison& cell) { return cell.state == SumComparison::State::different; }));
  explanations = explain_differences(cells, members);
  ASSERT_EQ(explanations.size(), 1u);
  EXPECT_EQ(explanations.front().members, std::vector<std::size_t>{0});
  EXPECT_EQ(explanations.front().cells, differing - 1);
}

TEST(Comparison, shares_come_to_the_sum) {
  Random random(1317);
  std::vector<Report> members;
  for (int i = 0; i < 12; ++i) members.push_back(random_report(Edition::notice_2021, random));
  const Aggregate sum = aggregate(members, most_used_editions(members));
  const CellId cell = cell_of("requests.received.total");
  Decimal all;
  for (const Share& share : shares_of(members, cell, sum.cells[cell].sum))
    all = *add(all, share.figure);
  EXPECT_EQ(all, sum.cells[cell].sum);
}

TEST(Comparison, of_years_is_this_year_less_last_year) {
  Report now;
  Report before;
  const CellId cell = cell_of("disclosure.fees.amount");
  now.write(cell, "251000元");
  before.write(cell, "1.5");
  const auto change = change_between(now, cell, before, cell);
  ASSERT_TRUE(change);
  EXPECT_EQ(change->difference, *parse_decimal("23.6"));
  EXPECT_EQ(change->percent, *parse_decimal("1573.3"));
  EXPECT_FALSE(change->of_counts());
  before.write(cell, "0");
  EXPECT_EQ(change_between(now, cell, before, cell)->percent, std::nullopt);
  before.write(cell, "/");
  EXPECT_FALSE(change_between(now, cell, before, cell));
}

TEST(Comparison, what_is_carried_over_goes_on_from_what_was_carried_forward) {
  EXPECT_EQ(cell_before(cell_of("requests.carried_over.total")),
            cell_of("requests.carried_forward.total"));
  EXPECT_EQ(cell_before(cell_of("requests.carried_forward.total")),
            cell_of("requests.carried_forward.total"));
  EXPECT_EQ(cell_before(cell_of("requests.received.total")), cell_of("requests.received.total"));
}

TEST(ProbableSum, is_the_one_government_with_what_the_others_have_together) {
  Random random(1318);
  std::vector<Report> reports;
  for (int i = 0; i < 6; ++i) {
    reports.push_back(random_report(Edition::notice_2021, random));
    reports.back().organ = "云岭市财政局";
    reports.back().write(cell_of("requests.received.total"), "7");
  }
  EXPECT_EQ(probable_sum(reports), std::nullopt);
  Report city = sum_of(reports);
  city.organ = "云岭市人民政府";
  reports.push_back(city);
  EXPECT_EQ(probable_sum(reports), 6u);
  reports.push_back(city);
  EXPECT_EQ(probable_sum(reports), std::nullopt);
  EXPECT_EQ(probable_sum(std::vector<Report>{city, reports[0], reports[1]}), std::nullopt);
}

}  // namespace
}  // namespace ogi::test

#include "core/report/rates.h"

#include <gtest/gtest.h>

namespace ogi::report {
namespace {

Rate rate_of(const Report& report, std::string_view key) {
  for (const Rate& rate : rates_of(report)) {
    if (rate.key == key) return rate;
  }
  ADD_FAILURE() << "no rate " << key;
  return {};
}

Report written(std::initializer_list<std::pair<std::string_view, std::string_view>> cells) {
  Report report;
  for (const auto& [key, value] : cells) report.write(*find_cell(key), value);
  return report;
}

TEST(Rates, what_is_disclosed_counts_whole_and_in_part) {
  const Report report = written({{"requests.granted.total", "5"},
                                 {"requests.partly_granted.total", "3"},
                                 {"requests.processed.total", "12"}});
  const Rate rate = rate_of(report, "disclosed");
  EXPECT_EQ(rate.part, 8);
  EXPECT_EQ(rate.whole, 12);
  EXPECT_EQ(rate.permille, 667);
}

TEST(Rates, pending_cases_are_in_no_rate) {
  const Report report = written({{"review.litigation_direct.corrected", "1"},
                                 {"review.litigation_direct.pending", "4"},
                                 {"review.litigation_direct.total", "9"},
                                 {"review.litigation_after_reconsideration.corrected", "2"},
                                 {"review.litigation_after_reconsideration.pending", "0"},
                                 {"review.litigation_after_reconsideration.total", "5"}});
  const Rate rate = rate_of(report, "litigation_corrected");
  EXPECT_EQ(rate.part, 3);
  EXPECT_EQ(rate.whole, 10);
  EXPECT_EQ(rate.permille, 300);
}

TEST(Rates, few_cases_have_no_rate_though_their_figures_are_told) {
  const Report report =
      written({{"requests.carried_forward.total", "3"}, {"requests.received.total", "9"}});
  const Rate rate = rate_of(report, "carried_forward");
  EXPECT_EQ(rate.part, 3);
  EXPECT_EQ(rate.whole, 9);
  EXPECT_EQ(rate.permille, std::nullopt);
}

TEST(Rates, what_cannot_be_read_or_is_no_part_has_no_rate) {
  const Report words =
      written({{"requests.granted.total", "若干"}, {"requests.processed.total", "20"}});
  EXPECT_EQ(rate_of(words, "disclosed").part, std::nullopt);
  EXPECT_EQ(rate_of(words, "disclosed").permille, std::nullopt);
  const Report more =
      written({{"requests.carried_forward.total", "30"}, {"requests.received.total", "20"}});
  EXPECT_EQ(rate_of(more, "carried_forward").permille, std::nullopt);
  const Report none;
  for (const Rate& rate : rates_of(none)) EXPECT_EQ(rate.permille, std::nullopt) << rate.key;
}

TEST(Rates, half_a_tenth_of_a_percent_is_rounded_up) {
  const Report report =
      written({{"requests.carried_forward.total", "1"}, {"requests.received.total", "2000"}});
  EXPECT_EQ(rate_of(report, "carried_forward").permille, 1);
  const Report all =
      written({{"requests.carried_forward.total", "20"}, {"requests.received.total", "20"}});
  EXPECT_EQ(rate_of(all, "carried_forward").permille, 1000);
}

}  // namespace
}  // namespace ogi::report

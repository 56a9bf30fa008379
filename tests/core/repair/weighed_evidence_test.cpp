// What it costs to suppose a cell wrong, by what is known from outside.
#include "core/repair/weighed_evidence.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"

namespace ogi::test {
namespace {

using repair::Evidence;
using repair::Figures;
using repair::WeighedEvidence;

class Weights : public testing::Test {
 protected:
  [[nodiscard]] std::uint8_t weight_of(std::string_view key) const {
    const Figures written(report_);
    return WeighedEvidence(evidence_, written, Edition::notice_2021).weight_of(cell_of(key));
  }

  Report report_;
  Report last_year_;
  Evidence evidence_;
};

TEST_F(Weights, of_what_is_carried_over_are_those_of_last_years_last_row) {
  report_.write(cell_of("requests.carried_over.natural_person"), "7");
  report_.write(cell_of("requests.carried_over.research"), "3");
  report_.write(cell_of("requests.received.natural_person"), "7");
  last_year_.write(cell_of("requests.carried_forward.natural_person"), "7");
  last_year_.write(cell_of("requests.carried_forward.research"), "4");
  evidence_.last_year = &last_year_;
  EXPECT_EQ(weight_of("requests.carried_over.natural_person"), repair::supported_weight);
  EXPECT_EQ(weight_of("requests.carried_over.research"), repair::doubted_weight);
  EXPECT_EQ(weight_of("requests.received.natural_person"), repair::plain_weight);
}

TEST_F(Weights, of_a_cell_that_a_figure_from_outside_names_are_its) {
  report_.write(cell_of("requests.received.total"), "7");
  report_.write(cell_of("requests.granted.total"), "5");
  evidence_.figures = {{cell_of("requests.received.total"), 7, EvidenceSource::text},
                       {cell_of("requests.granted.total"), 6, EvidenceSource::text}};
  EXPECT_EQ(weight_of("requests.received.total"), repair::supported_weight);
  EXPECT_EQ(weight_of("requests.granted.total"), repair::doubted_weight);
}

}  // namespace
}  // namespace ogi::test

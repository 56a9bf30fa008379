#include "core/report/date.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

TEST(Date, iso_dates_go_there_and_back) {
  for (const std::string_view text : {"2024-02-29", "2025-01-31", "1999-12-01"}) {
    const auto date = parse_iso_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_iso_date(*date), text);
  }
}

TEST(Date, days_that_the_calendar_does_not_have_are_none) {
  for (const std::string_view text : {"2023-02-29", "2024-04-31", "2024-13-01", "2024-00-10",
                                      "2024-1-01", "2024/01/01", "", "-024-01-01"})
    EXPECT_FALSE(parse_iso_date(text)) << text;
}

TEST(Date, earlier_is_less) {
  EXPECT_LT((Date{2024, 12, 31}), (Date{2025, 1, 1}));
}

}  // namespace
}  // namespace ogi::test

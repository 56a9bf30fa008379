#include "core/text/order.h"

#include <gtest/gtest.h>

namespace ogi::text {
namespace {

TEST(Order, what_is_not_parted_keeps_its_order) {
  const std::vector<int> values{3, 1, 2, 1, 3, 1};
  const auto order = order_of(values.size(), [&values](std::size_t one, std::size_t other) {
    return values[one] < values[other];
  });
  EXPECT_EQ(order, (std::vector<std::size_t>{1, 3, 5, 2, 0, 4}));
}

TEST(Order, nothing_has_none) {
  EXPECT_TRUE(order_of(0, [](std::size_t, std::size_t) { return true; }).empty());
}

}  // namespace
}  // namespace ogi::text

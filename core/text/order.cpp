#include "core/text/order.h"

#include <algorithm>
#include <numeric>

namespace ogi::text {

std::vector<std::size_t> order_of(std::size_t count, Precedence precedence) {
  const auto before = [precedence](std::size_t one, std::size_t other) {
    return precedence.before(precedence.things, one, other);
  };
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&before](std::size_t one, std::size_t other) {
    return before(one, other) || (one < other && !before(other, one));
  });
  return order;
}

}  // namespace ogi::text

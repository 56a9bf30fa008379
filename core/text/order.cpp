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
  const auto stands_before = [&before](std::size_t one, std::size_t other) {
    return before(one, other) || (one < other && !before(other, one));
  };
  std::make_heap(order.begin(), order.end(), stands_before);
  std::sort_heap(order.begin(), order.end(), stands_before);
  return order;
}

void sort_numbers(std::span<std::uint64_t> numbers) {
  std::make_heap(numbers.begin(), numbers.end());
  std::sort_heap(numbers.begin(), numbers.end());
}

}  // namespace ogi::text

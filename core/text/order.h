#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ogi::text {

/// Whether the thing of one number comes before that of another.
struct Precedence {
  const void* things;
  bool (*before)(const void* things, std::size_t one, std::size_t other);
};

std::vector<std::size_t> order_of(std::size_t count, Precedence precedence);

/// The numbers from 0 to below `count` as `before(one, other)` orders them; those that it does not
/// part keep their order. One sort for all that is sorted now and then.
template <typename Before>
std::vector<std::size_t> order_of(std::size_t count, const Before& before) {
  return order_of(count,
                  Precedence{&before, [](const void* things, std::size_t one, std::size_t other) {
                               return (*static_cast<const Before*>(things))(one, other);
                             }});
}

/// Ascending. By the standard's heap, as order_of() is: each std::sort of a type is a kilobyte
/// more.
void sort_numbers(std::span<std::uint64_t> numbers);

}  // namespace ogi::text

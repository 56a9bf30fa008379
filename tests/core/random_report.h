#pragma once

#include <cstdint>

#include "core/report/report.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

/// A small generator whose numbers are the same on every machine and compiler (the distributions of
/// <random> are not). SplitMix64.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  /// 0 … most, all equally likely.
  std::int64_t up_to(std::int64_t most);
  bool one_in(std::int64_t count) { return up_to(count - 1) == 0; }

 private:
  std::uint64_t state_;
};

/// A correct report of an office of any size, from a village's few requests to a province's
/// thousands: no rule has an error or a warning to find in it.
Report random_report(Edition edition, Random& random);

/// The cell of a key that the form has.
CellId cell_of(std::string_view key);

}  // namespace ogi::test

#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "core/report/report.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

/// The same numbers on every machine and standard library (std::uniform_int_distribution does not
/// promise that).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// 0 … sides − 1.
  std::size_t roll(std::size_t sides) { return engine_() % sides; }
  bool chance(std::size_t percent) { return roll(100) < percent; }

  template <typename Values>
  auto pick(const Values& values) {
    return values[roll(values.size())];
  }

 private:
  std::mt19937_64 engine_;
};

/// What figures a record holds.
struct RecordStyle {
  std::size_t zeros = 30;  ///< percent of the details that are 0
  std::size_t digits = 3;  ///< of the largest details
};

/// A report whose sections 三 and 四 add up.
Report consistent_record(Dice& dice, Edition edition, RecordStyle style = {});

/// The cells of sections 三 and 四: all that equations speak of.
std::vector<CellId> summed_cells(Edition edition);

std::int64_t figure(const Report& report, CellId cell);
void set_figure(Report& report, CellId cell, std::int64_t value);

/// `right` with one slip of the hand in it: a digit wrong, two exchanged, one too many, one too
/// few. Never `right` itself, never below zero.
std::int64_t mistyped(Dice& dice, std::int64_t right);

/// Any other figure of about the same size.
std::int64_t arbitrary_other(Dice& dice, std::int64_t right);

/// `count` different ones of `cells`.
std::vector<CellId> different_cells(Dice& dice, const std::vector<CellId>& cells,
                                    std::size_t count);

}  // namespace ogi::test

#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/report/equation.h"

namespace ogi {

/// The counts of a report that can be computed with; nothing elsewhere.
class Figures {
 public:
  explicit Figures(const Report& report);

  [[nodiscard]] std::optional<std::int64_t> known(CellId cell) const {
    if (!known_[cell]) return std::nullopt;
    return value_[cell];
  }
  /// 0 where nothing is known.
  [[nodiscard]] std::int64_t value(CellId cell) const { return value_[cell]; }
  void set(CellId cell, std::int64_t value) {
    value_[cell] = value;
    known_[cell] = true;
  }

  /// Gives `cell` what `other` has in `source`, be it nothing.
  void take(CellId cell, const Figures& source, CellId other) {
    value_[cell] = source.value_[other];
    known_[cell] = source.known_[other];
  }

  /// Sum of `left` − sum of `right`, what is unknown counting 0.
  [[nodiscard]] std::int64_t difference(const Equation& equation) const;
  [[nodiscard]] bool knows_all(const std::vector<CellId>& cells) const;
  [[nodiscard]] bool knows_all_of(const Equation& equation) const {
    return knows_all(equation.left) && knows_all(equation.right);
  }

 private:
  std::array<std::int64_t, cell_count> value_{};
  std::array<bool, cell_count> known_{};
};

}  // namespace ogi

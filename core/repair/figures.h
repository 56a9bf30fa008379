#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "core/repair/repair.h"

namespace ogi::repair {

inline bool contains(std::span<const CellId> cells, CellId cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

/// The counts of a report that can be computed with; elsewhere no_figure.
class Figures {
 public:
  explicit Figures(const Report& report);

  [[nodiscard]] std::int64_t at(CellId cell) const { return figures_[cell]; }
  [[nodiscard]] bool knows(CellId cell) const { return figures_[cell] >= 0; }
  /// 0 where nothing is known.
  [[nodiscard]] std::int64_t value(CellId cell) const {
    return std::max<std::int64_t>(0, figures_[cell]);
  }
  /// A figure below 0 is none.
  void set(CellId cell, std::int64_t figure) { figures_[cell] = std::max(no_figure, figure); }

  /// Sum of `left` − sum of `right`, what is unknown counting 0.
  [[nodiscard]] std::int64_t difference(const Equation& equation) const;
  [[nodiscard]] bool knows_all(std::span<const CellId> cells) const;
  [[nodiscard]] bool knows_all_of(const Equation& equation) const {
    return knows_all(equation.left) && knows_all(equation.right);
  }

 private:
  std::array<std::int64_t, cell_count> figures_;
};

}  // namespace ogi::repair

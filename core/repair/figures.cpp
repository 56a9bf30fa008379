#include "core/repair/figures.h"

#include "core/repair/locate.h"

namespace ogi::repair {

Figures::Figures(const Report& report) {
  for (std::size_t i = 0; i < cell_count; ++i) {
    const CellValue& value = report.value(static_cast<CellId>(i));
    const bool usable = value.is_count() && value.number.units <= largest_figure;
    figures_[i] = usable ? value.number.units : no_figure;
  }
}

std::int64_t Figures::difference(const Equation& equation) const {
  std::int64_t sum = 0;
  for (const CellId cell : equation.left) sum += value(cell);
  for (const CellId cell : equation.right) sum -= value(cell);
  return sum;
}

bool Figures::knows_all(std::span<const CellId> cells) const {
  for (const CellId cell : cells) {
    if (!knows(cell)) return false;
  }
  return true;
}

}  // namespace ogi::repair

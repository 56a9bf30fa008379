#include "core/repair/figures.h"

#include "core/repair/locate.h"

namespace ogi {

Figures::Figures(const Report& report) {
  for (std::size_t i = 0; i < cell_count; ++i) {
    const auto cell = static_cast<CellId>(i);
    const CellValue& value = report.value(cell);
    if (value.is_count() && value.number.units <= largest_figure) set(cell, value.number.units);
  }
}

std::int64_t Figures::difference(const Equation& equation) const {
  std::int64_t sum = 0;
  for (const CellId cell : equation.left) sum += value_[cell];
  for (const CellId cell : equation.right) sum -= value_[cell];
  return sum;
}

bool Figures::knows_all(const std::vector<CellId>& cells) const {
  for (const CellId cell : cells) {
    if (!known_[cell]) return false;
  }
  return true;
}

}  // namespace ogi

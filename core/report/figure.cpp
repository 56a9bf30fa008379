#include "core/report/figure.h"

namespace ogi::report {

std::string_view gap_key(Gap gap) {
  constexpr std::string_view keys[] = {"absent", "blank",     "placeholder",
                                       "text",   "too_large", "no_unit"};
  return keys[static_cast<std::size_t>(gap)];
}

bool needs_unit(CellId cell) {
  return cell_key(cell) == "disclosure.procurement.amount";
}

std::optional<Decimal> in_ten_thousand_yuan(const CellValue& value) {
  if (!value.is_number()) return std::nullopt;
  if (value.unit != Unit::yuan) return value.number;
  return scaled_by_power_of_ten(value.number, -4);
}

std::optional<Decimal> figure_of(const Report& report, CellId cell) {
  return figure_of(cell, report.value(cell));
}

std::optional<Decimal> figure_of(CellId cell, const CellValue& value) {
  if (!value.is_number()) return std::nullopt;
  if (quantity_of(cell) != Quantity::money) return value.number;
  if (needs_unit(cell) && value.unit == Unit::none) return std::nullopt;
  return in_ten_thousand_yuan(value);
}

Gap gap_of(const Report& report, CellId cell) {
  const CellValue& value = report.value(cell);
  switch (value.meaning) {
    case Meaning::absent:
      return Gap::absent;
    case Meaning::blank:
      return Gap::blank;
    case Meaning::placeholder:
      return Gap::placeholder;
    case Meaning::text:
      return Gap::text;
    case Meaning::too_large:
      return Gap::too_large;
    case Meaning::number:
      break;
  }
  return needs_unit(cell) && value.unit == Unit::none ? Gap::no_unit : Gap::too_large;
}

std::string written_figure(CellId cell, Decimal figure) {
  std::string written = to_string(figure);
  if (needs_unit(cell)) written += "万元";
  return written;
}

}  // namespace ogi::report

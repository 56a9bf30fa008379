#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/report/report.h"

namespace ogi::report {

/// Why a cell has no figure to compute with.
enum class Gap : std::uint8_t {
  absent,       ///< the report's table has no such cell
  blank,        ///< nothing is written
  placeholder,  ///< `/`, `—`, `无` …
  text,         ///< words where a number belongs
  too_large,    ///< more digits than 64 bits hold
  no_unit       ///< an amount of which nobody knows whether it is in 元 or 万元
};
/// "absent", "blank" … as the JSON has them.
std::string_view gap_key(Gap gap);

/// Whether the form leaves the unit of an amount to the report, so that it must stand in the cell:
/// 政府集中采购 of edition 2019.
bool needs_unit(CellId cell);

/// The amount in 万元, whatever unit stands beside it; without one it is taken to be 万元, as the
/// form asks. Nothing where it is no number, or finer than a Decimal holds.
std::optional<Decimal> in_ten_thousand_yuan(const CellValue& value);

/// The figure of a cell, in one unit in all reports: amounts of money in 万元, all else as written.
/// Every sum, difference and comparison of cells begins here.
std::optional<Decimal> figure_of(const Report& report, CellId cell);

/// The same of what is written for that cell elsewhere.
std::optional<Decimal> figure_of(CellId cell, const CellValue& value);

/// Why figure_of() gives nothing; without meaning where it gives something.
Gap gap_of(const Report& report, CellId cell);

/// The plain way to write a figure into its cell: digits, with the unit where the cell needs one.
/// figure_of() reads it back.
std::string written_figure(CellId cell, Decimal figure);

}  // namespace ogi::report

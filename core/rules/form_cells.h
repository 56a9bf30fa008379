#pragma once

#include <span>
#include <vector>

#include "core/report/report.h"
#include "core/rules/finding.h"

namespace ogi {

/// Whether the report has any cell of the form at all, or any of one table.
bool has_cells(const Report& report);
bool has_cells(const Report& report, Table table);

struct TableCells {
  Table table;
  std::vector<CellId> cells;
};

/// For each table the cells that `wanted` picks, in the form's order; tables without any are left
/// out. The cells are those of the edition that the report uses for the table.
std::vector<TableCells> cells_by_table(const Report& report,
                                       bool (*wanted)(CellId cell, const CellValue& value));

/// Whether the cell stands in the row 规章.
bool is_rules_cell(CellId cell);

/// Cells of one table that are one finding.
struct CellGroup {
  TableCells cells;
  /// The row 规章 of an organ that cannot make rules anyway: what is not filled in there misleads
  /// nobody.
  bool of_organ_without_power;
};

std::vector<CellGroup> groups_by_rule_power(const Report& report,
                                            const std::vector<TableCells>& tables);

std::vector<Place> places_of(std::span<const CellId> cells);

/// The amount of 行政事业性收费 in 万元, whatever unit stands in the cell; nothing where it is no
/// number.
std::optional<Decimal> fee_in_ten_thousand_yuan(const CellValue& value);

}  // namespace ogi

#pragma once

#include <vector>

#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/rule.h"

namespace ogi::rules {

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

/// Whether there is nothing to look at for a rule about figures, which then is not applicable.
bool has_no_cells(const Report& report, RuleReport& rule_report);

/// One finding about `cells`. In `zh` and `en`, {0} is the section, {1} how many cells they are and
/// {2} the first of them.
Finding& find_in_cells(RuleReport& rule_report, const TableCells& cells, const char* zh,
                       const char* en);

/// As find_in_cells; {3} is what stands in the first cell, which is what is actual.
Finding& find_written(const Report& report, RuleReport& rule_report, const TableCells& cells,
                      const char* zh, const char* en);

}  // namespace ogi::rules

#include "core/rules/form_cells.h"

#include <algorithm>
#include <functional>

#include "core/report/organ.h"

namespace ogi {

bool has_cells(const Report& report) {
  return std::any_of(report.cells.begin(), report.cells.end(),
                     [](const Cell& cell) { return cell.value.meaning != Meaning::absent; });
}

bool has_cells(const Report& report, Table table) {
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (table_of(cell) == table && report.value(cell).meaning != Meaning::absent) return true;
  }
  return false;
}

std::vector<TableCells> cells_by_table(const Report& report,
                                       bool (*wanted)(CellId cell, const CellValue& value)) {
  std::vector<TableCells> tables;
  for (const Table table : all_tables) {
    TableCells picked{.table = table, .cells = {}};
    for (const CellId cell : cells_of(report.edition_of(table), table)) {
      if (wanted(cell, report.value(cell))) picked.cells.push_back(cell);
    }
    if (!picked.cells.empty()) tables.push_back(std::move(picked));
  }
  return tables;
}

bool is_rules_cell(CellId cell) {
  return cell_key(cell).starts_with("disclosure.rules.");
}

std::vector<CellGroup> groups_by_rule_power(const Report& report,
                                            const std::vector<TableCells>& tables) {
  if (tables.empty()) return {};
  const bool lacks_power = rule_power(organ_of_name(report.organ)) == RulePower::lacks;
  std::vector<CellGroup> groups;
  for (const TableCells& table : tables) {
    CellGroup exempt{.cells = {.table = table.table, .cells = {}}, .of_organ_without_power = true};
    CellGroup others{.cells = {.table = table.table, .cells = {}}, .of_organ_without_power = false};
    for (const CellId cell : table.cells)
      (lacks_power && is_rules_cell(cell) ? exempt : others).cells.cells.push_back(cell);
    for (CellGroup& group : {std::ref(exempt), std::ref(others)}) {
      if (!group.cells.cells.empty()) groups.push_back(std::move(group));
    }
  }
  return groups;
}

std::vector<Place> places_of(std::span<const CellId> cells) {
  std::vector<Place> places;
  places.reserve(cells.size());
  for (const CellId cell : cells) places.emplace_back(CellPlace{cell});
  return places;
}

std::optional<Decimal> fee_in_ten_thousand_yuan(const CellValue& value) {
  if (!value.is_number()) return std::nullopt;
  if (value.unit != Unit::yuan) return value.number;
  return scaled_by_power_of_ten(value.number, -4);
}

}  // namespace ogi

#include "core/rules/form_cells.h"

#include <algorithm>

#include "core/report/organ.h"

namespace ogi::rules {

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
    if (!exempt.cells.cells.empty()) groups.push_back(std::move(exempt));
    if (!others.cells.cells.empty()) groups.push_back(std::move(others));
  }
  return groups;
}

bool has_no_cells(const Report& report, RuleReport& rule_report) {
  if (has_cells(report)) return false;
  rule_report.not_applicable("报告中没有表格数据。", "The report has no figures.");
  return true;
}

Finding& find_in_cells(RuleReport& rule_report, const TableCells& cells, const char* zh,
                       const char* en) {
  Finding& finding = rule_report.find(zh, en);
  finding.message.section(cells.table).count(cells.cells.size()).cells(cells.cells);
  finding.point_at(cells.cells);
  return finding;
}

Finding& find_written(const Report& report, RuleReport& rule_report, const TableCells& cells,
                      const char* zh, const char* en) {
  Finding& finding = find_in_cells(rule_report, cells, zh, en);
  finding.actual = report.cells[cells.cells.front()].written;
  finding.message.quoted(finding.actual);
  return finding;
}

}  // namespace ogi::rules

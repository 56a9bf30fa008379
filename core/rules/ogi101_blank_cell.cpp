#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (has_no_cells(report, rule_report)) return;
  const auto is_blank = [](CellId, const CellValue& value) {
    return value.meaning == Meaning::blank;
  };
  for (const CellGroup& group : groups_by_rule_power(report, cells_by_table(report, is_blank))) {
    const TableCells& blank = group.cells;
    Finding& finding =
        find_in_cells(rule_report, blank, "{0}有 {1} 个单元格空白：{2}。没有发生的应当填 0。",
                      "In {0}, {1} cells are blank: {2}. Write 0 for none.");
    if (group.of_organ_without_power) finding.severity = Severity::info;
  }
}

}  // namespace

// OGI101: a numeric cell is empty; 0 is the way to write none.
constinit const Rule ogi101_blank_cell{
    .code = "OGI101",
    .slug = "blank-cell",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .excused_by = {NoteKind::blanks_lost, NoteKind::order_lost, NoteKind::formulas_not_calculated,
                   NoteKind::scanned},
    .basis = basis,
    .title_zh = "单元格空白",
    .title_en = "Blank cell",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (has_no_cells(report, rule_report)) return;
  const auto is_placeholder = [](CellId, const CellValue& value) {
    return value.meaning == Meaning::placeholder;
  };
  for (const CellGroup& group :
       groups_by_rule_power(report, cells_by_table(report, is_placeholder))) {
    const TableCells& found = group.cells;
    Finding& finding =
        find_written(report, rule_report, found,
                     "{0}有 {1} 个单元格用符号或文字代替数字：{2}，写的是{3}。没有发生的应当填 0。",
                     "In {0}, {1} cells hold a sign in place of a number: {2}, where it says {3}. "
                     "Write 0 for none.");
    if (group.of_organ_without_power) finding.severity = Severity::info;
  }
}

}  // namespace

// OGI105: a stroke or 无 in place of a number.
constinit const Rule ogi105_placeholder_cell{
    .code = "OGI105",
    .slug = "placeholder-cell",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "用符号代替数字",
    .title_en = "Placeholder for a number",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (has_no_cells(report, rule_report)) return;
  const auto is_wrong = [](CellId, const CellValue& value) {
    return value.meaning == Meaning::text;
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    find_written(report, rule_report, wrong,
                 "{0}有 {1} 个单元格不是数字：{2}，写的是{3}。请改填阿拉伯数字，没有的填 "
                 "0；需要说明的写在正文中。",
                 "In {0}, {1} cells are no numbers: {2}, where it says {3}. Write digits, 0 for "
                 "none; explanations belong in the text.");
  }
}

}  // namespace

// OGI102: words where a number belongs.
constinit const Rule ogi102_not_a_number{
    .code = "OGI102",
    .slug = "not-a-number",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "单元格不是数字",
    .title_en = "Not a number",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (has_no_cells(report, rule_report)) return;
  const auto is_wrong = [](CellId cell, const CellValue& value) {
    return value.is_number() && !value.number.is_whole() && quantity_of(cell) != Quantity::money;
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    find_written(report, rule_report, wrong,
                 "{0}有 {1} 个件数不是整数：{2}，写的是{3}。请按件填写整数。",
                 "In {0}, {1} counts are not whole: {2}, where it says {3}. Write whole numbers.");
  }
}

}  // namespace

// OGI104: a count with decimals.
constinit const Rule ogi104_not_whole{
    .code = "OGI104",
    .slug = "not-whole",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "件数不是整数",
    .title_en = "Count is not whole",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (has_no_cells(report, rule_report)) return;
  const auto is_wrong = [](CellId cell, const CellValue& value) {
    return value.is_number() && value.number.is_negative() &&
           quantity_of(cell) != Quantity::signed_count;
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    find_written(report, rule_report, wrong,
                 "{0}有 {1} 个数字小于 0：{2}，写的是{3}。数量和金额不会小于 0，请核对。",
                 "In {0}, {1} figures are below zero: {2}, where it says {3}. Counts and amounts "
                 "cannot be; check them.");
  }
}

}  // namespace

// OGI103: below zero, where only the change of edition 2019 may be.
constinit const Rule ogi103_negative{
    .code = "OGI103",
    .slug = "negative",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "数字为负",
    .title_en = "Negative number",
    .check = check,
};

}  // namespace ogi::rules

#include "core/report/figure.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

bool is_fee(CellId cell) {
  return quantity_of(cell) == Quantity::money && !needs_unit(cell);
}

bool is_untidy(CellId cell, const CellValue& value) {
  return value.is_number() && value.untidy && !(needs_unit(cell) && value.unit != Unit::none);
}

/// The plain digits for the cell. A fee in 元 becomes the 万元 that the form asks for.
std::string plain_number(CellId cell, const CellValue& value) {
  const std::optional<Decimal> fee = is_fee(cell) ? in_ten_thousand_yuan(value) : std::nullopt;
  return to_string(fee.value_or(value.number));
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (has_no_cells(report, rule_report)) return;
  for (const TableCells& untidy : cells_by_table(report, is_untidy)) {
    Fix fix{.title = {"改为规范的数字", "Write plain digits"}, .edits = {}};
    for (const CellId cell : untidy.cells)
      fix.edits.push_back({cell, plain_number(cell, report.value(cell))});
    Finding& finding = find_written(
        report, rule_report, untidy,
        "{0}有 {1} 个数字的写法不规范：{2}，{3}应当写作 "
        "{4}。表中只填阿拉伯数字，不加单位、分隔符和备注。",
        "In {0}, {1} numbers are untidy: {2}, where {3} should be {4}. Use plain digits without "
        "units, separators or remarks.");
    finding.expected = fix.edits.front().value;
    finding.message.text(finding.expected);
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace

// OGI106: readable as a number, but untidy.
constinit const Rule ogi106_number_format{
    .code = "OGI106",
    .slug = "number-format",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "数字写法不规范",
    .title_en = "Untidy number",
    .check = check,
};

}  // namespace ogi::rules

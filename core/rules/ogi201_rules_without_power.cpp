#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::legislation, Basis::reg_20};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  const auto is_wrong = [](CellId cell, const CellValue& value) {
    return value.is_number() && compare(value.number, {}) > 0 && is_rules_cell(cell);
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    Finding& finding = find_written(
        report, rule_report, wrong,
        "{2}填了{3}，{4}没有制定规章的权限，应当填 0。规范性文件和内部制度不计入规章，请核对。",
        "{2} says {3}, but {4} cannot make rules, so it should be 0. Normative documents do not "
        "count.");
    finding.message.quoted(report.organ);
    finding.expected = "0";
  }
}

}  // namespace

// OGI201: 规章 above 0 for an organ that surely cannot make rules.
constinit const Rule ogi201_rules_without_power{
    .code = "OGI201",
    .slug = "rules-without-power",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .organs = Organs::without_rule_power,
    .basis = basis,
    .title_zh = "无权制定规章的机关填报了规章",
    .title_en = "Rules of an organ without the power",
    .check = check,
};

}  // namespace ogi::rules

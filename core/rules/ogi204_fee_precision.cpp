#include "core/report/figure.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_20};

constexpr int finest_scale = 6;  // 0.01 yuan = 0.000001 万元

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  for (const CellId cell : cells_of(Edition::notice_2021, Table::disclosure)) {
    if (quantity_of(cell) != Quantity::money) continue;
    const auto fee = in_ten_thousand_yuan(report.value(cell));
    if (!fee) {
      rule_report.not_judged("收费金额空白或不是数字。", "The fee is blank or no number.");
      return;
    }
    if (fee->scale <= finest_scale) continue;
    Finding& finding = rule_report.find(
        "行政事业性收费金额写的是{0}，精确到了 1 分以下。单位是万元，小数最多 6 位，请核对。",
        "The fee says {0}, finer than 0.01 yuan. In 10,000 yuan it has at most 6 decimals.");
    finding.actual = report.cells[cell].written;
    finding.message.quoted(finding.actual);
    finding.point_at(cell);
  }
}

}  // namespace

// OGI204: a fee finer than 0.01 yuan.
constinit const Rule ogi204_fee_precision{
    .code = "OGI204",
    .slug = "fee-precision",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::notice_2021,
    .table = Table::disclosure,
    .basis = basis,
    .title_zh = "收费金额小数位过多",
    .title_en = "Fee too precise",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2019, Basis::reg_20};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  bool any_judged = false;
  for (const DisclosureRow& row : disclosure_rows(Edition::trial_2019)) {
    if (row.columns.back().key != "published_total") continue;
    const auto [made, newly_published, published_total] = row.cells;
    const CellValue& part = report.value(newly_published);
    const CellValue& whole = report.value(published_total);
    if (!part.is_count() || !whole.is_count()) continue;
    any_judged = true;
    if (compare(part.number, whole.number) <= 0) continue;
    Finding& finding = rule_report.find(
        "“{0}”本年新公开 {2}，大于对外公开总数量 {3}。总数量应当包括本年新公开的数量，请核对。",
        "{1} is {2}, more than the total ever published, {3}. The total includes this year's; "
        "check both.");
    finding.message.text(row.label.official)
        .cell(newly_published)
        .number(part.number)
        .number(whole.number);
    finding.point_at(newly_published);
    finding.point_at(published_total);
    finding.actual = to_string(part.number);
  }
  if (!any_judged)
    rule_report.not_judged("本年新公开数量、对外公开总数量有空白或不是数字的单元格。",
                           "The figures published are blank or no numbers.");
}

}  // namespace

// OGI203: newly published > published in total, in edition 2019.
constinit const Rule ogi203_published_total{
    .code = "OGI203",
    .slug = "published-total",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::trial_2019,
    .table = Table::disclosure,
    .basis = basis,
    .title_zh = "新公开数量大于公开总数量",
    .title_en = "More published this year than in total",
    .check = check,
};

}  // namespace ogi::rules

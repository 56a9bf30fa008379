#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_20};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  bool any_judged = false;
  for (const DisclosureRow& row : disclosure_rows(Edition::notice_2021)) {
    if (row.columns.size() != 3) continue;  // 规章 and 行政规范性文件 alone count documents
    const auto [issued, repealed, in_force] = row.cells;
    const CellValue& made = report.value(issued);
    const CellValue& ended = report.value(repealed);
    const CellValue& valid = report.value(in_force);
    if (!made.is_count() || !ended.is_count() || !valid.is_count()) continue;
    any_judged = true;
    const auto least = subtract(made.number, ended.number);
    if (!least || compare(valid.number, *least) >= 0) continue;
    Finding& finding = rule_report.find(
        "“{0}”现行有效 {2} 件，少于本年制发 {3}－本年废止 {4}＝{5}。"
        "现行有效件数应当包括以前年度制发、年末仍然有效的文件，请核对。",
        "{1} is {2}, fewer than {3} issued - {4} repealed = {5}. "
        "It counts all documents in force at the year's end.");
    finding.message.text(row.label.official)
        .cell(in_force)
        .number(valid.number)
        .number(made.number)
        .number(ended.number)
        .number(*least);
    finding.point_at(in_force);
    finding.expected = to_string(*least);
    finding.actual = to_string(valid.number);
    finding.terms = {issued, repealed};
  }
  if (!any_judged)
    rule_report.not_judged("制发、废止、现行有效三项中有空白或不是数字的单元格。",
                           "The figures issued, repealed or in force are blank or no numbers.");
}

}  // namespace

// OGI202: in force < issued - repealed.
constinit const Rule ogi202_in_force_too_few{
    .code = "OGI202",
    .slug = "in-force-too-few",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::notice_2021,
    .table = Table::disclosure,
    .basis = basis,
    .title_zh = "现行有效件数偏少",
    .title_en = "Too few documents in force",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.year || (!report.disclosure_edition && !report.requests_edition)) {
    rule_report.not_applicable("不知道报告年度，或者不能确定表格的版本。",
                               "The report year or the editions of the tables are not known.");
    return;
  }
  const Edition required = edition_for_year(*report.year);
  const auto judge = [&](Table table, const std::optional<Edition>& edition) {
    if (!edition || *edition == required) return;
    Finding& finding = rule_report.find(
        "{0}的表格是{1}的样式，{2}年的报告应当使用{3}的样式。请换用该样式后重新填写。",
        "The table of {0} is that of {1}; a report for {2} must use that of {3}.");
    finding.message.section(table)
        .text(notice_of(*edition))
        .number(*report.year)
        .text(notice_of(required));
    finding.point_at(table);
    finding.expected = edition_key(required);
    finding.actual = edition_key(*edition);
  };
  judge(Table::disclosure, report.disclosure_edition);
  judge(Table::requests, report.requests_edition);
}

}  // namespace

// OGI004: a table is that of the other edition; each is told by itself, for reports mix them.
constinit const Rule ogi004_edition_mismatch{
    .code = "OGI004",
    .slug = "edition-mismatch",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "表格版本与年度不符",
    .title_en = "Table of the wrong edition",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/form_cells.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_49};

void check(const Case& given, RuleReport& rule_report) {
  if (has_no_members(given, rule_report)) return;
  const Report& report = given.report;
  for (std::size_t i = 0; i < given.context.members.size(); ++i) {
    const Report& member = given.context.members[i];
    if (member.year && report.year && *member.year != *report.year) {
      Finding& finding =
          rule_report.find("{0}的报告是 {1} 年度的，本报告汇总 {2} 年度。请更换该报告。",
                           "The report of {0} is of {1}, this one sums up {2}. Replace it.");
      finding.message.quoted(member.organ).number(*member.year).number(*report.year);
      finding.point_at_member(i);
      finding.expected = std::to_string(*report.year);
      finding.actual = std::to_string(*member.year);
      continue;
    }
    for (const Table table : {Table::disclosure, Table::requests}) {
      const Edition edition = member.edition_of(table);
      if (edition == report.edition_of(table) || !has_cells(member, table)) continue;
      Finding& finding = rule_report.find(
          "{0}的报告{1}使用 {2} 年版表格，本报告使用 {3} 年版，不能汇总。请核对。",
          "The report of {0} has the table of edition {2} in {1}, this one that of "
          "{3}: they cannot "
          "be summed up.");
      finding.message.quoted(member.organ)
          .section(table)
          .text(edition_key(edition))
          .text(edition_key(report.edition_of(table)));
      finding.point_at_member(i);
      finding.expected = edition_key(report.edition_of(table));
      finding.actual = edition_key(edition);
    }
  }
}

}  // namespace

// OGI804: one of the reports given is of another year or uses the tables of the other edition.
constinit const Rule ogi804_member_year{
    .code = "OGI804",
    .slug = "member-year",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "所汇总报告的年度或表格版本不同",
    .title_en = "A report of another year or edition",
    .check = check,
};

}  // namespace ogi::rules

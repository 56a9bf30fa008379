#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49};

void check(const Case& given, RuleReport& rule_report) {
  if (given.context.last_year == nullptr) {
    rule_report.not_applicable("没有提供上年报告。", "Last year's report is not given.");
    return;
  }
  const Report& last_year = *given.context.last_year;
  if (of_other_organ(given)) {
    Finding& finding =
        rule_report.find("所给上年报告的机关是{0}，本报告的机关是{1}。请选用同一机关的上年报告。",
                         "The report given as last year's is of {0}, this one of {1}. Give last "
                         "year's report of the "
                         "same organ.");
    finding.message.quoted(last_year.organ).quoted(given.report.organ);
    finding.point_at(Field::organ);
    finding.expected = given.report.organ;
    finding.actual = last_year.organ;
  }
  if (of_other_year(given)) {
    const int before = *given.report.year - 1;
    Finding& finding = rule_report.find(
        "所给上年报告是 {0} 年度的，应为 {1} 年度。请选用上一年度的报告。",
        "The report given as last year's is of {0}, not of {1}. Give that of the year before.");
    finding.message.number(*last_year.year).number(before);
    finding.point_at(Field::year);
    finding.expected = std::to_string(before);
    finding.actual = std::to_string(*last_year.year);
  }
}

}  // namespace

// OGI705: the report given as last year's is of another organ, or not of the year before.
constinit const Rule ogi705_not_comparable{
    .code = "OGI705",
    .slug = "not-comparable",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "所给上年报告不能比较",
    .title_en = "Not last year's report of this organ",
    .check = check,
};

}  // namespace ogi::rules

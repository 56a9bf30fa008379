#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.published || !report.year) {
    rule_report.not_applicable("报告没有写明公开日期或者年度。",
                               "No publication date or no year is stated.");
    return;
  }
  Date last{*report.year, 12, 31};
  if (report.period) {
    if (report.period->to.year != last.year) {
      rule_report.not_judged(
          "统计期限与报告年度的年份不一致，见 OGI003、OGI010。",
          "The years of the period and the report disagree: see OGI003, OGI010.");
      return;
    }
    last = report.period->to;
  }
  if (*report.published >= last) return;
  Finding& finding = rule_report.find("公开日期是{0}，统计期限到{1}才截止。请核对日期。",
                                      "The publication date is {0}, but the period ends on {1}. "
                                      "Check the date.");
  finding.message.date(*report.published).date(last);
  finding.point_at(Field::published);
  finding.actual = to_iso_date(*report.published);
}

}  // namespace

// OGI011: published or signed before the period that it reports on was over.
constinit const Rule ogi011_published_too_early{
    .code = "OGI011",
    .slug = "published-too-early",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "公开日期早于统计期末",
    .title_en = "Published before the period ended",
    .check = check,
};

}  // namespace ogi::rules

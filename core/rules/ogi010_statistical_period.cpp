#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

bool is_calendar_year(const Period& period) {
  return period.from == Date{period.from.year, 1, 1} && period.to == Date{period.from.year, 12, 31};
}

std::string range_of(const Date& from, const Date& to) {
  return to_iso_date(from) + ".." + to_iso_date(to);
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.period) {
    rule_report.not_applicable("报告没有写明统计期限。", "No statistical period is stated.");
    return;
  }
  const Period& period = *report.period;
  const int year = report.year.value_or(period.from.year);
  if (is_calendar_year(period)) {
    if (period.from.year != year)
      rule_report.not_judged("统计期限与报告年度的年份不一致，见 OGI003。",
                             "The years of the period and the report disagree: see OGI003.");
    return;
  }
  const Date first{year, 1, 1};
  const Date last{year, 12, 31};
  Finding& finding = rule_report.find(
      "统计期限写的是{0}至{1}，应当是{2}至{3}。请核对统计期限和表中数据的口径。",
      "The stated period is {0} to {1}; it should be {2} to {3}. Check what the figures cover.");
  finding.message.date(period.from).date(period.to).date(first).date(last);
  finding.point_at(Field::period);
  finding.expected = range_of(first, last);
  finding.actual = range_of(period.from, period.to);
}

}  // namespace

// OGI010: a stated period is not 1 January – 31 December of the year.
constinit const Rule ogi010_statistical_period{
    .code = "OGI010",
    .slug = "statistical-period",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "统计期限不是全年",
    .title_en = "Statistical period is not the year",
    .check = check,
};

}  // namespace ogi::rules

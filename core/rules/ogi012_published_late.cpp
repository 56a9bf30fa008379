#include "core/report/organ.h"
#include "core/rules/rule_list.h"
#include "core/rules/settings.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

/// The last month, of 31 days, in which an organ of this kind may publish; 0 where its name does
/// not tell.
int last_month(Organ organ) {
  switch (organ.role) {
    case OrganRole::department:
    case OrganRole::state_department:
      return 1;
    case OrganRole::agency:
      return organ.level == OrganLevel::town ? 1 : 0;
    case OrganRole::government:
      if (organ.level == OrganLevel::unknown) return 0;
      return organ.level == OrganLevel::town ? 1 : 3;
    case OrganRole::government_office:
      return 3;  // it may report for its government
    case OrganRole::unknown:
    case OrganRole::vertical:
    case OrganRole::zone_committee:
    case OrganRole::institution:
      break;
  }
  return 0;
}

/// The last day for reports of the year before, as the Regulations or the office have it.
Date last_day(int year, int month, const Settings* settings) {
  if (settings != nullptr) {
    const auto& own = month == 1 ? settings->departments_deadline : settings->governments_deadline;
    if (own) return {year, own->month, own->day};
  }
  return {year, month, 31};
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  const int month = last_month(organ_of_name(report.organ));
  if (month == 0) {
    rule_report
        .not_applicable("从名称{0}不能确定适用的公开期限。",
                        "The name {0} does not tell which deadline applies.")
        .quoted(report.organ);
    return;
  }
  if (!report.year) {
    rule_report.not_applicable("报告没有写明年度。", "No year is stated.");
    return;
  }
  const Date last = last_day(*report.year + 1, month, given.context.settings);
  if (!report.published) {
    // A day after the deadline says nothing of when the report was published.
    if (given.context.today && *given.context.today > last)
      rule_report
          .not_judged("报告没有写明公开日期，期限是{0}。",
                      "No publication date is stated; the deadline was {0}.")
          .date(last);
    else
      rule_report
          .not_applicable("报告没有写明公开日期，期限是{0}。",
                          "No publication date is stated; the deadline is {0}.")
          .date(last);
    return;
  }
  if (*report.published <= last) return;
  Finding& finding =
      rule_report.find("公开日期是{0}，期限是{1}。请核对日期。",
                       "The publication date is {0}, the deadline {1}. Check the date.");
  finding.message.date(*report.published).date(last);
  finding.point_at(Field::published);
  finding.expected = to_iso_date(last);
  finding.actual = to_iso_date(*report.published);
}

}  // namespace

// OGI012: published after the day that the Regulations set.
constinit const Rule ogi012_published_late{
    .code = "OGI012",
    .slug = "published-late",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "公开日期超过期限",
    .title_en = "Published after the deadline",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

bool is_calendar_year(const Period& period) {
  return period.from == Date{period.from.year, 1, 1} && period.to == Date{period.from.year, 12, 31};
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!report.period) {
    judgement.not_applicable(
        {.zh = "报告没有写明统计期限。", .en = "No statistical period is stated."});
    return;
  }
  const Period& period = *report.period;
  const int year = report.year.value_or(period.from.year);
  if (is_calendar_year(period)) {
    if (period.from.year != year)
      judgement.not_judged({.zh = "统计期限与报告年度的年份不一致，见 OGI003。",
                            .en = "The years of the period and the report disagree: see OGI003."});
    return;
  }
  const Date first{year, 1, 1};
  const Date last{year, 12, 31};
  judgement.find({
      .message = {.zh = concat({"统计期限写的是", date_zh(period.from), "至", date_zh(period.to),
                                "，应当是", date_zh(first), "至", date_zh(last),
                                "。请核对统计期限和表中数据的口径。"}),
                  .en = concat({"The stated period is ", to_iso_date(period.from), " to ",
                                to_iso_date(period.to), "; it should be ", to_iso_date(first),
                                " to ", to_iso_date(last), ". Check what the figures cover."})},
      .places = {FieldPlace{Field::period}},
      .expected = concat({to_iso_date(first), "..", to_iso_date(last)}),
      .actual = concat({to_iso_date(period.from), "..", to_iso_date(period.to)}),
  });
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

}  // namespace ogi

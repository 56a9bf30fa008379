#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_33, Basis::notice_2021};

constexpr Decimal worth_telling{10, 0};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  const CellId received = *find_cell("requests.received.total");
  const CellId carried_over = *find_cell("requests.carried_over.total");
  const CellId carried_forward = *find_cell("requests.carried_forward.total");
  const CellValue& waiting = report.value(carried_forward);
  if (!report.value(received).is_count() || !report.value(carried_over).is_count() ||
      !waiting.is_count()) {
    rule_report.not_judged("总计列的新收、上年结转、结转下年度空白或不是数字。",
                           "The totals received or carried are blank or no numbers.");
    return;
  }
  const auto all = add(report.value(received).number, report.value(carried_over).number);
  const auto twice = add(waiting.number, waiting.number);
  if (!all || !twice || compare(*twice, *all) <= 0 || compare(waiting.number, worth_telling) < 0)
    return;
  Finding& finding = rule_report.find(
      "结转下年度继续办理 {0} 件，超过本年新收与上年结转之和 {1} 件的一半。"
      "如属实，建议在正文中说明原因。",
      "{0} requests are carried forward, more than half of the {1} received and carried over. If "
      "so, the text should say why.");
  finding.message.number(waiting.number).number(*all);
  finding.point_at(carried_forward);
  finding.actual = to_string(waiting.number);
  finding.terms = {received, carried_over};
}

}  // namespace

// OGI306: more than half of the year's requests, and at least 10, wait for the next year.
constinit const Rule ogi306_carried_forward_heavy{
    .code = "OGI306",
    .slug = "carried-forward-heavy",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "结转下年度的申请较多",
    .title_en = "Many requests carried forward",
    .check = check,
};

}  // namespace ogi::rules

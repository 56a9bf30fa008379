#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  judge_percentages(given, rule_report, *claims, PercentageRule::rates);
  for (const Percentage& percentage : claims->percentages) {
    if (percentage.kind != Percentage::Kind::rate || !percentage.exact ||
        compare(percentage.percent, Decimal::whole(100)) <= 0)
      continue;
    Finding& finding = rule_report.find("正文{0}超过 100%。请核对。",
                                        "{0} in the text is more than 100%. Check this figure.");
    quote(finding.message, given.report, percentage.range);
    point_at(finding, percentage.range);
    finding.actual = to_string(percentage.percent);
  }
}

}  // namespace

// OGI512: a rate that its two figures do not give, or of more than a hundred in a hundred.
constinit const Rule ogi512_rate{
    .code = "OGI512",
    .slug = "rate",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "率与数字不符",
    .title_en = "A rate does not fit its figures",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  if (claims->percentages.empty())
    rule_report.not_applicable("正文没有写占比。", "The text states no shares.");
  judge_percentages(given, rule_report, *claims, PercentageRule::shares);
}

}  // namespace

// OGI508: a share in the text that no base gives, rounded or truncated.
constinit const Rule ogi508_percentage{
    .code = "OGI508",
    .slug = "percentage",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "百分比与数字不符",
    .title_en = "A share does not fit its figures",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/equation_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  judge_totals(given, rule_report, EquationKind::review_total,
               "{0}为 {1}，四种结果相加为 {2}，差 {3}。请核对四种结果的数量和总计。",
               "{0} is {1}, the four outcomes add up to {2}; difference {3}. "
               "Check the four figures and their total.");
}

}  // namespace

// OGI401: a block's 总计 is the sum of its four outcomes.
constinit const Rule ogi401_review_total{
    .code = "OGI401",
    .slug = "review-total",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "复议诉讼总计不等于各项之和",
    .title_en = "Reviews do not add up",
    .check = check,
};

}  // namespace ogi::rules

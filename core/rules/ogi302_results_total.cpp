#include "core/rules/equation_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  judge_totals(given, rule_report, EquationKind::results,
               "{0}为 {1}，（一）至（六）各项相加为 {2}，差 {3}。请核对该列的各项数量和总计。",
               "{0} is {1}, the results (1) to (6) add up to {2}; difference {3}. "
               "Check the figures of this column and their total.");
}

}  // namespace

// OGI302: a column's （七）总计 is the sum of its results.
constinit const Rule ogi302_results_total{
    .code = "OGI302",
    .slug = "results-total",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "办理结果总计不等于各项之和",
    .title_en = "Results do not add up",
    .check = check,
};

}  // namespace ogi::rules

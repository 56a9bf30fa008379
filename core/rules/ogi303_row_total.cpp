#include "core/rules/equation_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Case& given, RuleReport& rule_report) {
  judge_totals(
      given, rule_report, EquationKind::row_total,
      "{0}为 {1}，自然人和各类法人或其他组织相加为 {2}，差 {3}。请核对该行的各栏数量和总计。",
      "{0} is {1}, the kinds of applicants add up to {2}; difference {3}. "
      "Check the figures of this row and their total.");
}

}  // namespace

// OGI303: a row's 总计 is the sum of its applicants.
constinit const Rule ogi303_row_total{
    .code = "OGI303",
    .slug = "row-total",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "行总计不等于各类申请人之和",
    .title_en = "Row does not add up",
    .check = check,
};

}  // namespace ogi::rules

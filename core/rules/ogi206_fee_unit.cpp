#include "core/rules/claim_findings.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_20};

constexpr std::int64_t least_amount = 100;  // 万元: a fee that has only grown is smaller
constexpr int thousand = 3;

void check(const Case& given, RuleReport& rule_report) {
  const CellId cell = *find_cell("disclosure.fees.amount");
  const CellValue& amount = given.report.value(cell);
  if (!amount.is_number() || compare(amount.number, {}) <= 0) return;
  const Claims* claims = given.context.claims;
  if (claims != nullptr) {
    for (const Claim& claim : claims->claims) {
      if (!is_told_in_ten_thousands(claim, amount.number)) continue;
      Finding& finding =
          rule_report.find("{0}填了 {1} 万元，正文写{2}，多了四个零。是否以元填写？请核对。",
                           "{0} is {1} (10,000 yuan), the text says {2}: four zeros more. Check "
                           "whether it is in yuan.");
      finding.message.cell(cell).number(amount.number);
      quote(finding.message, given.report, claim.range);
      finding.point_at(cell);
      point_at(finding, claim.range);
      finding.actual = to_string(amount.number);
      return;
    }
  }
  if (given.context.last_year == nullptr) return;
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  const CellValue& before = last_year->value(cell);
  const auto limit =
      before.is_number() ? scaled_by_power_of_ten(before.number, thousand) : std::nullopt;
  if (!limit || compare(before.number, {}) <= 0 || compare(amount.number, *limit) < 0 ||
      compare(amount.number, Decimal::whole(least_amount)) < 0)
    return;
  Finding& finding = rule_report.find(
      "{0}填了 {1} 万元，上年是 {2} 万元，相差千倍以上。是否以元填写？请核对。",
      "{0} is {1} (10,000 yuan), last year {2}: more than a thousand times. Check whether "
      "it is in yuan.");
  finding.message.cell(cell).number(amount.number).number(before.number);
  finding.point_at(cell);
  finding.actual = to_string(amount.number);
  finding.terms = {{cell, Term::last_year}};
}

}  // namespace

// OGI206: the fee of section 二 is written in yuan, as far as other figures tell.
constinit const Rule ogi206_fee_unit{
    .code = "OGI206",
    .slug = "fee-unit",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::notice_2021,
    .table = Table::disclosure,
    .basis = basis,
    .title_zh = "收费金额可能以元填写",
    .title_en = "Fee probably in yuan",
    .check = check,
};

}  // namespace ogi::rules

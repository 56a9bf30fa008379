#include <algorithm>

#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_42, Basis::fee};

/// Whether the claim is of the fee that was asked for, not of the one that was paid.
bool is_of_charge(const Claim& claim) {
  return claim.span == Span::this_year && claim.extent != Extent::subordinate &&
         claim.extent != Extent::part &&
         (claim.subjects.contains(Subject::fee_notices) ||
          claim.subjects.contains(Subject::fee_charged));
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (given.context.claims == nullptr) {
    rule_report.not_judged("没有读取各部分的文字。", "The text of the sections was not read.");
    return;
  }
  std::vector<CellId> cells;
  for (const auto& alternative :
       cells_of_subject(Subject::other_fee_overdue, Applicant::all, Edition::notice_2021))
    for (const CellId cell : alternative) cells.push_back(cell);
  std::erase_if(cells, [&report](CellId cell) {
    const CellValue& value = report.value(cell);
    return !value.is_number() || compare(value.number, {}) <= 0;
  });
  if (cells.empty()) return;

  const Claim* none = nullptr;
  for (const Claim& claim : given.context.claims->claims) {
    if (!is_of_charge(claim)) continue;
    if (compare(claim.value, {}) > 0) return;
    if (claim.range.section == Section::six && none == nullptr) none = &claim;
  }
  if (none == nullptr) return;
  Finding& finding = rule_report.find(
      "{0}是 {1}，第六部分写未收取信息处理费。请核对。",
      "{0} is {1}, but section 6 says that no information-processing fee was charged. Check both.");
  finding.message.cell(cells.front()).number(report.value(cells.front()).number);
  finding.point_at(cells);
  finding.point_at(none->range.section, none->range.start, none->range.end);
}

}  // namespace

// OGI304: requests ended for an unpaid fee, while the text says that none was charged.
constinit const Rule ogi304_fee_overdue_without_fee{
    .code = "OGI304",
    .slug = "fee-overdue-without-fee",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::notice_2021,
    .basis = basis,
    .title_zh = "未收费却有逾期未缴费",
    .title_en = "Unpaid fee without a fee",
    .check = check,
};

}  // namespace ogi::rules

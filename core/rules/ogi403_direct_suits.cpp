#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::recon_law, Basis::notice_2021};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  const CellId direct = *find_cell("review.litigation_direct.total");
  const CellValue& suits = report.value(direct);
  if (!suits.is_count()) {
    rule_report.not_judged("未经复议直接起诉的总计空白或不是数字。",
                           "The total of direct suits is blank or no number.");
    return;
  }
  if (compare(suits.number, {}) <= 0) return;
  // Suits over other decisions than refusals may be brought at once: those are the exception.
  const CellValue& reviews = report.value(*find_cell("review.reconsideration.total"));
  if (reviews.is_count() && compare(suits.number, reviews.number) <= 0) return;
  Decimal refused{};
  for (const auto& alternative :
       cells_of_subject(Subject::refused, Applicant::all, report.edition_of(Table::requests))) {
    for (const CellId cell : alternative)
      if (report.value(cell).is_count())
        refused = add(refused, report.value(cell).number).value_or(refused);
  }
  if (compare(refused, {}) <= 0) return;
  Finding& finding = rule_report.find(
      "本年不予公开 {0} 件，未经复议直接起诉 {1} 件，比行政复议还多。2024年起对不予公开应当先申请"
      "行政复议，请核对。",
      "{0} requests were refused and {1} suits brought without a review, more than there were "
      "reviews. Since 2024 refusals go to reconsideration first. Check this.");
  finding.message.number(refused).number(suits.number);
  finding.point_at(direct);
}

}  // namespace

// OGI403: more suits without a review than reviews, where requests were refused.
constinit const Rule ogi403_direct_suits{
    .code = "OGI403",
    .slug = "direct-suits",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .years = {.from = 2024},
    .basis = basis,
    .title_zh = "拒绝公开后直接起诉",
    .title_en = "Direct suits after refusals",
    .check = check,
};

}  // namespace ogi::rules

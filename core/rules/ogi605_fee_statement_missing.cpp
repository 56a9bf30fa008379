#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::fee, Basis::notice_2021};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.section(Section::six) || !has_written_text(report)) {
    rule_report.not_applicable("没有提供第六部分的文字。", "No text of section 6 was given.");
    return;
  }
  if (has_any(given.texts.of(Section::six).view(), u"处理费|收费|费用|收取|缴费|费")) return;
  for (const Section section : all_sections)
    if (has_any(given.texts.of(section).view(), u"处理费|收费通知")) return;
  Finding& finding = rule_report.find(
      "第六部分没有写信息处理费情况。发出收费通知的件数、总金额和实际收取的总金额应当写明，没有"
      "收取的写“未收取”，请补充。",
      "Section 6 does not speak of the information-processing fee. It tells the number of "
      "notices, their amount and what was received, or that there was none.");
  finding.point_at(Section::six);
  // Requests ended for an unpaid fee: there was one, and it must be told.
  const CellId overdue = *find_cell("requests.other.fee_overdue.total");
  const CellValue& unpaid = report.value(overdue);
  if (unpaid.is_count() && compare(unpaid.number, {}) > 0) {
    finding.point_at(overdue);
  } else {
    finding.severity = Severity::warning;
  }
}

}  // namespace

// OGI605: section 六 does not speak of the information-processing fee.
constinit const Rule ogi605_fee_statement_missing{
    .code = "OGI605",
    .slug = "fee-statement-missing",
    .version = 2,
    .severity = Severity::error,
    .editions = Editions::all,
    .years = {.from = 2021},  // the Measures are in force since 1 January 2021
    .basis = basis,
    .title_zh = "没有写信息处理费情况",
    .title_en = "Nothing of the information-processing fee",
    .check = check,
};

}  // namespace ogi::rules

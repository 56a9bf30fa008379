#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::fee_item, Basis::fee, Basis::reg_20};

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  const CellId cell = *find_cell("disclosure.fees.amount");
  const CellValue& amount = given.report.value(cell);
  const auto yuan = amount.is_number() ? scaled_by_power_of_ten(amount.number, 4) : std::nullopt;
  if (!yuan) {
    rule_report.not_judged("行政事业性收费金额空白或不是数字。",
                           "The amount of fees is blank or no number.");
    return;
  }
  const Claim* received = fee_claim(*claims, Subject::fee_received);
  if (received == nullptr || compare(received->value, *yuan) <= 0) return;
  Finding& finding = rule_report.find(
      "正文写{0}，{1}为 {2} 万元。信息处理费属于行政事业性收费，应当计入。请核对。",
      "The text says {0}, but {1} is {2} (10,000 yuan). The processing fee is one of these fees. "
      "Check both.");
  quote(finding.message, given.report, received->range);
  finding.message.cell(cell).number(amount.number);
  finding.point_at(cell);
  point_at(finding, received->range);
}

}  // namespace

// OGI205: the text tells of a processing fee greater than all fees of section 二.
constinit const Rule ogi205_fee_below_processing_fee{
    .code = "OGI205",
    .slug = "fee-below-processing-fee",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::notice_2021,
    .table = Table::disclosure,
    .basis = basis,
    .title_zh = "收费金额小于信息处理费",
    .title_en = "Fees below the processing fee",
    .check = check,
};

}  // namespace ogi::rules

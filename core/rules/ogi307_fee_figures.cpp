#include <algorithm>

#include "core/rules/claim_findings.h"
#include "core/rules/fee_lists.h"
#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::fee, Basis::reg_42};

/// Whether the sentence of a claim tells of notices or payments of another year.
bool spans_years(const Case& given, const Claim& claim) {
  return has_any(sentence_of(given, claim),
                 u"上年|上一年|去年|往年|以前年度|以往|跨年|历年|前年|累计");
}

/// 按件计收 gives whole hundreds of yuan only (国办函〔2020〕109号).
bool is_no_fee_by_piece(const Case& given, const Claim& charged) {
  const std::u32string_view words = sentence_of(given, charged);
  return has_any(words, u"按件") && !has_any(words, u"按量|按页") &&
         (!charged.value.is_whole() || charged.value.units % 100 != 0);
}

/// By the piece the fee is in hundreds of yuan, by the page in tens: 收取信息处理费2,464元 cannot
/// be.
void judge_tariff(const Case& given, RuleReport& rule_report, const Claims& claims) {
  for (const Claim& claim : claims.claims) {
    const bool named = !claim.subjects.empty() && (claim.subjects.front() == Subject::fee_charged ||
                                                   claim.subjects.front() == Subject::fee_received);
    const bool is_money =
        claim.measure == Measure::money || (claim.measure == Measure::none && named);
    if (!is_money || !claim.exact || claim.last_digit > 1 || claim.span != Span::this_year ||
        (claim.value.is_whole() && claim.value.units % 10 == 0))
      continue;
    const std::u32string_view words = sentence_of(given, claim);
    if (!has_any(words, u"处理费|收费通知|缴费通知") ||
        has_any(words, u"邮寄|检索费|复制费|工本|事业性|登记费|滞纳|罚款|预算|均|平均"))
      continue;
    Finding& finding = rule_report.find(
        "正文写{0}。信息处理费按件计收是整百元、按量计收是整十元，请核对金额。",
        "The text says {0}. The fee is in hundreds of yuan by the piece and in tens by the page. "
        "Check it.");
    finding.severity = named && claim.covered() ? Severity::warning : Severity::info;
    quote(finding.message, given.report, claim.range);
    point_at(finding, claim.range);
  }
}

/// What became of the notices: 通知5份，3份已缴，2份逾期未缴. A hint where they do not make them
/// all.
void judge_notices(const Case& given, RuleReport& rule_report, const Claims& claims,
                   const Claim& notices) {
  const SectionText& section = given.texts.of(notices.range.section);
  const std::u32string_view text = section.view();
  Decimal sum;
  bool paid = false;
  bool unpaid = false;
  const auto last = static_cast<std::size_t>(&notices - claims.claims.data());
  for (std::size_t i = last + 1; i < claims.claims.size(); ++i) {
    const Claim& claim = claims.claims[i];
    if (claim.range.section != notices.range.section || claim.sentence != notices.sentence) break;
    if (claim.measure == Measure::money) continue;
    constexpr std::u32string_view marks = U"。、,;";
    const std::size_t figure = section.index_of(claim.figure.start);
    const std::size_t semicolon = text.find(U';', section.index_of(notices.figure.end));
    if (paid && unpaid && semicolon < figure) break;
    const std::size_t begin = text.find_last_of(marks, figure) + 1;
    const std::size_t end = std::min(text.find_first_of(marks, figure), text.size());
    const std::u32string_view clause = text.substr(begin, end - begin);
    if (has_any(clause, u"逾期|未缴|未按|不再|撤回|放弃|终止"))
      unpaid = true;
    else if (has_any(clause, u"缴|收取|支付"))
      paid = true;
    else
      return;
    const auto next = add(sum, claim.value);
    if (!next || !claim.exact) return;
    sum = *next;
  }
  if (!paid || !unpaid || sum == notices.value) return;
  Finding& finding =
      rule_report.find("正文写{0}，缴费和未缴费的共 {1}。请看一眼。",
                       "The text says {0}, but those paid and unpaid are {1}. Have a look.");
  finding.severity = Severity::info;
  quote(finding.message, given.report, notices.range);
  finding.message.number(sum);
  point_at(finding, notices.range);
}

/// 总额1260元；其中…其余1件金额320元: what was charged in all, however it is told.
Decimal greatest_charged(const Claims& claims, Decimal charged) {
  for (const Claim& claim : claims.claims)
    if (claim.subjects.contains(Subject::fee_charged) && !claim.negated &&
        compare(claim.value, charged) > 0)
      charged = claim.value;
  return charged;
}

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  judge_tariff(given, rule_report, *claims);
  judge_fee_lists(given, rule_report, *claims);
  const Claim* notices = fee_claim(*claims, Subject::fee_notices);
  const Claim* charged = fee_claim(*claims, Subject::fee_charged);
  const Claim* received = fee_claim(*claims, Subject::fee_received);
  const Claim* either = fee_claim_of_either(*claims);
  for (const Claim* claim : {notices, charged, received})
    if (claim != nullptr && spans_years(given, *claim)) return;
  const auto conflict = [&](const char* zh, const char* en, const Claim& one,
                            const Claim& other) -> Finding& {
    Finding& finding = rule_report.find(zh, en);
    quote(finding.message, given.report, one.range);
    quote(finding.message, given.report, other.range);
    point_at(finding, one.range);
    point_at(finding, other.range);
    return finding;
  };
  const bool none = notices != nullptr && compare(notices->value, {}) == 0;
  if (none && charged != nullptr && compare(charged->value, {}) > 0)
    conflict("正文写{0}，又写{1}。没有收费通知就没有金额，请核对。",
             "The text says {0} and {1}. Without a notice there is no amount. Check both.",
             *notices, *charged);
  else if (none && either != nullptr && compare(either->value, {}) > 0 &&
           !spans_years(given, *either))
    conflict("正文写{0}，又写{1}。没有收费通知就没有收费，请核对。",
             "The text says {0} and {1}. Without a notice there is no fee. Check both.", *notices,
             *either);
  else if (none && received != nullptr && compare(received->value, {}) > 0)
    conflict("正文写{0}，又写{1}。没有收费通知就没有收费，请核对。",
             "The text says {0} and {1}. Without a notice nothing is received. Check both.",
             *notices, *received);
  else if (charged != nullptr && received != nullptr &&
           compare(received->value, greatest_charged(*claims, charged->value)) > 0)
    conflict("正文写{0}，又写{1}。实收不会超过应收，请核对。",
             "The text says {0} and {1}. No more can be received than was charged. Check both.",
             *charged, *received);
  const Claim* amount = charged != nullptr ? charged : either;
  if (notices != nullptr && compare(notices->value, {}) > 0 && amount != nullptr &&
      amount->value == Decimal{} &&
      !has_any(given.texts.of(notices->range.section).view(),
               u"逾期|未缴|不缴|未按|减免|免收|放弃|撤回|终止"))
    conflict("正文写{0}，又写{1}。有收费通知就有金额，请核对。",
             "The text says {0} and {1}. A notice has an amount. Check both.", *notices, *amount)
        .severity = Severity::info;
  if (notices != nullptr) judge_notices(given, rule_report, *claims, *notices);
  if (charged != nullptr && is_no_fee_by_piece(given, *charged)) {
    Finding& finding = rule_report.find(
        "正文写{0}。按件计收的标准都是整百元，请核对金额或者收费方式。",
        "The text says {0}. By the piece, the fee is in whole hundreds of yuan. Check it.");
    finding.severity = Severity::warning;
    quote(finding.message, given.report, charged->range);
    point_at(finding, charged->range);
  }
  const CellId cell = *find_cell("requests.other.fee_overdue.total");
  const CellValue& overdue = given.report.value(cell);
  // Without any notice OGI304 speaks.
  if (notices == nullptr || none || !overdue.is_count() ||
      compare(overdue.number, notices->value) <= 0 ||
      !has_any(sentence_of(given, *notices), u"通知"))
    return;
  Finding& finding = rule_report.find(
      "{0}为 {1}，正文写{2}。逾期未缴费的不会多于收费通知，请核对。",
      "{0} is {1}, but the text says {2}. No more can be unpaid than were charged. Check both.");
  finding.message.cell(cell).number(overdue.number);
  quote(finding.message, given.report, notices->range);
  finding.point_at(cell);
  point_at(finding, notices->range);
  if (may_speak_of_own_office(given.report)) finding.severity = Severity::info;
}

}  // namespace

// OGI307: the figures of the processing fee contradict one another.
constinit const Rule ogi307_fee_figures{
    .code = "OGI307",
    .slug = "fee-figures",
    .version = 4,
    .severity = Severity::error,
    .editions = Editions::notice_2021,
    .basis = basis,
    .title_zh = "信息处理费数据矛盾",
    .title_en = "Figures of the fee disagree",
    .check = check,
};

}  // namespace ogi::rules

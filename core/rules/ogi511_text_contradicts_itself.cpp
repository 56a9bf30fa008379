#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

/// The four figures of one passage that balance: 新收 + 上年结转 = 办结 + 结转下年.
class Balance {
 public:
  /// Takes the claim in; true where it is the last of the four.
  bool complete_with(const Claim& claim) {
    const Subject subject = claim.subjects.front();
    if (subject == Subject::received) {
      *this = {};
      received_ = &claim;
    } else if (subject == Subject::carried_over) {
      over_ = &claim;
    } else if (subject == Subject::processed) {
      processed_ = &claim;
    } else if (subject == Subject::carried_forward) {
      forward_ = &claim;
      return received_ != nullptr && over_ != nullptr && processed_ != nullptr &&
             forward_->range.start - received_->range.start <= longest_passage;
    }
    return false;
  }

  /// 收到48件 may hold last year's, 办结41件 be of this year's alone: in either case the two sides
  /// differ by what was carried over.
  [[nodiscard]] bool holds() const {
    const auto in = add(received_->value, over_->value);
    const auto out = add(processed_->value, forward_->value);
    return !in || !out || *in == *out || *out == received_->value;
  }

  void tell(const Report& report, RuleReport& rule_report) const {
    Finding& finding = rule_report.find(
        "正文{0}、{1}，{2}、{3}：{4}+{5}≠{6}+{7}。请核对。",
        "The text says {0} and {1}, {2} and {3}: {4} + {5} is not {6} + {7}. Check these figures.");
    for (const Claim* claim : {received_, over_, processed_, forward_}) {
      quote(finding.message, report, claim->range);
      point_at(finding, claim->range);
    }
    for (const Claim* claim : {received_, over_, processed_, forward_})
      finding.message.number(claim->value);
  }

 private:
  static constexpr std::size_t longest_passage = 600;  // bytes

  const Claim* received_ = nullptr;
  const Claim* over_ = nullptr;
  const Claim* processed_ = nullptr;
  const Claim* forward_ = nullptr;
};

/// 行政复议7件，均维持: not while the table has others.
void judge_all_upheld(const Case& given, RuleReport& rule_report, const Claim& said) {
  Claim claim = said;
  claim.not_comparable_reason = NotComparable::none;
  const auto readings = table_readings(given.report, claim);
  for (const TableReading& reading : readings) {
    if (reading.value == claim.value) return;
  }
  if (readings.empty()) return;
  Finding& finding = rule_report.find(
      "正文写{0}，表中{1}为 {2}，另有其他结果。请核对。",
      "The text says {0}, but {1} is {2} and there are other results. Check these.");
  quote(finding.message, given.report, said.range);
  finding.message.cells(readings.front().cells).number(readings.front().value);
  point_at(finding, said.range);
  finding.point_at(readings.front().cells);
}

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  Balance balance;
  std::optional<Section> section;
  for (const Claim& claim : claims->claims) {
    if (claim.range.section != section) balance = {};
    section = claim.range.section;
    if (claim.implied && !claim.subjects.empty() && is_review(claim.subjects.front()))
      judge_all_upheld(given, rule_report, claim);
    if (!claim.comparable() || !claim.covered() || claim.negated ||
        claim.applicant != Applicant::all)
      continue;
    if (balance.complete_with(claim) && !balance.holds()) balance.tell(given.report, rule_report);
  }
}

}  // namespace

// OGI511: the text's own figures cannot all be right.
constinit const Rule ogi511_text_contradicts_itself{
    .code = "OGI511",
    .slug = "text-contradicts-itself",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "正文自相矛盾",
    .title_en = "The text contradicts itself",
    .check = check,
};

}  // namespace ogi::rules

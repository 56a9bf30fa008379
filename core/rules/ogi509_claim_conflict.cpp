#include <algorithm>
#include <vector>

#include "core/claims/constructions.h"
#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

constexpr ClaimIndex none = UINT32_MAX;

/// One place for each thing that is counted, by whom it was asked for and over whose work.
std::size_t kind_of(const Claim& claim) {
  const std::size_t thing = static_cast<std::size_t>(claim.subjects.front()) * 8 +
                            static_cast<std::size_t>(claim.applicant);
  return thing * 4 + (claim.extent == Extent::everywhere ? 2 : 0) +
         (claim.subjects.size() > 1 ? 1 : 0);
}

/// Words of several meanings may be meant differently at each place, so that both figures are
/// right; they disagree only where the tables show that one is not.
bool disagree(const Report& report, const Claim& a, const Claim& b) {
  if (a.value == b.value || a.measure == Measure::money || b.measure == Measure::money)
    return false;
  if (a.subjects.size() == 1) return true;
  if (!std::equal(a.subjects.begin(), a.subjects.end(), b.subjects.begin(), b.subjects.end()))
    return false;
  const auto is_no_reading = [&report](const Claim& claim) {
    const auto readings = table_readings(report, claim);
    return !readings.empty() &&
           std::none_of(readings.begin(), readings.end(), [&claim](const TableReading& reading) {
             return reading.value == claim.value;
           });
  };
  return is_no_reading(a) || is_no_reading(b);
}

/// 未收取信息处理费，收费金额3元: one denies what the other counts.
void check_fees(const Case& given, RuleReport& rule_report, const Claims& claims) {
  const Claim* denied = nullptr;
  const Claim* counted = nullptr;
  for (const Claim& claim : claims.claims) {
    if (!claim.comparable() || !claim.covered() || !is_fee(claim.subjects.front())) continue;
    if (claim.negated && claim.subjects.contains(Subject::fee_received)) denied = &claim;
    if (claim.measure == Measure::money && claim.value.units > 0) counted = &claim;
  }
  if (denied == nullptr || counted == nullptr) return;
  Finding& finding =
      rule_report.find("正文{0}，又{1}，前后不一致。请核对后统一。",
                       "The text says {0} and also {1}: they disagree. Check which is right.");
  for (const Claim* said : {denied, counted}) {
    quote(finding.message, given.report, said->range);
    point_at(finding, said->range);
  }
  finding.actual = to_string(counted->value);
}

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  check_fees(given, rule_report, *claims);
  std::vector<ClaimIndex> first(subject_count * 8 * 4, none);
  for (ClaimIndex i = 0; i < claims->claims.size(); ++i) {
    const Claim& claim = claims->claims[i];
    if (!claim.comparable() || !claim.covered() || claim.together ||
        claim.construction == claims::part_of_a_row)
      continue;
    ClaimIndex& before = first[kind_of(claim)];
    if (before == none) before = i;
    const Claim& other = claims->claims[before];
    if (!disagree(given.report, other, claim)) continue;
    Finding& finding =
        rule_report.find("正文{0}为 {1}，{2}为 {3}，前后不一致。请核对后统一。",
                         "The text says {1} ({0}) and {3} ({2}): they disagree. Check "
                         "which is right.");
    for (const Claim* said : {&other, &claim}) {
      quote(finding.message, given.report, said->range);
      finding.message.number(said->value);
      point_at(finding, said->range);
    }
    finding.expected = to_string(other.value);
    finding.actual = to_string(claim.value);
    before = i;  // the next one is held against this
  }
}

}  // namespace

// OGI509: two figures of the text for the same thing disagree.
constinit const Rule ogi509_claim_conflict{
    .code = "OGI509",
    .slug = "claim-conflict",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "正文前后数字不一致",
    .title_en = "Two figures of the text disagree",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_33};

void check(const Case& given, RuleReport& rule_report) {
  judge_claims(given, rule_report, Subject::carried_over, Subject::carried_forward);
}

}  // namespace

// OGI503: the text says that other requests were carried over or forward than the table.
constinit const Rule ogi503_carry_claim{
    .code = "OGI503",
    .slug = "carry-claim",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "结转数量与表格不一致",
    .title_en = "Requests carried differ from the table",
    .check = check,
};

}  // namespace ogi::rules

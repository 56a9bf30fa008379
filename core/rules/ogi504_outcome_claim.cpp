#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_36};

void check(const Case& given, RuleReport& rule_report) {
  judge_claims(given, rule_report, Subject::granted, Subject::other_other);
}

}  // namespace

// OGI504: the text says that requests ended otherwise than in the table.
constinit const Rule ogi504_outcome_claim{
    .code = "OGI504",
    .slug = "outcome-claim",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "办理结果与表格不一致",
    .title_en = "Outcomes of requests differ from the table",
    .check = check,
};

}  // namespace ogi::rules

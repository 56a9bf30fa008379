#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

void check(const Case& given, RuleReport& rule_report) {
  judge_claims(given, rule_report, Subject::reconsideration, Subject::litigation_after_pending);
}

}  // namespace

// OGI505: the text has other figures of reconsideration and litigation than section 四.
constinit const Rule ogi505_review_claim{
    .code = "OGI505",
    .slug = "review-claim",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "复议诉讼数量与表格不一致",
    .title_en = "Reviews and lawsuits differ from the table",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

void check(const Case& given, RuleReport& rule_report) {
  judge_claims(given, rule_report, Subject::received, Subject::received_with_carried_over);
}

}  // namespace

// OGI501: the text says that other requests were received than the table.
constinit const Rule ogi501_received_claim{
    .code = "OGI501",
    .slug = "received-claim",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "收到申请数量与表格不一致",
    .title_en = "Requests received differ from the table",
    .check = check,
};

}  // namespace ogi::rules

#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

void check(const Case& given, RuleReport& rule_report) {
  judge_claims(given, rule_report, Subject::processed, Subject::processed);
}

}  // namespace

// OGI502: the text says that other requests were answered than the table.
constinit const Rule ogi502_processed_claim{
    .code = "OGI502",
    .slug = "processed-claim",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "答复办结数量与表格不一致",
    .title_en = "Requests answered differ from the table",
    .check = check,
};

}  // namespace ogi::rules

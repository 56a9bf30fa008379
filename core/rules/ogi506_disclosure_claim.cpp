#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_20};

void check(const Case& given, RuleReport& rule_report) {
  judge_claims(given, rule_report, Subject::rules_issued, Subject::administrative_fees);
}

}  // namespace

// OGI506: the text has other figures of documents, decisions and fees than section 二.
constinit const Rule ogi506_disclosure_claim{
    .code = "OGI506",
    .slug = "disclosure-claim",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "主动公开数据与表格不一致",
    .title_en = "Disclosure figures differ from the table",
    .check = check,
};

}  // namespace ogi::rules

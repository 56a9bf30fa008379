#pragma once

#include "core/rules/claim_findings.h"

namespace ogi::rules {

/// Fees told one by one: 收费通知5件，金额3260元，其中4件2780元、1件480元;
/// 3笔，分别为600元、500元和 400元，合计1500元. A warning where of the cases and the amounts one
/// comes to its whole and the other, told beside it, does not.
void judge_fee_lists(const Case& given, RuleReport& rule_report, const Claims& claims);

}  // namespace ogi::rules

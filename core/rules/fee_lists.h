#pragma once

#include "core/rules/claim_findings.h"

namespace ogi::rules {

/// 5件，金额3260元，其中4件2780元、1件480元; 3笔，分别为600元、500元和400元，合计1500元: of cases
/// and amounts told beside each other, one that comes to its whole accuses the other. A warning.
void judge_fee_lists(const Case& given, RuleReport& rule_report, const Claims& claims);

}  // namespace ogi::rules

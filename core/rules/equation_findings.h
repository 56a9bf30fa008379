#pragma once

#include "core/rules/rule.h"

namespace ogi::rules {

/// Where equations of `kind` could not be judged, the rule is not judged.
void tell_skipped(const Case& given, RuleReport& rule_report, EquationKind kind);

/// One finding for each failed equation of a kind that is one written total and its parts. In
/// `zh` and `en`, {0} is the total's cell, {1} what is written there, {2} what the parts give and
/// {3} the difference.
void judge_totals(const Case& given, RuleReport& rule_report, EquationKind kind, const char* zh,
                  const char* en);

/// What the column of a balance is called, 自然人 and natural person, as a phrase.
Phrase column_name(const Equation& balance);

}  // namespace ogi::rules

#pragma once

#include "core/rules/rule.h"

namespace ogi::rules {

/// The claims of the report; null, and the rule is not judged, where they were not read.
const Claims* claims_of(const Case& given, RuleReport& rule_report);

/// Whether the text may speak of less than the tables: a government's text of its own office.
bool may_speak_of_own_office(const Report& report);

/// Points at what the text says.
void point_at(Finding& finding, const TextRange& range);

/// Quotes what the text says.
void quote(Phrase& message, const Report& report, const TextRange& range);

/// OGI501–506: holds the claims whose first subject is from `first` to `last` against the tables.
/// One finding for each figure that no cell it may mean bears out.
void judge_claims(const Case& given, RuleReport& rule_report, Subject first, Subject last);

}  // namespace ogi::rules

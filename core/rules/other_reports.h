#pragma once

#include <string>

#include "core/rules/rule.h"

namespace ogi::rules {

/// An organ's name without what may be left out of it: spaces, widths, 人民政府 at the end.
std::u32string organ_stem(std::string_view name);

/// Whether two stems may name one organ: they are equal, or one is the other behind the areas it
/// lies in (临河市清溪县水务局 and 清溪县水务局, or 县水务局).
bool may_be_same_organ(const std::u32string& a, const std::u32string& b);

/// Whether last year's report says that it is of another organ, or of another year than the one
/// before. What is not said is not held against it.
bool of_other_organ(const Case& given);
bool of_other_year(const Case& given);

/// Last year's report, where there is one to compare with; otherwise null, and the rule is not
/// applicable or, where the report given is not that of the year before, not judged.
const Report* comparable_last_year(const Case& given, RuleReport& rule_report);

/// Whether there are no reports summed up in this one, so that the rule is not applicable.
bool has_no_members(const Case& given, RuleReport& rule_report);

}  // namespace ogi::rules

#pragma once

#include <optional>

#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/phrase.h"
#include "core/rules/rule.h"

namespace ogi::rules {

/// Whether `organ`, by its name, is one of those that `organs` means; nothing where the name does
/// not tell.
std::optional<bool> is_among(std::string_view organ, Organs organs);

/// all, governments … for JSON.
std::string_view organs_key(Organs organs);

/// For which reports the rule is by its declaration: 2021 年度及以后 · 各级人民政府. Empty for a
/// rule that is for every report.
Phrase applicability_of(const Rule& rule);

/// Why the rule is, by its declaration, not for this report; empty where it is. What a limit asks
/// for and the report does not tell keeps the rule silent.
Phrase reason_not_applicable(const Rule& rule, const Report& report, const Context& context);

}  // namespace ogi::rules

#pragma once

#include <functional>
#include <string>

#include "core/rules/rule.h"

namespace ogi {

/// One finding, as `describe` makes it, for each equation of `kind` that failed. Where none failed
/// and some could not be judged, the rule is not judged.
void judge_equations(const Subject& subject, Judgement& judgement, EquationKind kind,
                     const std::function<Finding(const EquationOutcome&)>& describe);

/// judge_equations for the kinds that are one written total and its parts. `parts` is what the
/// parts are called, `advice` what to do.
void judge_totals(const Subject& subject, Judgement& judgement, EquationKind kind,
                  const Message& parts, const Message& advice);

/// What the column of a balance is called: “自然人”, natural person.
std::string column_name_zh(const Equation& balance);
std::string column_name_en(const Equation& balance);

}  // namespace ogi

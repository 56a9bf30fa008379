#pragma once

#include "core/claims/scope.h"

namespace ogi::claims {

/// The things of the form that a denial with these words denies. `counted_decisions`: the sentence
/// has counted licences, penalties or documents, so that what is denied is denied of them.
SubjectSet denied_subjects(const Features& words, const Scope& scope, bool counted_decisions);

}  // namespace ogi::claims

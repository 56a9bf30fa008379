#pragma once

#include "core/claims/groups.h"
#include "core/claims/scope.h"

namespace ogi::claims {

/// Opens and ends the lists of `groups` by the word at hand: 其中, 含, 另有, 共.
void open_and_end_lists(GroupReader& groups, const Scope& scope, const ScannedText& text);

/// The same by the mark at hand: 48件：, 48件中，.
void open_lists_by_mark(GroupReader& groups, const Scope& scope, const ScannedText& text);

}  // namespace ogi::claims

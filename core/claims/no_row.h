#pragma once

#include "core/claims/figure_words.h"
#include "core/claims/scope.h"

namespace ogi::claims {

/// The figure at hand counts nothing that the form has: 未答复6件, 复议数多1件, a sum written out.
bool is_of_no_row(const ScannedText& text, const Scope& scope, const FigureWords& words);

/// A fee is named behind the figure, in its sentence.
bool is_followed_by_a_fee(const ScannedText& text, std::size_t figure);

}  // namespace ogi::claims

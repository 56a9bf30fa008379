#pragma once

#include "core/claims/scope.h"

namespace ogi::claims {

/// What figures behind 分别为 or 依次为, the word at hand, are of: the things that its clause names
/// before it, one after another.
void begin_in_turn(Scope& scope, const Passage& passage, const Surroundings& around);

/// How many figures follow the word, with nothing but 、 and 和 between.
std::size_t figures_in_turn(const ScannedText& text, std::size_t index);

}  // namespace ogi::claims

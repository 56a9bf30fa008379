#pragma once

#include <span>
#include <string_view>

#include "core/rules/rule.h"

namespace ogi::rules {

/// Every rule, in the order of the codes. An explicit list: statics that register themselves are
/// dropped by the linker when they stand in a static library.
std::span<const Rule* const> all_rules();

/// Null for an unknown code.
const Rule* find_rule(std::string_view code);

}  // namespace ogi::rules

#pragma once

#include "core/claims/passage.h"

namespace ogi::claims {

/// Whose figures a sentence tells behind word `index`, `extent` being what it told before: 局机关,
/// 全县, 各镇, 县公安局收到, 以市政府名义.
Extent extent_behind(const Passage& passage, std::size_t index, Extent extent);

}  // namespace ogi::claims

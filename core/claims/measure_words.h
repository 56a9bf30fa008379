#pragma once

#include <string_view>

#include "core/claims/claims.h"

namespace ogi::claims {

struct MeasureWord {
  std::u32string_view text;
  Measure measure;
};

/// The measure word that `text` begins with, the longest there is; null where it begins with none,
/// or with another word of the same character: 部分, 个人信息.
const MeasureWord* measure_word_at(std::u32string_view text);

}  // namespace ogi::claims

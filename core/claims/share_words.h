#pragma once

#include <optional>
#include <string_view>

#include "core/claims/subject.h"

namespace ogi::claims {

/// Whether the words before a percentage name a rate of the figures around it: 主动公开率为,
/// 公开类答复比例. Not 增长率, 知晓率, which are of other things.
bool is_rate(std::u32string_view label);

/// The deed that a rate counts: 维持 of 维持率为, 公开 of 主动公开率; empty where it names none.
std::u32string_view stem_of_rate(std::u32string_view label);

/// How many figures before it the share is of together: 二者占, 两项合计占; 0 where none are named.
std::size_t several_named(std::u32string_view label);

/// 占办结总数的, 占申请总量的: the row that the words behind 占 name.
std::optional<Subject> row_named_in(std::u32string_view words);

}  // namespace ogi::claims

#pragma once

#include <string>
#include <string_view>

namespace ogi::claims {

/// 局, 委, 镇 …: whether a stretch of text may be the name of an organ.
bool ends_like_an_organ(std::u32string_view name);

/// Whether `name` is the organ `organ` (folded) or may stand for it: 我局, 本单位, 市交通局 in the
/// report of 某某市交通运输局. Of a report that names no organ, every organ is its own.
bool is_own_name(std::u32string_view name, std::u32string_view organ);

/// Whether every character of `name` stands in `organ` in this order.
bool is_abbreviation_of(std::u32string_view name, std::u32string_view organ);

}  // namespace ogi::claims

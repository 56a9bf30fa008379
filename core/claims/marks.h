#pragma once

#include "core/claims/scan.h"

namespace ogi::claims {

/// What the marks between words do, told by their tokens.

/// Whether the bracket that opens at the token holds words alone and closes soon: （含主动撤回）.
bool opens_a_remark(const ScannedText& text, std::size_t open);

/// 自然人申请22件中，: what follows the comma is told of these.
bool is_of_these(const ScannedText& text, std::size_t comma);

/// ① numbers what one sentence lists, and ends none.
bool is_circled_number(const ScannedText& text, const Token& token);

}  // namespace ogi::claims

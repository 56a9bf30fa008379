#pragma once

#include "core/claims/scan_cursor.h"

namespace ogi::claims {

/// The number that begins at the cursor, a digit, as a figure of whatever kind: 48件, 1,200余条,
/// 17.5%, 2024年3月1日, 1-6月, 0877-3018868.
void read_arabic(ScanCursor& s);

/// 二十三件, 二〇二四年, 十余条. False where the numeral is only part of a word (一批, 统一).
bool read_chinese(ScanCursor& s);

/// 百分之九十五.
bool read_chinese_percent(ScanCursor& s);

}  // namespace ogi::claims

#pragma once

#include <cstdint>
#include <vector>

#include "core/claims/scan.h"
#include "core/text/fold.h"

namespace ogi::claims {

/// What stood between a character and the one before it.
enum class Gap : std::uint8_t { none, space, line, paragraph };

/// The folded text without white space, into `text`. Line breaks inside a sentence are gone, page
/// numbers and cells of tables with them; line breaks that end a paragraph are kept as a Gap. There
/// is a gap before each character and one at the end.
std::vector<Gap> clean(ScannedText& text, const FoldedText& folded);

bool is_one_of(char32_t character, std::u32string_view set);
bool is_latin(char32_t character);

/// 一 to 十, as they number a list.
inline constexpr std::u32string_view list_numerals = U"一二三四五六七八九十";

}  // namespace ogi::claims

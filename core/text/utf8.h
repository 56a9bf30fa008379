#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ogi::text {

/// What stands in for bytes that are not UTF-8.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// One character of a UTF-8 text.
struct DecodedCharacter {
  char32_t code_point;
  std::size_t length;  ///< bytes taken; 1 where the bytes are not UTF-8
  bool valid;
};

/// Reads the character at byte `position` (which must be inside `text`). Overlong forms, surrogates
/// and values above U+10FFFF are invalid, as RFC 3629 says; an invalid byte reads as U+FFFD of
/// length 1.
DecodedCharacter decode_utf8(std::string_view text, std::size_t position);

/// Appends `code_point`; one that no UTF-8 can hold is appended as U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace ogi::text

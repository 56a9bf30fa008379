#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ogi::text {

/// What stands in for bytes that are not UTF-8.
inline constexpr char32_t replacement_character = U'\uFFFD';

constexpr bool is_surrogate(char32_t code_point) {
  return code_point >= 0xD800 && code_point <= 0xDFFF;
}

/// One character of a UTF-8 text.
struct DecodedCharacter {
  char32_t code_point;
  std::size_t length;  ///< bytes taken; 1 where the bytes are not UTF-8
  bool valid;
};

/// Reads the character at byte `position` (which must be inside `text`). Overlong forms, surrogates
/// and values above U+10FFFF are invalid, as RFC 3629 says; an invalid byte reads as U+FFFD of
/// length 1.
inline DecodedCharacter decode_utf8(std::string_view text, std::size_t position) {
  constexpr DecodedCharacter invalid{replacement_character, 1, false};
  const auto byte_at = [text](std::size_t at) -> char32_t {
    return static_cast<unsigned char>(text[at]);
  };
  const char32_t lead = byte_at(position);
  if (lead < 0x80) return {lead, 1, true};

  // Most characters of a report: three bytes that are no surrogate and could not be fewer.
  if (lead > 0xE0 && lead < 0xED && position + 3 <= text.size()) {
    const char32_t second = byte_at(position + 1) ^ 0x80U;
    const char32_t third = byte_at(position + 2) ^ 0x80U;
    if ((second | third) > 0x3F) return invalid;
    return {(lead & 0xFU) << 12U | second << 6U | third, 3, true};
  }

  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || position + length > text.size()) return invalid;

  char32_t code_point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const char32_t continuation = byte_at(position + i);
    if ((continuation & 0xC0U) != 0x80U) return invalid;
    code_point = (code_point << 6U) | (continuation & 0x3FU);
  }
  constexpr char32_t smallest_of_length[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < smallest_of_length[length] || code_point > 0x10FFFF || is_surrogate(code_point))
    return invalid;
  return {code_point, length, true};
}

/// Appends `code_point`; one that no UTF-8 can hold is appended as U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace ogi::text

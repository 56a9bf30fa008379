#include "core/text/utf8.h"

namespace ogi::text {
void append_utf8(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || is_surrogate(code_point)) code_point = replacement_character;
  const auto push = [&text](char32_t byte) {
    text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0U | (code_point >> 6U));
    push(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    push(0xE0U | (code_point >> 12U));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  } else {
    push(0xF0U | (code_point >> 18U));
    push(0x80U | ((code_point >> 12U) & 0x3FU));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  }
}

std::u32string to_utf32(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size() / 2);
  for (std::size_t position = 0; position < text.size();) {
    const DecodedCharacter decoded = decode_utf8(text, position);
    characters.push_back(decoded.code_point);
    position += decoded.length;
  }
  return characters;
}

std::string to_utf8(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 3);
  for (const char32_t code_point : text) append_utf8(bytes, code_point);
  return bytes;
}

}  // namespace ogi::text

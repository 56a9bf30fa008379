#include "core/text/utf8.h"

namespace ogi::text {
namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t position) {
  return static_cast<unsigned char>(text[position]);
}

constexpr bool is_surrogate(char32_t code_point) {
  return code_point >= 0xD800 && code_point <= 0xDFFF;
}

}  // namespace

DecodedCharacter decode_utf8(std::string_view text, std::size_t position) {
  constexpr DecodedCharacter invalid{replacement_character, 1, false};
  const unsigned char lead = byte_at(text, position);
  if (lead < 0x80) return {lead, 1, true};

  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || position + length > text.size()) return invalid;

  char32_t code_point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char continuation = byte_at(text, position + i);
    if ((continuation & 0xC0U) != 0x80U) return invalid;
    code_point = (code_point << 6U) | (continuation & 0x3FU);
  }
  constexpr char32_t smallest_of_length[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < smallest_of_length[length] || code_point > 0x10FFFF || is_surrogate(code_point))
    return invalid;
  return {code_point, length, true};
}

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

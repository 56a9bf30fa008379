#include "core/json/utf16.h"

namespace ogi {
namespace {

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// What the character that begins with `lead` takes in UTF-16.
std::size_t units_of(char lead) {
  return static_cast<unsigned char>(lead) >= 0xF0 ? 2 : 1;
}

}  // namespace

void Utf16Positions::forward() {
  units_ += units_of(text_[byte_]);
  do ++byte_;
  while (byte_ < text_.size() && continues(text_[byte_]));
}

void Utf16Positions::back() {
  do --byte_;
  while (byte_ > 0 && continues(text_[byte_]));
  units_ -= units_of(text_[byte_]);
}

std::size_t Utf16Positions::at(std::size_t byte) {
  while (byte_ > byte) back();
  while (byte_ < byte && byte_ < text_.size()) forward();
  return units_;
}

std::optional<std::size_t> Utf16Positions::byte_at(std::size_t unit) {
  while (units_ > unit) back();
  while (units_ < unit && byte_ < text_.size()) forward();
  if (units_ != unit) return std::nullopt;
  return byte_;
}

}  // namespace ogi

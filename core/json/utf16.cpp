#include "core/json/utf16.h"

namespace ogi {

std::size_t Utf16Positions::at(std::size_t byte) {
  if (byte < byte_) {
    byte_ = 0;
    units_ = 0;
  }
  for (; byte_ < byte && byte_ < text_.size(); ++byte_) {
    const unsigned char lead = static_cast<unsigned char>(text_[byte_]);
    const bool continues = (lead & 0xC0U) == 0x80U;
    if (!continues) units_ += lead >= 0xF0 ? 2 : 1;
  }
  return units_;
}

}  // namespace ogi

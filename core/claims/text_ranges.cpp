#include "core/claims/text_ranges.h"

namespace ogi::claims {
namespace {

/// Of a character, told by the lead byte of its folded form's origin.
std::size_t bytes_of_lead(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

}  // namespace

TextRange range_in_text(const ScannedText& text, Section section, std::uint32_t begin,
                        std::uint32_t end) {
  TextRange range{section, text.origins[begin], text.origins[end]};
  if (end > begin) {
    const std::uint32_t last = text.origins[end - 1];
    range.end = last + bytes_of_lead(static_cast<unsigned char>(text.original[last]));
  }
  return range;
}

}  // namespace ogi::claims

#include "core/api/utf16.h"

#include <algorithm>

namespace ogi::api {
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
  at_.units += units_of(text_[at_.byte]);
  do ++at_.byte;
  while (at_.byte < text_.size() && continues(text_[at_.byte]));
}

void Utf16Positions::back() {
  do --at_.byte;
  while (at_.byte > 0 && continues(text_[at_.byte]));
  at_.units -= units_of(text_[at_.byte]);
}

void Utf16Positions::approach(std::size_t byte) {
  constexpr std::size_t far = 4096;
  if ((at_.byte > byte ? at_.byte - byte : byte - at_.byte) <= far) return;
  if (marks_.empty()) {
    for (at_ = {}; at_.byte < text_.size(); forward()) {
      if (marks_.empty() || at_.byte >= marks_.back().byte + far) marks_.push_back(at_);
    }
    if (marks_.empty()) return;
  }
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), byte,
                       [](std::size_t wanted, const Place& mark) { return wanted < mark.byte; });
  at_ = *(after - 1);
}

std::size_t Utf16Positions::at(std::size_t byte) {
  approach(byte);
  while (at_.byte > byte) back();
  while (at_.byte < byte && at_.byte < text_.size()) forward();
  return at_.units;
}

SectionPositions::SectionPositions(const Report& report) {
  positions_.reserve(section_count);
  for (const Section section : all_sections) {
    const auto& text = report.section(section);
    positions_.emplace_back(text ? std::string_view(*text) : std::string_view());
  }
}

}  // namespace ogi::api

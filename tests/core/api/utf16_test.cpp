#include "core/api/utf16.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

/// Characters of one to four bytes, long enough for several marks.
std::string mixed_text() {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += i % 7 == 0 ? "a" : i % 5 == 0 ? "é" : i % 3 == 0 ? "😀" : "政";
  return text;
}

TEST(Utf16Positions, are_the_same_in_whatever_order_they_are_asked_for) {
  const std::string text = mixed_text();
  std::vector<std::size_t> bytes;
  std::vector<std::size_t> units;
  std::size_t unit = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    const auto lead = static_cast<unsigned char>(text[byte]);
    if ((lead & 0xC0U) == 0x80U) continue;
    bytes.push_back(byte);
    units.push_back(unit);
    unit += lead >= 0xF0 ? 2 : 1;
  }
  Utf16Positions positions(text);
  // Near and far, forwards and backwards.
  std::size_t at = 0;
  for (int i = 0; i < 20'000; ++i) {
    at = (at + (i % 3 == 0 ? 1 : 2039)) % bytes.size();
    ASSERT_EQ(positions.at(bytes[at]), units[at]);
    const std::size_t other = (at * 7 + 13) % bytes.size();
    ASSERT_EQ(positions.at(bytes[other]), units[other]);
  }
  EXPECT_EQ(positions.at(text.size() + 5), unit);
}

TEST(Utf16Positions, of_an_empty_text_are_zero) {
  Utf16Positions positions("");
  EXPECT_EQ(positions.at(100'000), 0u);
}

}  // namespace
}  // namespace ogi::test

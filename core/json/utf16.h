#pragma once

#include <cstddef>
#include <string_view>

namespace ogi {

/// Turns byte positions in one text into UTF-16 code units. Quick for positions that ascend.
class Utf16Positions {
 public:
  explicit Utf16Positions(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t byte);

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t units_ = 0;
};

}  // namespace ogi

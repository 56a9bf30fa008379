#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ogi {

/// Turns byte positions in one text into UTF-16 code units and back. Quick for positions near the
/// one asked for before.
class Utf16Positions {
 public:
  explicit Utf16Positions(std::string_view text) : text_(text) {}

  /// Units before `byte`; all of them where the text is shorter.
  std::size_t at(std::size_t byte);
  /// Bytes before `unit`; nothing where the text is shorter, or where it is the middle of a
  /// character.
  std::optional<std::size_t> byte_at(std::size_t unit);

 private:
  void forward();
  void back();

  std::string_view text_;
  std::size_t byte_ = 0;  ///< the beginning of a character, or the end
  std::size_t units_ = 0;
};

}  // namespace ogi

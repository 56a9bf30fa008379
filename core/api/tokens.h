#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ogi::api {

/// Reads the tokens of RFC 8259 from UTF-8. Every function takes what it names and says whether it
/// was there; text that is not UTF-8 is none. White space before a token is passed over by peek(),
/// take() and at_end().
class JsonTokens {
 public:
  explicit JsonTokens(std::string_view json) : json_(json) {}

  [[nodiscard]] std::size_t position() const { return position_; }
  bool at_end();
  /// The character that the next token begins with; NUL at the end.
  char peek();

  bool take(char character);
  bool take_word(std::string_view word);
  bool take_number(std::string& digits);
  bool take_string(std::string& text);

 private:
  [[nodiscard]] char now() const { return position_ < json_.size() ? json_[position_] : '\0'; }
  bool take_digits();
  bool take_escape(std::string& text);
  bool take_unit(char32_t& unit);

  std::string_view json_;
  std::size_t position_ = 0;
};

/// The number that the digits of a token say. Exact where they fit a double's 53 bits, which is all
/// that spans and points on a page need; the C library's own conversion would cost the module 8 KB.
double value_of(std::string_view digits);

}  // namespace ogi::api

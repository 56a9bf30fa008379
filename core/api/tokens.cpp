#include "core/api/tokens.h"

#include <algorithm>
#include <cstdlib>

#include "core/rooms_generated.h"
#include "core/text/utf8.h"

namespace ogi::api {
namespace {

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

int hex_value(char character) {
  if (is_digit(character)) return character - '0';
  const char lower = static_cast<char>(character | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

bool JsonTokens::at_end() {
  constexpr std::string_view space = " \n\r\t";
  while (position_ < json_.size() && space.find(json_[position_]) != std::string_view::npos)
    ++position_;
  return position_ == json_.size();
}

char JsonTokens::peek() {
  return at_end() ? '\0' : json_[position_];
}

bool JsonTokens::take(char character) {
  if (peek() != character || at_end()) return false;
  ++position_;
  return true;
}

bool JsonTokens::take_word(std::string_view word) {
  if (!json_.substr(position_).starts_with(word)) return false;
  position_ += word.size();
  return true;
}

bool JsonTokens::take_number(std::string& digits) {
  const std::size_t start = position_;
  if (now() == '-') ++position_;
  if (now() == '0') {
    ++position_;
  } else if (!take_digits()) {
    return false;
  }
  if (now() == '.') {
    ++position_;
    if (!take_digits()) return false;
  }
  if ((now() | 0x20) == 'e') {
    ++position_;
    if (now() == '+' || now() == '-') ++position_;
    if (!take_digits()) return false;
  }
  digits.assign(json_, start, position_ - start);
  return true;
}

bool JsonTokens::take_string(std::string& text) {
  if (!take('"')) return false;
  text.clear();
  std::size_t plain = position_;  // start of what can be copied as it is
  while (position_ < json_.size()) {
    const auto byte = static_cast<unsigned char>(json_[position_]);
    if (byte == '"') {
      text.append(json_, plain, position_++ - plain);
      return true;
    }
    if (byte < 0x20) return false;
    if (byte == '\\') {
      text.append(json_, plain, position_++ - plain);
      if (!take_escape(text)) return false;
      plain = position_;
    } else if (byte < 0x80) {
      ++position_;
    } else {
      const DecodedCharacter decoded = decode_utf8(json_, position_);
      if (!decoded.valid) return false;
      position_ += decoded.length;
    }
  }
  return false;
}

bool JsonTokens::take_digits() {
  const std::size_t start = position_;
  while (is_digit(now())) ++position_;
  return position_ > start;
}

bool JsonTokens::take_escape(std::string& text) {
  constexpr std::string_view names = "\"\\/bfnrt";
  constexpr std::string_view characters = "\"\\/\b\f\n\r\t";
  if (const std::size_t known = names.find(now());
      known != std::string_view::npos && now() != '\0') {
    text.push_back(characters[known]);
    ++position_;
    return true;
  }
  char32_t unit = 0;
  if (!take_unit(unit)) return false;
  // A pair of surrogates is one character; one alone, which JavaScript's strings may hold, becomes
  // U+FFFD.
  if (unit >= 0xD800 && unit < 0xDC00 && json_.substr(position_).starts_with("\\u")) {
    const std::size_t before = position_++;
    char32_t low = 0;
    if (!take_unit(low)) return false;
    if (low >= 0xDC00 && low < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
    } else {
      position_ = before;
    }
  }
  append_utf8(text, unit);
  return true;
}

// uXXXX
bool JsonTokens::take_unit(char32_t& unit) {
  if (now() != 'u') return false;
  ++position_;
  unit = 0;
  for (int i = 0; i < 4; ++i, ++position_) {
    const int digit = hex_value(now());
    if (digit < 0) return false;
    unit = unit * 16 + static_cast<char32_t>(digit);
  }
  return true;
}

double value_of(std::string_view digits) {
  double value = 0;
  int exponent = 0;
  std::size_t i = digits.front() == '-' ? 1 : 0;
  bool after_point = false;
  for (; i < digits.size() && (digits[i] | 0x20) != 'e'; ++i) {
    if (digits[i] == '.') {
      after_point = true;
      continue;
    }
    value = value * 10 + (digits[i] - '0');
    if (after_point) --exponent;
  }
  if (i < digits.size()) {
    const bool negative = digits[i + 1] == '-';
    int written = 0;
    for (++i; i < digits.size(); ++i) {
      if (is_digit(digits[i])) written = std::min(written * 10 + (digits[i] - '0'), 400);
    }
    exponent += negative ? -written : written;
  }
  double power = 1;
  for (int k = std::min(std::abs(exponent), 400); k > 0; --k) power *= 10;
  value = exponent < 0 ? value / power : value * power;
  return digits.front() == '-' ? -value : value;
}

}  // namespace ogi::api

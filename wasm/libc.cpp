// What nlohmann/json asks the C library for, and hardly needs: libc's own conversions, with their
// arithmetic of 128 bits, are a twentieth of the module.
#include <cstdarg>
#include <cstddef>
#include <cstring>

#include "core/text/decimal.h"

extern "C" {

/// The lexer calls these with whole JSON numbers; of the value only whether it is finite is looked
/// at (core/api/sax_reader).
double strtod(const char* text, char** end) {
  const std::size_t length = std::strlen(text);
  *end = const_cast<char*>(text) + length;
  return ogi::text::to_double({text, length});
}
float strtof(const char* text, char** end) {
  return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
  return strtod(text, end);
}

/// The lexer describes by these what it could not read; the core says so in its own words.
int vsnprintf(char* text, std::size_t size, const char*, va_list) {
  if (size > 0) *text = '\0';
  return 0;
}
int snprintf(char* text, std::size_t size, const char*, ...) {
  if (size > 0) *text = '\0';
  return 0;
}
}

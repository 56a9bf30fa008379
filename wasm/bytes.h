#pragma once

#include <emscripten/val.h>

#include <string>
#include <utility>

// Embind's own conversion of strings drops what follows a lone surrogate, stops at a NUL and copies
// byte by byte, so JSON text goes in and out as Uint8Arrays of UTF-8.

inline std::string text_of(const emscripten::val& bytes) {
  std::string text(bytes["length"].as<std::size_t>(), '\0');
  const emscripten::val view(
      emscripten::typed_memory_view(text.size(), reinterpret_cast<unsigned char*>(text.data())));
  view.call<void>("set", bytes);
  return text;
}

/// The view is valid until the next call: the wrapper decodes it at once.
inline emscripten::val answer(std::string json) {
  static std::string last;
  last = std::move(json);
  return emscripten::val(emscripten::typed_memory_view(
      last.size(), reinterpret_cast<const unsigned char*>(last.data())));
}

// The border post: three functions, JSON text in and out as UTF-8 bytes, no logic. See
// docs/json.md.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <utility>

#include "core/json/api.h"

namespace {

// Embind's own conversion of strings drops what follows a lone surrogate, stops at a NUL and copies
// byte by byte, so UTF-8 bytes go in and out as Uint8Arrays.
std::string text_of(const emscripten::val& bytes) {
  std::string text(bytes["length"].as<std::size_t>(), '\0');
  const emscripten::val view(
      emscripten::typed_memory_view(text.size(), reinterpret_cast<unsigned char*>(text.data())));
  view.call<void>("set", bytes);
  return text;
}

// The view is valid until the next call: the wrapper decodes it at once.
emscripten::val answer(std::string json) {
  static std::string last;
  last = std::move(json);
  return emscripten::val(emscripten::typed_memory_view(
      last.size(), reinterpret_cast<const unsigned char*>(last.data())));
}

emscripten::val recognise(const emscripten::val& document) {
  return answer(ogi::recognise_json(text_of(document)));
}
emscripten::val check(const emscripten::val& report, const emscripten::val& options) {
  return answer(ogi::check_json(text_of(report), text_of(options)));
}
emscripten::val catalogue(const emscripten::val& options) {
  return answer(ogi::catalogue_json(text_of(options)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(ogi) {
  emscripten::function("recognise", &recognise);
  emscripten::function("check", &check);
  emscripten::function("catalogue", &catalogue);
}

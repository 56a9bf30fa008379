// The border post: three functions, JSON text in and out as UTF-8 bytes, no logic. See
// docs/json.md.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <utility>

#include "core/json/api.h"

namespace {

// Embind's own conversion of strings drops what follows a lone surrogate and stops at a NUL, so
// bytes go out as they come in. The view is valid until the next call: the wrapper decodes it at
// once.
emscripten::val answer(std::string json) {
  static std::string last;
  last = std::move(json);
  return emscripten::val(emscripten::typed_memory_view(
      last.size(), reinterpret_cast<const unsigned char*>(last.data())));
}

emscripten::val recognise(const std::string& document) {
  return answer(ogi::recognise_json(document));
}
emscripten::val check(const std::string& report, const std::string& options) {
  return answer(ogi::check_json(report, options));
}
emscripten::val catalogue(const std::string& options) {
  return answer(ogi::catalogue_json(options));
}

}  // namespace

EMSCRIPTEN_BINDINGS(ogi) {
  emscripten::function("recognise", &recognise);
  emscripten::function("check", &check);
  emscripten::function("catalogue", &catalogue);
}

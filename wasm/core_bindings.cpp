// ogi-core: what judges a report. No logic here; docs/json.md tells the JSON.
#include <emscripten/bind.h>

#include "core/json/api.h"
#include "wasm/bytes.h"

namespace {

emscripten::val check(const emscripten::val& report, const emscripten::val& options,
                      const emscripten::val& claims) {
  return answer(ogi::check_json(text_of(report), text_of(options), text_of(claims)));
}

emscripten::val catalogue(const emscripten::val& options) {
  return answer(ogi::catalogue_json(text_of(options)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(ogi_core) {
  emscripten::function("check", &check);
  emscripten::function("catalogue", &catalogue);
}

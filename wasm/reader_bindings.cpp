// ogi-reader: what reads a document into a report, and a report's text into claims. No logic here;
// docs/json.md tells the JSON.
#include <emscripten/bind.h>

#include "core/json/api.h"
#include "wasm/bytes.h"

namespace {

emscripten::val recognise(const emscripten::val& document) {
  return answer(ogi::recognise_json(text_of(document)));
}

emscripten::val claims(const emscripten::val& report) {
  return answer(ogi::claims_json(text_of(report)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(ogi_reader) {
  emscripten::function("recognise", &recognise);
  emscripten::function("claims", &claims);
}

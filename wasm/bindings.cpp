// The WebAssembly module: core/api for JavaScript, without logic. docs/json.md tells the JSON.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <utility>

#include "core/api/api.h"

namespace {

using emscripten::val;

// Embind's own conversion of strings drops what follows a lone surrogate, stops at a NUL and copies
// byte by byte, so JSON text goes in and out as Uint8Arrays of UTF-8.
std::string text_of(const val& bytes) {
  std::string text(bytes["length"].as<std::size_t>(), '\0');
  const val view(
      emscripten::typed_memory_view(text.size(), reinterpret_cast<unsigned char*>(text.data())));
  view.call<void>("set", bytes);
  return text;
}

/// The view is valid until the next call: the wrapper decodes it at once.
val answer(std::string json) {
  static std::string last;
  last = std::move(json);
  return val(emscripten::typed_memory_view(last.size(),
                                           reinterpret_cast<const unsigned char*>(last.data())));
}

val recognise(const val& document) {
  return answer(ogi::api::recognise_json(text_of(document)));
}

val claims(const val& report) {
  return answer(ogi::api::claims_json(text_of(report)));
}

val check(const val& report, const val& options) {
  static ogi::api::TextMemory memory;
  return answer(ogi::api::check_json(text_of(report), text_of(options), memory));
}

val catalogue(const val& options) {
  return answer(ogi::api::catalogue_json(text_of(options)));
}

val figures(const val& report) {
  return answer(ogi::api::figures_json(text_of(report)));
}

val complete(const val& report) {
  return answer(ogi::api::complete_json(text_of(report)));
}

val convert(const val& report) {
  return answer(ogi::api::convert_json(text_of(report)));
}

val aggregate(const val& options) {
  return answer(ogi::api::aggregate_json(text_of(options)));
}

val same_texts(const val& options) {
  return answer(ogi::api::same_texts_json(text_of(options)));
}

val compare(const val& report, const val& options) {
  return answer(ogi::api::compare_json(text_of(report), text_of(options)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(ogi_check) {
  emscripten::function("recognise", &recognise);
  emscripten::function("claims", &claims);
  emscripten::function("check", &check);
  emscripten::function("catalogue", &catalogue);
  emscripten::function("figures", &figures);
  emscripten::function("complete", &complete);
  emscripten::function("convert", &convert);
  emscripten::function("aggregate", &aggregate);
  emscripten::function("compare", &compare);
  emscripten::function("same_texts", &same_texts);
}

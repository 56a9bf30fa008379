// The WebAssembly module: core/api for JavaScript, without logic. docs/json.md tells the JSON.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <string_view>
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

/// The view is valid until the next call: the wrapper decodes it at once. In one place: put into
/// every function below it is a kilobyte.
[[gnu::noinline]] val answer(std::string json) {
  static std::string last;
  last = std::move(json);
  return val(emscripten::typed_memory_view(last.size(),
                                           reinterpret_cast<const unsigned char*>(last.data())));
}

template <std::string (*command)(std::string_view)>
val of_one(const val& text) {
  return answer(command(text_of(text)));
}

val check(const val& report, const val& options) {
  static ogi::api::TextMemory memory;
  return answer(ogi::api::check_json(text_of(report), text_of(options), memory));
}

val compare(const val& report, const val& options) {
  return answer(ogi::api::compare_json(text_of(report), text_of(options)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(ogi_check) {
  emscripten::function("recognise", &of_one<ogi::api::recognise_json>);
  emscripten::function("claims", &of_one<ogi::api::claims_json>);
  emscripten::function("check", &check);
  emscripten::function("catalogue", &of_one<ogi::api::catalogue_json>);
  emscripten::function("figures", &of_one<ogi::api::figures_json>);
  emscripten::function("complete", &of_one<ogi::api::complete_json>);
  emscripten::function("convert", &of_one<ogi::api::convert_json>);
  emscripten::function("aggregate", &of_one<ogi::api::aggregate_json>);
  emscripten::function("compare", &compare);
  emscripten::function("same_texts", &of_one<ogi::api::same_texts_json>);
}

// ogi-check-wasi.wasm: core/api by the C functions of ogi_check.h, without logic.
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "core/api/api.h"
#include "wasm/ogi_check.h"

namespace {

std::string last_answer;

const char* answer(std::string json) {
  last_answer = std::move(json);
  return last_answer.c_str();
}

}  // namespace

extern "C" {

char* ogi_allocate(std::size_t size) {
  void* const text = std::malloc(size > 0 ? size : 1);
  if (text == nullptr) std::abort();
  return static_cast<char*>(text);
}

void ogi_release(char* text) {
  std::free(text);
}

std::size_t ogi_answer_size() {
  return last_answer.size();
}

const char* ogi_recognise(const char* document, std::size_t size) {
  return answer(ogi::api::recognise_json({document, size}));
}

const char* ogi_claims(const char* report, std::size_t size) {
  return answer(ogi::api::claims_json({report, size}));
}

const char* ogi_check(const char* report, std::size_t size, const char* options,
                      std::size_t options_size) {
  static ogi::api::TextMemory memory;
  return answer(ogi::api::check_json({report, size}, {options, options_size}, memory));
}

const char* ogi_catalogue(const char* options, std::size_t size) {
  return answer(ogi::api::catalogue_json({options, size}));
}

const char* ogi_figures(const char* report, std::size_t size) {
  return answer(ogi::api::figures_json({report, size}));
}

const char* ogi_complete(const char* report, std::size_t size) {
  return answer(ogi::api::complete_json({report, size}));
}

const char* ogi_convert(const char* report, std::size_t size) {
  return answer(ogi::api::convert_json({report, size}));
}

const char* ogi_aggregate(const char* options, std::size_t size) {
  return answer(ogi::api::aggregate_json({options, size}));
}

const char* ogi_compare(const char* report, std::size_t size, const char* options,
                        std::size_t options_size) {
  return answer(ogi::api::compare_json({report, size}, {options, options_size}));
}

const char* ogi_same_texts(const char* options, std::size_t size) {
  return answer(ogi::api::same_texts_json({options, size}));
}

// What Emscripten's library would ask the host for.

void emscripten_notify_memory_growth(std::size_t) {}

void __wasi_proc_exit(unsigned) {
  __builtin_trap();
}
}

// ogi_json_filter <recognise|check|catalogue> [options]: the core's answer to standard input, byte
// for byte as the WebAssembly module gives it.
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "core/json/api.h"

namespace {

std::string answer(std::string_view function, std::string_view input, std::string_view options) {
  if (function == "recognise") return ogi::recognise_json(input);
  if (function == "check") return ogi::check_json(input, options);
  return ogi::catalogue_json(options);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  const std::string json = answer(arguments[1], input, count > 2 ? arguments[2] : "{}");
  std::fwrite(json.data(), 1, json.size(), stdout);
}

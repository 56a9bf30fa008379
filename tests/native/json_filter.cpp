// ogi_api_filter <function> [options]: the answer of a function of core/api to standard input, byte
// for byte as the WebAssembly module gives it.
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "core/api/api.h"

namespace {

std::string answer(std::string_view function, std::string_view input, std::string_view options) {
  if (function == "recognise") return ogi::api::recognise_json(input);
  if (function == "claims") return ogi::api::claims_json(input);
  if (function == "check") return ogi::api::check_json(input, options);
  if (function == "figures") return ogi::api::figures_json(input);
  if (function == "complete") return ogi::api::complete_json(input);
  if (function == "convert") return ogi::api::convert_json(input);
  if (function == "aggregate") return ogi::api::aggregate_json(options);
  if (function == "compare") return ogi::api::compare_json(input, options);
  return ogi::api::catalogue_json(options);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  const std::string json = answer(arguments[1], input, count > 2 ? arguments[2] : "{}");
  std::fwrite(json.data(), 1, json.size(), stdout);
}

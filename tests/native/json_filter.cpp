// ogi_json_filter <recognise|claims|check|catalogue> [options]: the core's answer to standard
// input, byte for byte as the WebAssembly module gives it.
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "core/json/api.h"

namespace {

/// As the module's wrapper does it: a report that is none has no claims.
std::string check(std::string_view report, std::string_view options) {
  const std::string claims = ogi::claims_json(report);
  const bool is_error = claims.starts_with(R"({"schema":"ogi-error/1")");
  return ogi::check_json(report, options, is_error ? "" : claims);
}

std::string answer(std::string_view function, std::string_view input, std::string_view options) {
  if (function == "recognise") return ogi::recognise_json(input);
  if (function == "claims") return ogi::claims_json(input);
  if (function == "check") return check(input, options);
  return ogi::catalogue_json(options);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  const std::string json = answer(arguments[1], input, count > 2 ? arguments[2] : "{}");
  std::fwrite(json.data(), 1, json.size(), stdout);
}

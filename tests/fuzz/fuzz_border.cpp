// Any bytes as each of the inputs of the border.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/api/api.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  constexpr std::string_view report =
      R"({"schema":"ogi-report/1","edition":"2021","year":2024,"cells":{"requests.received.total":"3"}})";
  ogi::api::recognise_json(text);
  ogi::api::claims_json(text);
  ogi::api::check_json(text, "");
  ogi::api::check_json(report, text);
  ogi::api::catalogue_json(text);
  return 0;
}

// Any bytes as each of the three inputs of the border.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/json/api.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  ogi::recognise_json(text);
  ogi::check_json(text, "", "");
  ogi::catalogue_json(text);
  return 0;
}

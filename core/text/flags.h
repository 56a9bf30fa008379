#pragma once

#include <cstdint>
#include <vector>

namespace ogi::text {

/// A byte for each yes or no. The standard's vector<bool> packs bits, in twice the code.
using Flags = std::vector<std::uint8_t>;

}  // namespace ogi::text

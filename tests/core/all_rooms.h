#pragma once

#include "core/rooms_generated.h"

// A test may look into every room, as the border may.
namespace ogi::test {
using namespace api;
}  // namespace ogi::test

#pragma once

#include <cstdlib>

namespace ogi::test {

/// What takes long or measures time is for the native Release build, and for whoever asks by
/// OGI_LONG_TESTS.
inline bool runs_long_tests() {
#if defined(NDEBUG) && !defined(__EMSCRIPTEN__)
  return true;
#else
  return std::getenv("OGI_LONG_TESTS") != nullptr;
#endif
}

}  // namespace ogi::test

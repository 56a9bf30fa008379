#pragma once

namespace ogi::test {

/// The native Release build: what takes long or measures time is for it alone.
#if defined(NDEBUG) && !defined(__EMSCRIPTEN__)
constexpr bool is_release = true;
#else
constexpr bool is_release = false;
#endif

}  // namespace ogi::test

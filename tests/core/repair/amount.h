#pragma once

namespace ogi::test {

/// How many random records a test draws: enough to be sure natively; under Node, where the same
/// tests run to find what differs in WebAssembly, fewer.
#ifdef __EMSCRIPTEN__
inline constexpr int records_to_draw = 100;
#else
inline constexpr int records_to_draw = 300;
#endif

}  // namespace ogi::test

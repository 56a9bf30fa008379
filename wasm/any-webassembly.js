// Put before Emscripten's glue, which does not start where a hardened browser has no WebAssembly: it looks for the name, and makes
// errors of its kind.
// biome-ignore lint/correctness/noUnusedVariables: used by what follows
var WebAssembly = globalThis.WebAssembly || { RuntimeError: Error };

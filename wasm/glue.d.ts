// The glue Emscripten writes to build/wasm: only what is used of it.
declare module '*/ogi-core.mjs' {
  interface CoreFunctions {
    check(report: Uint8Array, options: Uint8Array, claims: Uint8Array): Uint8Array;
    catalogue(options: Uint8Array): Uint8Array;
  }
  const createCore: import('./module.ts').Glue<CoreFunctions>;
  export default createCore;
}
declare module '*/ogi-reader.mjs' {
  interface ReaderFunctions {
    recognise(document: Uint8Array): Uint8Array;
    claims(report: Uint8Array): Uint8Array;
  }
  const createReader: import('./module.ts').Glue<ReaderFunctions>;
  export default createReader;
}

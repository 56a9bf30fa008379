// The glue Emscripten writes to build/wasm: only what is used of it.
declare module '*/ogi-check.mjs' {
  interface CoreFunctions {
    recognise(document: Uint8Array): Uint8Array;
    claims(report: Uint8Array): Uint8Array;
    check(report: Uint8Array, options: Uint8Array): Uint8Array;
    catalogue(options: Uint8Array): Uint8Array;
    figures(report: Uint8Array): Uint8Array;
    complete(report: Uint8Array): Uint8Array;
    convert(report: Uint8Array): Uint8Array;
    aggregate(options: Uint8Array): Uint8Array;
    compare(report: Uint8Array, options: Uint8Array): Uint8Array;
    same_texts(options: Uint8Array): Uint8Array;
  }
  const createModule: import('./module.ts').Glue<CoreFunctions>;
  export default createModule;
}

// The two that wasm/without-wasm.ts is built of and into.
declare module '*/ogi-check-wasm2js.js' {
  export default function instantiate(imports: WebAssembly.Imports): WebAssembly.Exports;
}
declare module '*/ogi-check-without-wasm.js' {}

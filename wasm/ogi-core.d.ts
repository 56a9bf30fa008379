// The glue Emscripten writes to build/wasm/ogi-core.mjs: only what index.ts uses of it.
declare module '*/ogi-core.mjs' {
  export interface OgiCore {
    recognise(document: Uint8Array): Uint8Array;
    check(report: Uint8Array, options: Uint8Array): Uint8Array;
    catalogue(options: Uint8Array): Uint8Array;
  }
  export interface OgiCoreSettings {
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): object;
    printErr(line: string): void;
  }
  export default function createCore(settings: OgiCoreSettings): Promise<OgiCore>;
}

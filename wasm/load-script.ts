/** Runs the script of the core. Builds for classic scripts, which import nothing, take web/checker/script-beside.ts instead. */
export const loadScript = (): Promise<unknown> => import('../build/wasm/ogi-check-without-wasm.js');

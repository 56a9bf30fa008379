import { loadBeside } from './load-beside.ts';

/** Takes the place of wasm/load-script.ts in builds that are one classic script. */
export const loadScript = (): Promise<unknown> => loadBeside('ogi-check-without-wasm.js');

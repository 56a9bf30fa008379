import script from '../../build/wasm/ogi-check-without-wasm.js?url';

/** Takes the place of wasm/load-script.ts in page and worker, which so have one file between them. */
export const loadScript = (): Promise<unknown> =>
  import(/* @vite-ignore */ new URL(script, import.meta.url).href);

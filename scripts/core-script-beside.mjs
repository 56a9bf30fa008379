const name = 'ogi-check-without-wasm.js';

/** A Vite plugin for builds of the package, which share one core as JavaScript: the file beside them, not a part of each. */
export function coreScriptBeside() {
  return {
    name: 'core-script-beside',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(`/${name}`) ? { id: `./${name}`, external: true } : undefined),
  };
}

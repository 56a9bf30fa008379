// The core as JavaScript, for where WebAssembly is refused: one script, loaded only then. It may be loaded as a module or by
// a <script>, so it gives nothing but is registered, under the version of the glue that it belongs to.
import { version } from '../package.json';

/** What WebAssembly makes of a module and its imports, made by a function of JavaScript. */
export type ScriptCore = (imports: WebAssembly.Imports) => WebAssembly.Instance;

const place = Symbol.for(`ogi-check.core/${version}`);
const scope = globalThis as { [place]?: ScriptCore };

export function registerScriptCore(core: ScriptCore): void {
  scope[place] = core;
}

/** The one of this version; `load` runs the script where nobody has yet. */
export async function scriptCore(load: () => Promise<unknown>): Promise<ScriptCore> {
  if (!scope[place]) await load();
  const core = scope[place];
  if (!core) throw new Error(`ogi-check-without-wasm.js ≠ ${version}`);
  return core;
}

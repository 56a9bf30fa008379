import { setFlagsFromString } from 'node:v8';
import { type Checker, loadChecker } from '../wasm/index.ts';

let loaded: Promise<Checker> | undefined;

/** The one core of this process, loaded when first asked for. */
export function sharedChecker(): Promise<Checker> {
  loaded ??= load();
  return loaded;
}

/**
 * V8's optimising compiler pays for code that runs for seconds; a command ends before, and in Node 20 it begins after a
 * seventh of what newer versions wait for (docs/adr/132).
 */
function load(): Promise<Checker> {
  setFlagsFromString('--wasm-tiering-budget=20000000');
  return loadChecker();
}

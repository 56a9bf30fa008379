import { type Checker, loadChecker } from '../wasm/index.ts';
import { postponeOptimising } from './optimiser-budgets.ts';

let loaded: Promise<Checker> | undefined;

/** The one core of this process, loaded when first asked for. */
export function sharedChecker(): Promise<Checker> {
  loaded ??= load();
  return loaded;
}

/** One that was ended in the midst of a call may have broken memory. */
export function leaveChecker(): void {
  loaded = undefined;
}

function load(): Promise<Checker> {
  postponeOptimising('--wasm-tiering-budget');
  return loadChecker();
}

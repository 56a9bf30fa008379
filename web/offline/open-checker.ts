import wasm from '../../build/wasm/ogi-check.wasm?url';
import { loadChecker } from '../../wasm/index.ts';
import { bytesOfDataAddress, moduleChecker } from '../checker/module-checker.ts';
import type { AsyncChecker } from '../checker/types.ts';

/** The module is in the page's script: from a folder nothing can be fetched. */
export async function openChecker(): Promise<AsyncChecker> {
  return moduleChecker(await loadChecker(bytesOfDataAddress(wasm)));
}

import core from '../../build/wasm/ogi-core.wasm?url';
import reader from '../../build/wasm/ogi-reader.wasm?url';
import { loadCore, loadReader } from '../../wasm/index.ts';
import { lateChecker } from '../element/late-checker.ts';
import type { AsyncChecker } from '../element/public.ts';

/** The build has written the modules into the script as data: addresses; fetching one is refused from a folder. */
function bytesOf(address: string): Uint8Array {
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export async function openChecker(): Promise<AsyncChecker> {
  return lateChecker(await loadCore(bytesOf(core)), () => loadReader(bytesOf(reader)));
}

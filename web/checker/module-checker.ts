import type { Checker } from '../../wasm/index.ts';
import type { AsyncChecker } from './types.ts';

/** A module of this thread behind the promises the elements expect. One that crashed is waited for until it is replaced. */
export function moduleChecker(module: Checker): AsyncChecker {
  const ready = async (): Promise<Checker> => {
    await module.ready;
    return module;
  };
  return {
    recognise: async (document) => (await ready()).recognise(document),
    check: async (report, options) => (await ready()).check(report, options),
    catalogue: async (options) => (await ready()).catalogue(options),
    figures: async (report) => (await ready()).figures(report),
    complete: async (report) => (await ready()).complete(report),
    convert: async (report) => (await ready()).convert(report),
    aggregate: async (options) => (await ready()).aggregate(options),
    compare: async (report, options) => (await ready()).compare(report, options),
    sameTexts: async (options) => (await ready()).sameTexts(options),
  };
}

/**
 * The bytes of a module that the build has written into the script as a base64 `data:` address. Decoded here, because
 * fetching such an address would need the page's policy to allow it, and is refused from a folder.
 */
export function bytesOfDataAddress(address: string): Uint8Array {
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

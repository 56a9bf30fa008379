import type { Checker } from '../../wasm/index.ts';
import type { AsyncChecker } from './types.ts';

/** A module of this thread behind the promises the elements expect. One that crashed is waited for until it is replaced. */
export function moduleChecker(module: Checker): AsyncChecker {
  return {
    async recognise(document) {
      await module.ready;
      return module.recognise(document);
    },
    async check(report, options) {
      await module.ready;
      return module.check(report, options);
    },
    async catalogue(options) {
      await module.ready;
      return module.catalogue(options);
    },
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

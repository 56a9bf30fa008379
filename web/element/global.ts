import wasm from '../../build/wasm/ogi-core.wasm?url';
import { loadChecker } from '../../wasm/index.ts';
import { provideChecker, sharedChecker } from './checker.ts';
import { findPlace } from './find-place.ts';
import { inThisThread } from './in-this-thread.ts';
import { OgiReportCheck } from './ogi-report-check.ts';

// The build writes the module into this script as a data: address. It is decoded here, for fetching one would need the
// host page's policy to allow it.
const base64 = wasm.slice(wasm.indexOf(',') + 1);
provideChecker(async () => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return inThisThread(await loadChecker({ wasm: bytes }));
});

/** What a page with classic scripts finds as `OgiCheck`. */
export { findPlace, OgiReportCheck, provideChecker, sharedChecker };

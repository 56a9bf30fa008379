import core from '../../build/wasm/ogi-core.wasm?url';
import reader from '../../build/wasm/ogi-reader.wasm?url';
import { loadCore, loadReader } from '../../wasm/index.ts';
import { provideChecker, sharedChecker } from './checker.ts';
import { findPlace } from './find-place.ts';
import { lateChecker } from './late-checker.ts';
import { OgiReportCheck } from './ogi-report-check.ts';

// The build writes the modules into this script as data: addresses. They are decoded here, for fetching one would need
// the host page's policy to allow it.
function bytesOf(address: string): Uint8Array {
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

provideChecker(async () =>
  lateChecker(await loadCore(bytesOf(core)), () => loadReader(bytesOf(reader))),
);

/** What a page with classic scripts finds as `OgiCheck`. */
export { findPlace, OgiReportCheck, provideChecker, sharedChecker };

import wasm from '../../build/wasm/ogi-check.wasm?url';
import { loadChecker } from '../../wasm/index.ts';
import { bytesOfDataAddress, moduleChecker } from '../checker/module-checker.ts';
import { provideChecker, sharedChecker } from '../checker/shared-checker.ts';
import { findPlace } from './find-place.ts';
import { OgiReportCheck } from './ogi-report-check.ts';

provideChecker(async () => moduleChecker(await loadChecker(bytesOfDataAddress(wasm))));

/** What a page with classic scripts finds as `OgiCheck`. */
export { findPlace, OgiReportCheck, provideChecker, sharedChecker };

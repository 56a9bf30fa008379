import wasm from '../../build/wasm/ogi-check.wasm?url';
import { loadChecker } from '../../wasm/index.ts';
import { bytesOfDataAddress, moduleChecker } from '../checker/module-checker.ts';
import { provideChecker, provideOwnChecker, sharedChecker } from '../checker/shared-checker.ts';
import { findPlace } from '../element/find-place.ts';
import { DefinedReportCheck as OgiReportCheck } from '../element/ogi-report-check.ts';

provideOwnChecker(async () => moduleChecker(await loadChecker(bytesOfDataAddress(wasm))));

/** What a page with classic scripts finds as `OgiCheck`. */
export * from './index.ts';
export { findPlace, OgiReportCheck, provideChecker, sharedChecker };

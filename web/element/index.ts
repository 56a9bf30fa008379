import { loadChecker } from '../../wasm/index.ts';
import { provideChecker } from './checker.ts';
import { inThisThread } from './in-this-thread.ts';

export type { AsyncChecker } from './checker.ts';
export { provideChecker } from './checker.ts';
export { findPlace } from './find-place.ts';
export type { CheckInput } from './input.ts';
export { type LocateDetail, OgiReportCheck, type ResultDetail } from './ogi-report-check.ts';

// The core is the ogi-core.wasm beside this module, as in the package, unless the page provides another.
provideChecker(async () => inThisThread(await loadChecker()));

import { loadCore, loadReader } from '../../wasm/index.ts';
import { provideChecker } from './checker.ts';
import { lateChecker } from './late-checker.ts';

export type { AsyncChecker } from './checker.ts';
export { provideChecker } from './checker.ts';
export { findPlace } from './find-place.ts';
export type { CheckInput } from './input.ts';
export { type LocateDetail, OgiReportCheck, type ResultDetail } from './ogi-report-check.ts';

// The modules are the .wasm files beside this script, as in the package, unless the page provides others.
provideChecker(async () => lateChecker(await loadCore(), loadReader));

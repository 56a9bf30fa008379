import { loadCore, loadReader } from '../../wasm/index.ts';
import { provideChecker } from './checker.ts';
import { lateChecker } from './late-checker.ts';

export { provideCharts } from './charts.ts';
export type { AsyncChecker } from './checker.ts';
export { provideChecker } from './checker.ts';
export { provideExports } from './exports.ts';
export { findPlace } from './find-place.ts';
export type { CheckInput } from './input.ts';
export {
  type ChangeDetail,
  type LocateDetail,
  OgiReportCheck,
  type ResultDetail,
} from './ogi-report-check.ts';
export { provideRulePages } from './rule-pages.ts';
export type { Work } from './work.ts';

// The modules are the .wasm files beside this script, as in the package, unless the page provides others.
provideChecker(async () => lateChecker(await loadCore(), loadReader));

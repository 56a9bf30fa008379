import { loadCore, loadReader } from '../../wasm/index.ts';
import { provideCharts } from './charts.ts';
import { provideChecker } from './checker.ts';
import { provideExports } from './exports.ts';
import { findPlace } from './find-place.ts';
import { lateChecker } from './late-checker.ts';
import { OgiReportCheck } from './ogi-report-check.ts';
import { provideRulePages } from './rule-pages.ts';

// The package's declarations are those of public.ts; this fails to compile where they promise more than there is.
({
  OgiReportCheck,
  findPlace,
  provideChecker,
  provideCharts,
  provideExports,
  provideRulePages,
}) satisfies typeof import('./public.ts');

export {
  findPlace,
  OgiReportCheck,
  provideCharts,
  provideChecker,
  provideExports,
  provideRulePages,
};

// The modules are the .wasm files beside this script, as in the package, unless the page provides others.
provideChecker(async () => lateChecker(await loadCore(), loadReader));

import { loadChecker } from '../../wasm/index.ts';
import { moduleChecker } from '../checker/module-checker.ts';
import { provideChecker, provideOwnChecker } from '../checker/shared-checker.ts';
import { provideCharts } from './charts.ts';
import { provideExports } from './exports.ts';
import { findPlace } from './find-place.ts';
import { DefinedReportCheck as OgiReportCheck } from './ogi-report-check.ts';
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

// The module is the .wasm file beside this script, as in the package, unless the page provides another checker.
provideOwnChecker(async () => moduleChecker(await loadChecker()));

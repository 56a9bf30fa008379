import type { CheckOptions, Report } from '../../wasm/types.ts';
import { type Outcome, withoutText } from '../report/outcome.ts';
import type { AsyncChecker } from './types.ts';

/** All that the core says of a report, asked in one go. */
export async function examine(
  checker: AsyncChecker,
  report: Report,
  options: CheckOptions,
): Promise<Outcome> {
  const cells = withoutText(report);
  const last = options.last_year && withoutText(options.last_year);
  const [result, figures, lastFigures, comparison] = await Promise.all([
    checker.check(report, options),
    checker.figures(cells),
    last && checker.figures(last),
    last && checker.compare(cells, { last_year: last }),
  ]);
  if (!lastFigures) return { result, figures };
  const changes = new Map(comparison?.last_year?.map((change) => [change.cell, change]));
  return { result, figures, lastYear: { figures: lastFigures, changes } };
}

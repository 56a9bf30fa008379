import type { CarriedOver, Unit } from '../../wasm/types.ts';
import type { AsyncChecker } from '../checker/types.ts';
import { withoutText } from '../report/outcome.ts';
import type { Relations } from './derived.ts';
import { type ReportEntry, unitOf } from './entry.ts';
import { outliers } from './outliers.ts';

/**
 * Every report that counts beside the others: the core's figures and rates, and for each that has last year's report beside it
 * what was carried over against what was carried forward.
 */
export async function unitsOf(
  { reports, lastYear }: Relations,
  checker: AsyncChecker,
): Promise<Unit[]> {
  const apart = outliers(reports.map(({ figures }) => figures.rates));
  return Promise.all(
    reports.map(async (entry, at): Promise<Unit> => {
      const { report, figures, id } = entry;
      const last = lastYear.get(id);
      const carried = last && (await carriedOver(entry, last, checker));
      return {
        organ: unitOf(entry),
        ...(report.year !== undefined && { year: report.year }),
        file: entry.name,
        main: figures.main,
        rates: figures.rates,
        outliers: apart[at] ?? [],
        ...(carried && { carried_over: carried }),
      };
    }),
  );
}

async function carriedOver(
  { report }: ReportEntry,
  last: ReportEntry,
  checker: AsyncChecker,
): Promise<CarriedOver | undefined> {
  const compared = await checker.compare(withoutText(report), {
    last_year: withoutText(last.report),
  });
  const change = compared.last_year?.find(({ cell }) => cell === 'requests.carried_over.total');
  if (!change) return undefined;
  const { figure, before, difference } = change;
  return {
    ...(figure !== undefined && { figure }),
    ...(before !== undefined && { last_year: before }),
    ...(difference !== undefined && { difference }),
  };
}

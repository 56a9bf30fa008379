import type { Result, Severity } from '../../wasm/types.ts';

/** How many findings are still to be dealt with, by severity, and for how many of any severity a reason was given. */
export interface Tally extends Record<Severity, number> {
  waived: number;
}

/** The counts of a result know no waivers; these are what a user still has to do. */
export function tallyOf({ findings }: Result): Tally {
  const tally: Tally = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of findings)
    tally[waived === undefined ? severity : 'waived'] += 1;
  return tally;
}

/** What an outcome is shown as. Nothing that could not be checked, or still asks for something, looks passed. */
export function outcomeKind(result: Result): 'error' | 'warning' | 'pass' {
  const { error, warning } = tallyOf(result);
  if (error > 0 || result.verdict === 'not_a_report') return 'error';
  return warning > 0 || result.verdict === 'incomplete' ? 'warning' : 'pass';
}

import type { Aggregate, Catalogue, Figures, Report, SumComparison } from '../../wasm/types.ts';
import type { AsyncChecker } from '../checker/types.ts';
import { type ShownForm, shownForm } from '../report/form-model.ts';
import { withoutText } from '../report/outcome.ts';

/** A report that is one of many; `name` is what the list calls it. */
export interface Member {
  name: string;
  report: Report;
}

/** The sum of many reports, as the core gives it. */
export interface Sum {
  /** Figures and editions; no text. */
  report: Report;
  form: ShownForm;
  members: Member[];
  aggregate: Aggregate;
  figures: Figures;
  /** A report that claims to sum up the members, held against their sum. */
  government?: { report: Report; comparison: SumComparison };
}

/** Sums up `members`, and holds `government` against them. */
export async function sumOf(
  members: Member[],
  government: Report | undefined,
  title: string,
  catalogue: Catalogue,
  checker: AsyncChecker,
): Promise<Sum> {
  const reports = members.map(({ report }) => withoutText(report));
  const [aggregate, comparison] = await Promise.all([
    checker.aggregate({ members: reports }),
    government && checker.compare(withoutText(government), { members: reports }),
  ]);
  const report = { ...aggregate.report, title };
  const sum = {
    report,
    form: shownForm(catalogue, report),
    members,
    aggregate,
    figures: await checker.figures(report),
  };
  if (!government || !comparison?.members) return sum;
  return { ...sum, government: { report: government, comparison: comparison.members } };
}

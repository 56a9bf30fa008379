import type { Report, SharedSection } from '../../wasm/types.ts';
import type { AsyncChecker } from '../checker/types.ts';
import type { ReportEntry } from './entry.ts';

/** Two reports with nearly the same text. */
export interface SamePair {
  entries: readonly [ReportEntry, ReportEntry];
  sections: SharedSection[];
}

/** Which of the reports have nearly the same text, as the core finds it. */
export async function sameTextsOf(
  reports: readonly ReportEntry[],
  checker: AsyncChecker,
): Promise<SamePair[]> {
  if (reports.length < 2 || !checker.sameTexts) return [];
  const members = reports.map(({ report }) => textOf(report));
  const { pairs } = await checker.sameTexts({ members });
  return pairs.flatMap(({ members: [first, second], sections }) => {
    const one = reports[first ?? -1];
    const other = reports[second ?? -1];
    return one && other ? [{ entries: [one, other], sections }] : [];
  });
}

/** By entry, the reports beside which it is to be checked. */
export function peersIn(pairs: readonly SamePair[]): Map<string, Report[]> {
  const peers = new Map<string, Report[]>();
  const add = (one: ReportEntry, other: ReportEntry) =>
    peers.set(one.id, [...(peers.get(one.id) ?? []), textOf(other.report)]);
  for (const {
    entries: [one, other],
  } of pairs) {
    add(one, other);
    add(other, one);
  }
  return peers;
}

/** A report's text alone, which is what is compared. */
function textOf({ schema, organ, year, sections }: Report): Report {
  return {
    schema,
    ...(organ !== undefined && { organ }),
    ...(year !== undefined && { year }),
    ...(sections && { sections }),
    cells: {},
  };
}

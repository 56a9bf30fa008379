import type { CheckOptions, Language, Report, Settings } from '../../wasm/types.ts';
import { withoutText } from '../report/outcome.ts';
import { checkOptions } from '../report/report-session.ts';
import { draftOf, type Entry, isReport, type ReportEntry } from './entry.ts';
import { lastYearPairs } from './last-year.ts';
import { namesIn } from './roster.ts';

/** What the results of a list follow from, beside the reports themselves. */
export interface Given {
  language: Language;
  today: string | undefined;
  /** What an office asks for beside the form. */
  settings: Settings | undefined;
  /** By entry, the reports that have nearly the same text. */
  peers: ReadonlyMap<string, Report[]>;
  roster: string;
  /** The entry whose report sums up the others; undefined too while files are still read. */
  government: string | undefined;
}

/** Which reports of a list belong together. */
export interface Relations {
  /** All that count. */
  reports: ReportEntry[];
  /** Of each report the one of the same organ and the year before. */
  lastYear: Map<string, ReportEntry>;
  /** Those that are summed up: neither the sum report nor another's last year. */
  members: ReportEntry[];
}

export function relationsOf(entries: readonly Entry[], government: string | undefined): Relations {
  const reports = entries.filter(isReport).filter(({ leftOut }) => !leftOut);
  const lastYear = lastYearPairs(reports);
  const earlier = new Set([...lastYear.values()].map(({ id }) => id));
  const members = reports.filter(({ id }) => id !== government && !earlier.has(id));
  return { reports, lastYear, members };
}

/** All that the result of one report depends on; two lists of the same things mean that it need not be checked again. */
export function dependencies(entry: ReportEntry, given: Given, relations: Relations): unknown[] {
  const { report, waivers, confirmed, wrong } = entry;
  const { language, today, settings, peers, roster, government } = given;
  const last = relations.lastYear.get(entry.id)?.report;
  const beside = [last, peers.get(entry.id)];
  const own = [language, today, settings, report, waivers, confirmed, wrong, ...beside];
  if (entry.id !== government) return own;
  return [...own, roster, ...relations.members.map((member) => member.report)];
}

/** What every report is checked with. */
export function commonOptions({
  language,
  today,
  settings,
}: Pick<Given, 'language' | 'today' | 'settings'>): CheckOptions {
  return { language, ...(today && { today }), ...(settings && { settings }) };
}

/** What it is checked with. Texts are not summed up; without them the message to the core's thread is a tenth of the size. */
export function optionsFor(entry: ReportEntry, given: Given, relations: Relations): CheckOptions {
  const draft = draftOf(entry, relations.lastYear.get(entry.id));
  const peers = given.peers.get(entry.id);
  const options = checkOptions(draft, { ...commonOptions(given), ...(peers && { peers }) });
  if (entry.id !== given.government) return options;
  const members: Report[] = relations.members.map(({ report }) => withoutText(report));
  const roster = namesIn(given.roster);
  return { ...options, members, ...(roster.length > 0 && { roster }) };
}

export const sameThings = (one: readonly unknown[] | undefined, other: readonly unknown[]) =>
  one?.length === other.length && one.every((each, at) => each === other[at]);

import type { Language } from '../../wasm/types.ts';
import type { CheckedReport } from '../export/index.ts';
import { type Entry, type Failure, isReport } from './entry.ts';
import { batchWords, type VerdictKind } from './words.ts';

/** From what asks for most to what asks for nothing. */
export const verdictKinds: VerdictKind[] = [
  'failed',
  'fail',
  'incomplete',
  'warn',
  'explained',
  'pass',
  'waiting',
];

/** Of one entry, as the list shows it. */
export function verdictOf(entry: Entry): VerdictKind {
  if (entry.state === 'failed') return 'failed';
  if (entry.state !== 'checked') return 'waiting';
  const { verdict, accepted, findings } = entry.result;
  if (verdict === 'not_a_report') return 'failed';
  if (verdict === 'incomplete' || verdict === 'pass') return verdict;
  if (accepted) return 'explained';
  const open = (severity: string) =>
    findings.some((each) => each.severity === severity && each.waived === undefined);
  return open('error') ? 'fail' : 'warn';
}

/** Why an entry is no report that was checked, in the language asked for; '' where it is one. */
export function reasonOf(entry: Entry, language: Language): string {
  if (entry.state === 'failed') return messageIn(entry.failure, language);
  if (entry.state !== 'checked' || isReport(entry)) return '';
  return entry.result.findings[0]?.message ?? batchWords(language).notAReport;
}

export const messageIn = ({ message, messageEn }: Failure, language: Language): string =>
  language === 'en' ? messageEn : message;

/** How many there are of each, of what counts. */
export function countsOf(entries: readonly Entry[]): Record<VerdictKind, number> {
  const counts = Object.fromEntries(verdictKinds.map((verdict) => [verdict, 0]));
  for (const entry of entries) {
    if (!entry.leftOut) counts[verdictOf(entry)] = (counts[verdictOf(entry)] ?? 0) + 1;
  }
  return counts as Record<VerdictKind, number>;
}

/** What goes into a list of problems: the reports that count, and why the others are none. */
export function listedOf(entries: readonly Entry[], language: Language): CheckedReport[] {
  return entries.flatMap((entry): CheckedReport[] => {
    const { name } = entry;
    if (entry.leftOut) return [];
    if (isReport(entry)) {
      const { report, result, figures } = entry;
      return [{ name, report, result, figures }];
    }
    if (entry.state !== 'checked' && entry.state !== 'failed') return [];
    const failure = reasonOf(entry, language);
    return [{ name, report: { schema: 'ogi-report/1', cells: {} }, failure }];
  });
}

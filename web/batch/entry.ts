import type { Figures, Result } from '../../wasm/types.ts';
import { ImportError } from '../import/import-error.ts';
import type { ReportDraft } from '../report/report-draft.ts';

/** A reason in both languages, so that it can be told in either without reading the file again. */
export interface Failure {
  message: string;
  messageEn: string;
}

/** What the user did to a report and said of it; `original` is the report as it was read. */
type Work = Omit<ReportDraft, 'name' | 'lastYear'>;

/** One file of the list and what became of it. `leftOut`: it stays in the list and counts nowhere. */
export type Entry = { id: string; file: File; name: string; leftOut?: boolean } & (
  | { state: 'waiting' | 'reading' }
  | { state: 'failed'; failure: Failure }
  | ({ state: 'checked'; result: Result; figures: Figures } & Work)
);
export type Checked = Extract<Entry, { state: 'checked' }>;

/** Checked, and found to be a report. */
export type ReportEntry = Checked & {
  result: { verdict: Exclude<Result['verdict'], 'not_a_report'> };
};

/** Random, so that entries of two tabs never meet under one name. Chromium 86 has no crypto.randomUUID. */
export function freshId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(36)).join('-');
}

export const waiting = (file: File): Entry => ({
  id: freshId(),
  file,
  name: file.name,
  state: 'waiting',
});

export const isReport = (entry: Entry): entry is ReportEntry =>
  entry.state === 'checked' && entry.result.verdict !== 'not_a_report';

export const unitOf = (entry: Entry): string =>
  (entry.state === 'checked' && entry.report.organ) || entry.name;

/** The report under work, as it is opened; `lastYear` is what it is compared with. */
export function draftOf(entry: Checked, lastYear: ReportEntry | undefined): ReportDraft {
  const { name, file, report, waivers, confirmed, wrong, original, document, recognition } = entry;
  return {
    ...{ name, file, report, waivers, confirmed, wrong },
    ...(original && { original }),
    ...(document && { document }),
    ...(recognition && { recognition }),
    ...(lastYear && { lastYear: { name: lastYear.name, report: lastYear.report } }),
  };
}

/** The same report as the user now has it. */
export function withWork(entry: Checked, draft: ReportDraft): Checked {
  const { report, waivers, confirmed, wrong } = draft;
  return { ...entry, report, waivers, confirmed, wrong };
}

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof ImportError || hasEnglish(error);
  return { message, messageEn: known ? error.messageEn : message };
}

const hasEnglish = (error: unknown): error is { messageEn: string } =>
  typeof (error as { messageEn?: unknown } | null)?.messageEn === 'string';

import type { Figures, OgiDocument, Recognition, Report, Result } from '../../wasm/types.ts';
import { ImportError } from '../import/import-error.ts';

/** A reason in both languages, so that it can be told in either without reading the file again. */
export interface Failure {
  message: string;
  messageEn: string;
}

/** One file of the list and what became of it. */
export type Entry = { file: File; name: string } & (
  | { state: 'waiting' | 'reading' }
  | { state: 'failed'; failure: Failure }
  | {
      state: 'checked';
      report: Report;
      result: Result;
      figures: Figures;
      document?: OgiDocument;
      recognition?: Recognition;
    }
);
export type Checked = Extract<Entry, { state: 'checked' }>;

/** Checked, and found to be a report. */
export type ReportEntry = Checked & {
  result: { verdict: Exclude<Result['verdict'], 'not_a_report'> };
};

export const isReport = (entry: Entry): entry is ReportEntry =>
  entry.state === 'checked' && entry.result.verdict !== 'not_a_report';

export const unitOf = (entry: Entry): string =>
  (entry.state === 'checked' && entry.report.organ) || entry.name;

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof ImportError || hasEnglish(error);
  return { message, messageEn: known ? error.messageEn : message };
}

const hasEnglish = (error: unknown): error is { messageEn: string } =>
  typeof (error as { messageEn?: unknown } | null)?.messageEn === 'string';

import type {
  Aggregate,
  Catalogue,
  CheckOptions,
  Comparison,
  Completion,
  Conversion,
  Figures,
  OgiDocument,
  Recognition,
  Report,
  Result,
  SameTexts,
} from '../../wasm/types.ts';

/** What `check` takes: text or HTML as a string, a file, a Document, or a Report of a CMS's own fields. */
export type CheckInput = string | File | OgiDocument | Report;

/**
 * What is known of a report beside its content, as a content management system keeps it in fields of its own. Title, organ and
 * year are used where the content does not say them itself; the day of publication, written in any usual way, comes before one
 * that the content says.
 */
export interface KnownFields {
  title?: string;
  organ?: string;
  year?: number;
  published?: string;
}

/**
 * What the elements need of the checker. Every answer is a promise, so that a module in this thread, one in a worker
 * and one on a server look the same.
 */
export interface AsyncChecker {
  /** Rejects with AbortError where `signal` says that nobody waits for it any more, if it can be stopped. */
  recognise(document: OgiDocument, signal?: AbortSignal): Promise<Recognition>;
  check(report: Report, options?: CheckOptions): Promise<Result>;
  catalogue(options?: CheckOptions): Promise<Catalogue>;
  /** The figures of a report and what they come to. */
  figures(report: Report): Promise<Figures>;
  /** What may be written into empty cells. */
  complete(report: Report): Promise<Completion>;
  /** The report in the edition of the form that its year must use. */
  convert(report: Report): Promise<Conversion>;
  /** The sum of `members`. */
  aggregate(options: Pick<CheckOptions, 'members'>): Promise<Aggregate>;
  /** A report against `last_year` and the sum of `members`. */
  compare(
    report: Report,
    options: Pick<CheckOptions, 'last_year' | 'members'>,
  ): Promise<Comparison>;
  /** Which of `members` have nearly the same text. One that cannot tell has none. */
  sameTexts?(options: Pick<CheckOptions, 'members'>): Promise<SameTexts>;
}

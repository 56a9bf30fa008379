// What a page that embeds the element may rely on, as types alone: the declarations of `ogi-check/element`. They name nothing
// but the shapes of docs/json.md, so that a program that uses them needs no types of Lit or pdf.js.
import type {
  CellKey,
  Finding,
  Fix,
  GivenFigure,
  Language,
  OgiDocument,
  Origin,
  Place,
  Recognition,
  Report,
  Result,
  Settings,
} from '../../wasm/types.ts';
import type { AsyncChecker, CheckInput, KnownFields } from '../checker/types.ts';
import type { ReportDraft } from '../report/report-draft.ts';

export type { AsyncChecker, CheckInput, KnownFields, ReportDraft };

/** How `check` is to go about it. */
export interface CheckWish {
  /** False leaves the focus where it is; by default it goes to the outcome. */
  focus?: boolean;
  /** What the input is called, where it is no `File`. */
  name?: string;
  /**
   * The same content again, perhaps changed: waivers, answers and last year's report are kept, the finding that is looked at
   * stays, and nothing is said before the outcome is there.
   */
  again?: boolean;
  /** What is known of the report beside its content. */
  fields?: KnownFields;
  /** The report of the year before, to be compared with; read once, and no more when the user has taken it away. */
  lastYear?: CheckInput;
  /** Why the input is no use to judge the report by. It is said in place of an outcome, and the promise rejects. */
  unfit?: Unfit;
}

/** What is the matter with a content, and what to do instead, in words that go on from “the content”. */
export interface Unfit {
  zh: string;
  en: string;
}

/** The detail of `ogi-fix`. Prevented, the event leaves it to its listener to write, and the element changes nothing. */
export interface FixDetail {
  fix: Fix;
  /** What to write, all of it together; `before` is what the checked report says there, `origin` where in `document`. */
  edits: { cell: CellKey; value: string; before?: string; origin?: Origin }[];
  document?: OgiDocument;
}

/** The report an empty form is made for; `lastYear`: what it carried forward is carried over. */
export interface BlankWish {
  year: number;
  organ: string;
  lastYear?: CheckInput | undefined;
}

/** The detail of `ogi-result`. `document` and `recognition` are absent where a Report was checked. */
export interface ResultDetail {
  result: Result;
  report: Report;
  document?: OgiDocument;
  recognition?: Recognition;
  /** The same report again, after a change. */
  again?: true;
}

/** The detail of `ogi-locate`. `origin` says where in `document` the place was read, where that is known. */
export interface LocateDetail {
  finding: Finding;
  place: Place;
  origin?: Origin;
  document?: OgiDocument;
}

/** The detail of `ogi-change`: all that is worth keeping. */
export interface ChangeDetail {
  draft: ReportDraft;
}

/** The detail of `ogi-error`: why the input cannot be read, or the core does not start. */
export interface ErrorDetail {
  error: unknown;
}

/** What the page of a rule says; Chinese only. */
export interface RulePage {
  title: string;
  summary: string;
  why: string;
  limits?: string;
}

/**
 * Checks one report and shows the outcome: verdict, findings, and the report in its official form, where it is `editable`
 * to be corrected in place, compared with last year's, and taken away.
 *
 * Events, all of which bubble and are composed: `ogi-result` when a check is done, `ogi-error` when the input cannot be read,
 * `ogi-locate` when a finding is chosen (cancelled, it leaves the focus to the listener), `ogi-fix` when a fix is adopted
 * (cancelled, it leaves the writing to the listener), `ogi-change` when the user changed something.
 */
export interface ReportCheckElement extends HTMLElement {
  /** What is said, and in which language; a change says the last outcome again. */
  language: Language;
  /** YYYY-MM-DD; without it nothing is said about late publication. */
  today: string | undefined;
  /** Shows verdict and findings only: for a narrow place beside an editor. */
  compact: boolean;
  /** Lets the report be corrected in the form. */
  editable: boolean;
  /** Offers fixes, questions and waivers at findings, though the report is not to be corrected in the form. */
  fixable: boolean;
  /** The reports that this one sums up, and the names of the organs that must be among them; used from the next check on. */
  members: Report[] | undefined;
  roster: string[] | undefined;
  /** What an office asks for beside the form, and figures from elsewhere to hold the report against; used from the next check on. */
  settings: Settings | undefined;
  figures: GivenFigure[] | undefined;
  /** What the readers need of the page: `cMapUrl`, where pdf.js's CMaps lie, with a slash at the end. */
  importTools: { cMapUrl?: string };
  /** The checker to use; without it the one given to `provideChecker`. */
  checker: AsyncChecker | undefined;

  readonly result: Result | undefined;
  readonly recognition: Recognition | undefined;
  /** As corrected. */
  readonly report: Report | undefined;
  /** All that belongs to the report under work; `resume` goes on with it. */
  readonly draft: ReportDraft | undefined;

  /**
   * Checks `input` and shows the outcome. Rejects, having shown why, when the input cannot be read or the core does not
   * start, or, with AbortError, when something else is begun while its file is read.
   */
  check(input: CheckInput, options?: CheckWish): Promise<Result>;
  /** Goes on with a draft kept before. */
  resume(draft: ReportDraft, options?: { focus?: boolean }): Promise<Result>;
  /** An empty form, with what last year's report carried forward carried over. */
  startBlank(wish: BlankWish): Promise<Result>;
  /** Takes a report as last year's, to be compared with the one under work. False where it is no report. */
  compareWith(input: CheckInput, name?: string): Promise<boolean>;
  undo(): void;
  redo(): void;
  /**
   * Writes into every empty total the sum of its parts, and 0 into every other empty cell that the equations do not say to hold
   * something, as one step. What is written stays.
   */
  fill(): Promise<void>;
  /** Goes to the next finding, or with -1 to the one before. */
  nextFinding(by?: 1 | -1): void;
  /** Says `text` to the user in the element, until something else is said. */
  notify(text: string): void;
  /** Gives the focus to the outcome. */
  focus(): void;
  /** Back to the state before the first check. */
  clear(): void;
}

/** What index.ts gives, held against it there. */
export declare const OgiReportCheck: {
  new (): ReportCheckElement;
  readonly prototype: ReportCheckElement;
};

/** Says how the checker is to be opened; called before the first check, instead of the built-in core. */
export declare function provideChecker(opener: () => Promise<AsyncChecker>): void;

/** Says where the writers of files come from, as `() => import('ogi-check/export')`; they are loaded when first asked for. */
export declare function provideExports(
  loader: () => Promise<typeof import('../export/index.ts')>,
): void;

/** Says where charts come from, as `() => import('ogi-check/charts')`; without it none are offered. */
export declare function provideCharts(loader: () => Promise<unknown>): void;

/** Says where the rules' pages are, `ogi-check/rules.json`; without it no finding offers to say why. */
export declare function provideRulePages(loader: () => Promise<Record<string, RulePage>>): void;

/**
 * The element of an editor's content that a place was read from, for a host page that wants to point at it. Undefined when
 * the content has changed too much since the check, or the place was not read from a Document.
 */
export declare function findPlace(
  root: Element,
  detail: { origin?: Origin; document?: OgiDocument },
): HTMLElement | undefined;

declare global {
  interface HTMLElementTagNameMap {
    'ogi-report-check': ReportCheckElement;
  }
  interface HTMLElementEventMap {
    'ogi-result': CustomEvent<ResultDetail>;
    'ogi-change': CustomEvent<ChangeDetail>;
    'ogi-error': CustomEvent<ErrorDetail>;
    'ogi-fix': CustomEvent<FixDetail>;
    'ogi-locate': CustomEvent<LocateDetail>;
  }
}

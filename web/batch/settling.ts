import type { Figures, Report, Result } from '../../wasm/types.ts';
import { examine } from '../checker/examine.ts';
import type { AsyncChecker } from '../checker/types.ts';
import {
  dependencies,
  type Given,
  optionsFor,
  type Relations,
  relationsOf,
  sameThings,
} from './derived.ts';
import type { Entry, ReportEntry } from './entry.ts';
import { MadeOnce } from './made-once.ts';
import { peersIn, type SamePair, sameTextsOf } from './same-texts.ts';

/** What settling needs of the list. */
export interface SettlingHost {
  entries(): readonly Entry[];
  /** What results follow from, but for the texts that are compared here. */
  given(): Omit<Given, 'peers'>;
  openChecker(): Promise<AsyncChecker>;
  /** An entry's report has been checked again. */
  checked(id: string, result: Result, figures: Figures): void;
}

/** Milliseconds: how long a change is left alone, for another may follow at once. */
const settleAfter = 300;

/**
 * Keeps every result of a list in step with what it follows from: the report itself, what the user said of it, last year's
 * report, reports with the same text, the members of a sum report, roster, language and settings.
 */
export class Settling {
  readonly #host: SettlingHost;
  /** Of each result what it was made of. */
  readonly #madeOf = new Map<string, unknown[]>();
  readonly #texts = new MadeOnce<readonly SamePair[]>();
  #sameTexts: readonly SamePair[] = [];
  /** What OGI805 holds each report against. */
  #peers = new Map<string, Report[]>();
  #under: Promise<void> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SettlingHost) {
    this.#host = host;
  }

  /** The reports that have nearly the same text, as they were when texts were compared last. */
  get sameTexts(): readonly SamePair[] {
    return this.#sameTexts;
  }

  /** Nothing is known of the results that there are. */
  forget(): void {
    this.#madeOf.clear();
    this.#sameTexts = [];
    this.#peers = new Map();
  }

  /** A report was checked by itself alone, with what is given now. */
  checkedAlone(entry: ReportEntry): void {
    const given = { ...this.#given(), government: undefined, peers: new Map() };
    this.#madeOf.set(entry.id, dependencies(entry, given, relationsOf([], undefined)));
  }

  /** `after` milliseconds from now; `failed` is told why it could not be done. */
  soon(failed: (error: unknown) => void, after = settleAfter): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.settle().catch(failed), after);
  }

  /** Checks again, one after the other, what has fallen behind. Rejects as the checker does. */
  settle(): Promise<void> {
    this.#under ??= this.#settleAll().finally(() => {
      this.#under = undefined;
    });
    return this.#under;
  }

  async #settleAll(): Promise<void> {
    await this.#compareTexts();
    for (let stale = this.#stale(); stale; stale = this.#stale()) {
      const { entry, given, relations } = stale;
      const made = dependencies(entry, given, relations);
      const checker = await this.#host.openChecker();
      const options = optionsFor(entry, given, relations);
      const { result, figures } = await examine(checker, entry.report, options);
      this.#madeOf.set(entry.id, made);
      // What was changed meanwhile is stale again; the outcome shows until it is checked.
      this.#host.checked(entry.id, result, figures);
    }
  }

  #given(): Given {
    return { ...this.#host.given(), peers: this.#peers };
  }

  #stale(): { entry: ReportEntry; given: Given; relations: Relations } | undefined {
    const given = this.#given();
    const relations = relationsOf(this.#host.entries(), given.government);
    const entry = relations.reports.find(
      (each) => !sameThings(this.#madeOf.get(each.id), dependencies(each, given, relations)),
    );
    return entry && { entry, given, relations };
  }

  /** Those with nearly the same text are checked each beside the other. */
  async #compareTexts(): Promise<void> {
    const reports = () => relationsOf(this.#host.entries(), undefined).reports;
    const texts = () =>
      reports().flatMap(({ report: { organ, year, sections } }) => [organ, year, sections]);
    const pairs = async () => sameTextsOf(reports(), await this.#host.openChecker());
    if (!(await this.#texts.follow(texts, pairs))) return;
    this.#sameTexts = this.#texts.ifOf(texts()) ?? [];
    this.#peers = peersIn(this.#sameTexts);
  }
}

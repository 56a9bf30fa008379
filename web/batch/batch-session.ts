import type { Catalogue, CheckOptions, Language, Report, Settings } from '../../wasm/types.ts';
import type { AsyncChecker } from '../checker/types.ts';
import type { CheckedReport } from '../export/index.ts';
import { withoutText } from '../report/outcome.ts';
import {
  type Entry,
  type Failure,
  failureOf,
  isReport,
  type ReportEntry,
  unitOf,
} from './entry.ts';
import { type Queue, workThrough } from './queue.ts';
import { namesIn } from './roster.ts';
import { peersIn, type SamePair, sameTextsOf } from './same-texts.ts';
import { type Sum, sumOf } from './sum.ts';
import { batchWords, type VerdictKind } from './words.ts';

/** What a session needs of whoever shows it. */
export interface BatchHost {
  openChecker(): Promise<AsyncChecker>;
  /** Something changed that is to be drawn. */
  changed(): void;
  /** Every file that could be read has been checked. */
  done(): void;
}

export interface BatchOptions {
  language: Language;
  today: string | undefined;
  settings: Settings | undefined;
}

/** Milliseconds: how often it is told that files come in, and how long a roster is left alone after a letter. */
const tellEvery = 150;
const judgeAfter = 300;

const verdicts: VerdictKind[] = ['failed', 'fail', 'incomplete', 'warn', 'pass', 'waiting'];

/** Of one entry, as the list shows it. */
export function verdictOf(entry: Entry): VerdictKind {
  if (entry.state === 'failed') return 'failed';
  if (entry.state !== 'checked') return 'waiting';
  const { verdict } = entry.result;
  return verdict === 'not_a_report' ? 'failed' : verdict;
}

/**
 * Many files under check: what became of each, which of them sums up the others, and the sum of those. `entries` is another
 * list with every change.
 */
export class BatchSession {
  readonly #host: BatchHost;
  #files: readonly File[] = [];
  /** Of archives among them, and of archives in these, the files they stand for. */
  readonly #unpacked = new WeakMap<File, readonly File[]>();
  #language: Language = 'zh-CN';
  #today: string | undefined;
  #settings: Settings | undefined;
  #entries: readonly Entry[] = [];
  #catalogue: Catalogue | undefined;
  #running = false;
  /** Why nothing could be checked at all. */
  #failure: Failure | undefined;
  #government: File | undefined;
  #governmentChosen = false;
  /** The sum report whose result was made with its members. */
  #judged: File | undefined;
  #roster = '';
  /** What is, while `entries` is what was told last. */
  #current: Entry[] = [];
  #queue: Queue | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #judging: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was begun, so that the outcome of something given up is not shown. */
  #begun = 0;
  #sum: Sum | undefined;
  /** What `#sum` was made of. */
  #summed: { entries: readonly Entry[]; government: File | undefined } | undefined;
  #summing = false;
  #sameTexts: readonly SamePair[] = [];
  /** What OGI805 holds each report against. */
  #peers = new Map<File, Report[]>();

  constructor(host: BatchHost) {
    this.#host = host;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get catalogue(): Catalogue | undefined {
    return this.#catalogue;
  }

  get running(): boolean {
    return this.#running;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** The list of names as pasted. */
  get roster(): string {
    return this.#roster;
  }

  /** The file whose report is taken for the sum of the others. */
  get government(): File | undefined {
    return this.#government;
  }

  get governmentReport(): Report | undefined {
    return this.reports.find(({ file }) => file === this.#government)?.report;
  }

  get reports(): ReportEntry[] {
    return this.#entries.filter(isReport);
  }

  /** All reports but the one that sums them up. */
  get members(): ReportEntry[] {
    return this.reports.filter(({ file }) => file !== this.#government);
  }

  get counts(): Record<VerdictKind, number> {
    const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
    for (const entry of this.#entries)
      counts[verdictOf(entry)] = (counts[verdictOf(entry)] ?? 0) + 1;
    return counts as Record<VerdictKind, number>;
  }

  /** As `sumUp` last had it; undefined before. */
  get sum(): Sum | undefined {
    return this.#sum;
  }

  /** The reports that have nearly the same text, once all are checked. */
  get sameTexts(): readonly SamePair[] {
    return this.#sameTexts;
  }

  /** What goes into a list of problems: the reports, and why the others are none. */
  get listed(): CheckedReport[] {
    return this.#entries.flatMap((entry): CheckedReport[] => {
      const { name } = entry;
      if (isReport(entry)) {
        const { report, result, figures } = entry;
        return [{ name, report, result, figures }];
      }
      if (entry.state !== 'checked' && entry.state !== 'failed') return [];
      const failure = reasonOf(entry, this.#language);
      return [{ name, report: { schema: 'ogi-report/1', cells: {} }, failure }];
    });
  }

  /** Checks these files; one that was there before keeps its outcome. */
  take(files: readonly File[], { language, today, settings }: BatchOptions): void {
    this.stop();
    this.#files = files;
    this.#language = language;
    this.#today = today;
    this.#settings = settings;
    const known = new Map(this.#current.map((entry) => [entry.file, entry]));
    this.#current = files
      .flatMap((file) => this.#filesIn(file))
      .map((file): Entry => known.get(file) ?? { file, name: file.name, state: 'waiting' });
    if (this.#government && !this.#current.some(({ file }) => file === this.#government)) {
      this.#government = undefined;
      this.#governmentChosen = false;
    }
    this.#tell();
    if (files.length > 0) void this.run();
  }

  #filesIn(file: File): readonly File[] {
    return this.#unpacked.get(file)?.flatMap((inside) => this.#filesIn(inside)) ?? [file];
  }

  /** Checks what is still waiting. */
  async run(): Promise<void> {
    const run = ++this.#begun;
    this.#running = true;
    this.#failure = undefined;
    try {
      const checker = await this.#host.openChecker();
      const catalogue = await checker.catalogue({ language: this.#language });
      if (run !== this.#begun) return;
      this.#catalogue = catalogue;
      const replace = (file: File, ...entries: Entry[]) => {
        if (run !== this.#begun) return;
        const at = this.#current.findIndex((entry) => entry.file === file);
        if (at >= 0) this.#current.splice(at, 1, ...entries);
        this.#tellSoon();
      };
      this.#queue = workThrough(this.#current, checker, this.#options(), {
        changed: replace,
        unpacked: (file, entries) => {
          const files = entries.map((entry) => entry.file);
          this.#unpacked.set(file, files);
          replace(file, ...entries);
        },
      });
      await this.#queue.finished;
    } catch (error) {
      if (run === this.#begun) this.#failure = failureOf(error);
    }
    if (run !== this.#begun) return;
    this.#running = false;
    this.#tell();
    if (this.#current.some(({ state }) => state === 'waiting')) return;
    try {
      await this.#compareTexts();
      if (!this.#governmentChosen) await this.#guessGovernment();
      await this.#judgeGovernment();
    } catch (error) {
      this.#fail(error);
    }
    this.#host.done();
  }

  /** Ends what is under way. What was being read when it was given up is still to be read. */
  stop(): void {
    this.#queue?.stop();
    this.#queue = undefined;
    this.#begun += 1;
    this.#running = false;
    this.#current = this.#current.map((entry): Entry => {
      const { file, name, state } = entry;
      return state === 'reading' ? { file, name, state: 'waiting' } : entry;
    });
    this.#tell();
  }

  /** The same outcomes in another language: the core words the messages, nothing is read again. */
  async speak(language: Language): Promise<void> {
    this.#language = language;
    await this.#again();
  }

  /** What is there is checked again by what an office has set. */
  async set(settings: Settings | undefined): Promise<void> {
    this.#settings = settings;
    await this.#again();
  }

  async #again(): Promise<void> {
    if (this.#files.length === 0) return;
    const wasRunning = this.#running;
    this.stop();
    try {
      if (!(await this.#checkAllAgain())) return;
      if (wasRunning) await this.run();
      else await this.#judgeGovernment();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** False: something else was begun meanwhile. */
  async #checkAllAgain(): Promise<boolean> {
    const run = ++this.#begun;
    const checker = await this.#host.openChecker();
    this.#catalogue = await checker.catalogue({ language: this.#language });
    for (const [at, entry] of this.#current.entries()) {
      if (entry.state !== 'checked') continue;
      const result = await checker.check(entry.report, this.#optionsOf(entry.file));
      if (run !== this.#begun) return false;
      this.#current[at] = { ...entry, result };
      this.#tellSoon();
    }
    this.#tell();
    return true;
  }

  /** Whose report sums up the others; undefined: none does. */
  chooseGovernment(file: File | undefined): void {
    this.#government = file;
    this.#governmentChosen = true;
    this.#host.changed();
    this.#judgeSoon();
  }

  useRoster(text: string): void {
    this.#roster = text;
    this.#host.changed();
    this.#judgeSoon();
  }

  /** Those with nearly the same text are checked again, each beside the other. */
  async #compareTexts(): Promise<void> {
    const run = this.#begun;
    const pairs = await sameTextsOf(this.reports, await this.#host.openChecker());
    if (run !== this.#begun) return;
    const before = this.#peers;
    this.#sameTexts = pairs;
    this.#peers = peersIn(pairs);
    for (const file of new Set([...before.keys(), ...this.#peers.keys()]))
      await this.#checkAgain(file, this.#optionsOf(file));
  }

  /** A proposal only: whoever shows it lets another be chosen. */
  async #guessGovernment(): Promise<void> {
    const run = this.#begun;
    const { reports } = this;
    const members = reports.map(({ report }) => withoutText(report));
    const { probable_sum: at } = await (await this.#host.openChecker()).aggregate({ members });
    if (run !== this.#begun || this.#governmentChosen) return;
    this.#government = at === undefined ? undefined : reports[at]?.file;
    this.#host.changed();
  }

  /** Asks the core for the sum, once for whatever has come in since. */
  async sumUp(): Promise<void> {
    if (this.#summing) return;
    this.#summing = true;
    try {
      while (this.#catalogue && this.#sumIsStale) {
        this.#summed = { entries: this.#entries, government: this.#government };
        const members = this.members.map((entry) => ({
          name: unitOf(entry),
          report: entry.report,
        }));
        const title = batchWords(this.#language).sumTitle(members.length);
        const checker = await this.#host.openChecker();
        const { governmentReport } = this;
        this.#sum = await sumOf(members, governmentReport, title, this.#catalogue, checker);
        this.#host.changed();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#summing = false;
    }
  }

  get #sumIsStale(): boolean {
    const summed = this.#summed;
    return summed?.entries !== this.#entries || summed.government !== this.#government;
  }

  #judgeSoon(): void {
    clearTimeout(this.#judging);
    this.#judging = setTimeout(() => {
      this.#judgeGovernment().catch((error: unknown) => this.#fail(error));
    }, judgeAfter);
  }

  /** The sum report is checked again with those it sums up and the roster: rules 8xx. One that no longer is, without. */
  async #judgeGovernment(): Promise<void> {
    if (this.#running) return;
    const judged = this.#judged;
    const government = this.#government;
    this.#judged = government;
    if (judged && judged !== government) await this.#checkAgain(judged, this.#optionsOf(judged));
    if (!government) return;
    // Texts are not summed up; without them the message to the core's thread is a tenth of the size.
    const members = this.members.map(({ report }) => withoutText(report));
    const roster = namesIn(this.#roster);
    const options = {
      ...this.#optionsOf(government),
      members,
      ...(roster.length > 0 && { roster }),
    };
    await this.#checkAgain(government, options);
  }

  async #checkAgain(file: File, options: CheckOptions): Promise<void> {
    const at = this.#current.findIndex((entry) => entry.file === file);
    const entry = this.#current[at];
    if (!entry || !isReport(entry)) return;
    const run = this.#begun;
    const checker = await this.#host.openChecker();
    const result = await checker.check(entry.report, options);
    if (run !== this.#begun || this.#current[at] !== entry) return;
    this.#current[at] = { ...entry, result };
    this.#tell();
  }

  #options(): CheckOptions {
    const settings = this.#settings;
    return {
      language: this.#language,
      ...(this.#today && { today: this.#today }),
      ...(settings && { settings }),
    };
  }

  #optionsOf(file: File): CheckOptions {
    const peers = this.#peers.get(file);
    return { ...this.#options(), ...(peers && { peers }) };
  }

  #fail(error: unknown): void {
    this.#failure = failureOf(error);
    this.#host.changed();
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tell(), tellEvery);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#entries = this.#current.slice();
    this.#host.changed();
  }
}

/** Why an entry is no report that was checked, in the language asked for; '' where it is one. */
export function reasonOf(entry: Entry, language: Language): string {
  if (entry.state === 'failed') return messageIn(entry.failure, language);
  if (entry.state !== 'checked' || isReport(entry)) return '';
  return entry.result.findings[0]?.message ?? batchWords(language).notAReport;
}

export const messageIn = ({ message, messageEn }: Failure, language: Language): string =>
  language === 'en' ? messageEn : message;

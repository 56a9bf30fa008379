import type { Catalogue, Language, Report, Settings, Unit } from '../../wasm/types.ts';
import { examine } from '../checker/examine.ts';
import type { AsyncChecker } from '../checker/types.ts';
import type { CheckedReport } from '../export/index.ts';
import { withoutText } from '../report/outcome.ts';
import type { ReportDraft } from '../report/report-draft.ts';
import {
  commonOptions,
  dependencies,
  type Given,
  optionsFor,
  type Relations,
  relationsOf,
  sameThings,
} from './derived.ts';
import {
  draftOf,
  type Entry,
  type Failure,
  failureOf,
  isReport,
  type ReportEntry,
  unitOf,
  waiting,
  withWork,
} from './entry.ts';
import { type BatchKeeper, Keeping, type SavedBatch } from './keeper.ts';
import { MadeOnce } from './made-once.ts';
import { type Queue, workThrough } from './queue.ts';
import { peersIn, type SamePair, sameTextsOf } from './same-texts.ts';
import { type Sum, sumOf } from './sum.ts';
import { unitsOf } from './units.ts';
import { countsOf, listedOf } from './verdict.ts';
import { batchWords, type VerdictKind } from './words.ts';

/** What a session needs of whoever shows it. */
export interface BatchHost {
  openChecker(): Promise<AsyncChecker>;
  options(): { language: Language; today: string | undefined; settings: Settings | undefined };
  /** Something changed that is to be drawn. */
  changed(): void;
  /** Every file that could be read has been checked. */
  done(): void;
}

/** Milliseconds: how often it is told that files come in, and how long a roster is left alone after a letter. */
const tellEvery = 150;
const settleAfter = 300;

/**
 * Many files under check: what became of each, what the user did to it, which of them sums up the others, and the sum of
 * those. Results follow from reports, answers, last year's reports and members: `#settle` checks again what has fallen behind.
 * `entries` is another list with every change.
 */
export class BatchSession {
  readonly #host: BatchHost;
  #keeping: Keeping | undefined;
  #entries: readonly Entry[] = [];
  /** What is, while `entries` is what was told last. */
  #current: Entry[] = [];
  #catalogue: Catalogue | undefined;
  #running = false;
  /** Why nothing could be checked at all. */
  #failure: Failure | undefined;
  #government: string | undefined;
  #governmentChosen = false;
  #roster = '';
  #queue: Queue | undefined;
  /** Counts what was begun, so that the outcome of something given up is not shown. */
  #begun = 0;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #waitingToSettle: ReturnType<typeof setTimeout> | undefined;
  #settling: Promise<void> | undefined;
  /** Of each result what it was made of. */
  readonly #madeOf = new Map<string, unknown[]>();
  #relations: { of: readonly Entry[]; government: string | undefined; are: Relations } | undefined;
  readonly #sum = new MadeOnce<Sum>();
  readonly #units = new MadeOnce<Unit[]>();
  readonly #texts = new MadeOnce<readonly SamePair[]>();
  #sameTexts: readonly SamePair[] = [];
  /** What OGI805 holds each report against. */
  #peers = new Map<string, Report[]>();

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

  /** The entry whose report is taken for the sum of the others. */
  get government(): ReportEntry | undefined {
    return this.reports.find(({ id }) => id === this.#government);
  }

  get reports(): ReportEntry[] {
    return this.relations.reports;
  }

  /** All reports but the one that sums them up and those of the year before. */
  get members(): ReportEntry[] {
    return this.relations.members;
  }

  get relations(): Relations {
    const known = this.#relations;
    if (known?.of === this.#entries && known.government === this.#government) return known.are;
    const are = relationsOf(this.#entries, this.#government);
    this.#relations = { of: this.#entries, government: this.#government, are };
    return are;
  }

  /** What `sumUp` made of what counts now; undefined until it has. */
  get sum(): Sum | undefined {
    return this.#sum.ifOf(this.#sumIsOf());
  }

  /** What `setSideBySide` made of what counts now; undefined until it has. */
  get units(): Unit[] | undefined {
    return this.#units.ifOf(this.#unitsAreOf());
  }

  /** The reports that have nearly the same text, once all are checked. */
  get sameTexts(): readonly SamePair[] {
    return this.#sameTexts;
  }

  /** What goes into a list of problems. */
  get listed(): CheckedReport[] {
    return listedOf(this.#entries, this.#host.options().language);
  }

  get counts(): Record<VerdictKind, number> {
    return countsOf(this.#entries);
  }

  /** The report of an entry as it is to be opened. */
  draft(id: string): ReportDraft | undefined {
    const entry = this.#current.find((each) => each.id === id);
    if (entry?.state !== 'checked') return undefined;
    return draftOf(entry, this.relations.lastYear.get(id));
  }

  // What the user does.

  /** Another list: empty, or one that was kept. Whatever becomes of it `keeper` is told. */
  begin(keeper: BatchKeeper | undefined, saved?: SavedBatch, roster = ''): void {
    this.stop();
    this.#current = saved ? [...saved.entries] : [];
    this.#madeOf.clear();
    this.#roster = saved?.state.roster ?? roster;
    this.#government = saved?.state.government;
    this.#governmentChosen = saved?.state.governmentChosen ?? false;
    this.#keeping = keeper && new Keeping(keeper, this.#current);
    this.#tell();
    if (saved) void this.run();
  }

  /** Checks these files too. */
  add(files: readonly File[]): void {
    this.stop();
    this.#current.push(...files.map(waiting));
    this.#tell();
    void this.run();
  }

  /** Leaves an entry out of counts, lists and sums, or puts it back. */
  leaveOut(id: string, leftOut: boolean): void {
    this.#replace(id, (entry) => ({ ...entry, leftOut }));
    this.#tell();
    this.#settleSoon();
  }

  /** What the user made of an entry's report. */
  update(id: string, draft: ReportDraft): void {
    this.#replace(id, (entry) => (entry.state === 'checked' ? withWork(entry, draft) : entry));
    this.#tell();
    this.#settleSoon(0);
  }

  /** Whose report sums up the others; undefined: none does. */
  chooseGovernment(id: string | undefined): void {
    this.#government = id;
    this.#governmentChosen = true;
    this.#tell();
    this.#settleSoon();
  }

  useRoster(text: string): void {
    this.#roster = text;
    this.#tell();
    this.#settleSoon();
  }

  /** Language, date or settings are others: the core is asked again, nothing is read again. */
  checkAgain(): void {
    this.#catalogue = undefined;
    this.#settleSoon(0);
  }

  #replace(id: string, change: (entry: Entry) => Entry): void {
    const at = this.#current.findIndex((entry) => entry.id === id);
    const entry = this.#current[at];
    if (entry) this.#current[at] = change(entry);
  }

  // Reading.

  /** Checks what is still waiting. */
  async run(): Promise<void> {
    const run = ++this.#begun;
    this.#running = true;
    this.#failure = undefined;
    try {
      const checker = await this.#opened();
      if (run !== this.#begun) return;
      const read = { ...this.#given, government: undefined };
      const alone = relationsOf([], undefined);
      const replace = (id: string, ...entries: Entry[]) => {
        if (run !== this.#begun) return;
        const at = this.#current.findIndex((entry) => entry.id === id);
        if (at < 0) return;
        const { leftOut } = this.#current[at] as Entry;
        for (const each of entries.filter(isReport))
          this.#madeOf.set(each.id, dependencies(each, read, alone));
        this.#current.splice(
          at,
          1,
          ...entries.map((each) => ({ ...each, ...(leftOut && { leftOut }) })),
        );
        this.#tellSoon();
      };
      this.#queue = workThrough(this.#current, checker, commonOptions(read), replace);
      await this.#queue.finished;
    } catch (error) {
      if (run === this.#begun) this.#failure = failureOf(error);
    }
    if (run !== this.#begun) return;
    this.#running = false;
    this.#tell();
    if (this.#current.some(({ state }) => state === 'waiting')) return;
    await this.#guessGovernment().catch((error: unknown) => this.#fail(error));
    await this.#settle();
    if (run === this.#begun) this.#host.done();
  }

  /** Ends what is under way. What was being read when it was given up is still to be read. */
  stop(): void {
    this.#queue?.stop();
    this.#queue = undefined;
    this.#begun += 1;
    this.#running = false;
    this.#current = this.#current.map((entry): Entry => {
      if (entry.state !== 'reading') return entry;
      const { id, file, name, leftOut } = entry;
      return { id, file, name, state: 'waiting', ...(leftOut && { leftOut }) };
    });
    this.#tell();
  }

  async #opened(): Promise<AsyncChecker> {
    const checker = await this.#host.openChecker();
    const { language } = this.#host.options();
    this.#catalogue ??= await checker.catalogue({ language });
    return checker;
  }

  // What follows from the reports.

  /** A proposal only: whoever shows it lets another be chosen. */
  async #guessGovernment(): Promise<void> {
    if (this.#governmentChosen) return;
    const run = this.#begun;
    const { members: candidates } = relationsOf(this.#current, undefined);
    const members = candidates.map(({ report }) => withoutText(report));
    const { probable_sum: at } = await (await this.#host.openChecker()).aggregate({ members });
    if (run !== this.#begun || this.#governmentChosen) return;
    this.#government = at === undefined ? undefined : candidates[at]?.id;
    this.#tell();
  }

  #settleSoon(after = settleAfter): void {
    clearTimeout(this.#waitingToSettle);
    this.#waitingToSettle = setTimeout(() => void this.#settle(), after);
  }

  get #given(): Given {
    const government = this.#running ? undefined : this.#government;
    return { ...this.#host.options(), peers: this.#peers, roster: this.#roster, government };
  }

  /** Checks again, one after the other, every report whose result was made of something else than what is there now. */
  #settle(): Promise<void> {
    this.#settling ??= this.#settleAll().finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  async #settleAll(): Promise<void> {
    try {
      if (!this.#running) await this.#compareTexts();
      for (let stale = this.#stale(); stale; stale = this.#stale()) {
        const { entry, given, relations } = stale;
        const made = dependencies(entry, given, relations);
        const checker = await this.#opened();
        const { result, figures } = await examine(
          checker,
          entry.report,
          optionsFor(entry, given, relations),
        );
        this.#madeOf.set(entry.id, made);
        this.#replace(entry.id, (now) =>
          // What was changed meanwhile is stale again; the outcome shows until it is checked.
          now.state === 'checked' ? { ...now, result, figures } : now,
        );
        this.#tellSoon();
      }
    } catch (error) {
      this.#fail(error);
    }
    this.#tell();
  }

  /** Those with nearly the same text are checked each beside the other. */
  async #compareTexts(): Promise<void> {
    const reports = () => relationsOf(this.#current, undefined).reports;
    const texts = () =>
      reports().flatMap(({ report: { organ, year, sections } }) => [organ, year, sections]);
    const pairs = async () => sameTextsOf(reports(), await this.#host.openChecker());
    if (!(await this.#texts.follow(texts, pairs))) return;
    this.#sameTexts = this.#texts.ifOf(texts()) ?? [];
    this.#peers = peersIn(this.#sameTexts);
  }

  #stale(): { entry: ReportEntry; given: Given; relations: Relations } | undefined {
    const given = this.#given;
    const relations = relationsOf(this.#current, given.government);
    const entry = relations.reports.find(
      (each) => !sameThings(this.#madeOf.get(each.id), dependencies(each, given, relations)),
    );
    return entry && { entry, given, relations };
  }

  /** Asks the core for the sum, once for whatever has come in since. */
  sumUp(): Promise<void> {
    return this.#follow(
      this.#sum,
      () => this.#sumIsOf(),
      async (checker, catalogue) => {
        const { members, government } = this;
        const named = members.map((entry) => ({ name: unitOf(entry), report: entry.report }));
        const title = batchWords(this.#host.options().language).sumTitle(named.length);
        return sumOf(named, government?.report, title, catalogue, checker);
      },
    );
  }

  /** Sets all reports side by side. */
  setSideBySide(): Promise<void> {
    return this.#follow(
      this.#units,
      () => this.#unitsAreOf(),
      (checker) => unitsOf(this.relations, checker),
    );
  }

  async #follow<Made>(
    made: MadeOnce<Made>,
    of: () => unknown[],
    make: (checker: AsyncChecker, catalogue: Catalogue) => Promise<Made>,
  ): Promise<void> {
    const catalogue = this.#catalogue;
    if (!catalogue) return;
    try {
      const checker = await this.#host.openChecker();
      if (await made.follow(of, () => make(checker, catalogue))) this.#host.changed();
    } catch (error) {
      this.#fail(error);
    }
  }

  #sumIsOf(): unknown[] {
    const { members, government } = this;
    const { language } = this.#host.options();
    return [language, government?.report, ...members.map(({ report }) => report)];
  }

  #unitsAreOf(): unknown[] {
    return this.reports.flatMap(({ report, figures }) => [report, figures]);
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
    const government = this.#government;
    this.#keeping?.follow(this.#entries, {
      roster: this.#roster,
      governmentChosen: this.#governmentChosen,
      ...(government !== undefined && { government }),
    });
    this.#host.changed();
  }
}

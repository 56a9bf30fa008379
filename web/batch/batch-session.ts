import type { Catalogue, Language, Settings, Unit } from '../../wasm/types.ts';
import type { AsyncChecker } from '../checker/types.ts';
import type { CheckedReport } from '../export/index.ts';
import { withoutText } from '../report/outcome.ts';
import type { ReportDraft } from '../report/report-draft.ts';
import { commonOptions, type Relations, relationsOf } from './derived.ts';
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
import type { SamePair } from './same-texts.ts';
import { Settling } from './settling.ts';
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

/** Milliseconds: how often it is told that files come in. */
const tellEvery = 150;

/**
 * Many files under check: what became of each, what the user did to it, which of them sums up the others, and the sum of
 * those. Results are kept in step with what they follow from (`Settling`).
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
  #relations: { of: readonly Entry[]; government: string | undefined; are: Relations } | undefined;
  readonly #sum = new MadeOnce<Sum>();
  readonly #units = new MadeOnce<Unit[]>();

  readonly #settling = new Settling({
    entries: () => this.#current,
    given: () => ({
      ...this.#host.options(),
      roster: this.#roster,
      government: this.#government,
    }),
    openChecker: () => this.#opened(),
    checked: (id, result, figures) => {
      this.#replace(id, (now) => (now.state === 'checked' ? { ...now, result, figures } : now));
      this.#tellSoon();
    },
  });

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
    return this.#settling.sameTexts;
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
    this.#settling.forget();
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
      const replace = (id: string, ...entries: Entry[]) => {
        if (run !== this.#begun) return;
        const at = this.#current.findIndex((entry) => entry.id === id);
        if (at < 0) return;
        const { leftOut } = this.#current[at] as Entry;
        for (const each of entries.filter(isReport)) this.#settling.checkedAlone(each);
        this.#current.splice(
          at,
          1,
          ...entries.map((each) => ({ ...each, ...(leftOut && { leftOut }) })),
        );
        this.#tellSoon();
      };
      this.#queue = workThrough(
        this.#current,
        checker,
        commonOptions(this.#host.options()),
        replace,
      );
      await this.#queue.finished;
    } catch (error) {
      if (run === this.#begun) this.#failure = failureOf(error);
    }
    if (run !== this.#begun) return;
    this.#running = false;
    this.#tell();
    if (this.#current.some(({ state }) => state === 'waiting')) return;
    try {
      await this.#guessGovernment();
      await this.#settling.settle();
    } catch (error) {
      this.#fail(error);
    }
    this.#tell();
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

  #settleSoon(after?: number): void {
    // While files are read it is too early to say which texts are the same, or what is summed up.
    if (this.#running) return;
    this.#settling.soon((error) => this.#fail(error), after);
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

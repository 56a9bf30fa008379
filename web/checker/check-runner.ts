import type { Catalogue, CheckOptions, Report, Result } from '../../wasm/types.ts';
import type { ImportTools, OnPage } from '../import/index.ts';
import type { Outcome } from '../report/outcome.ts';
import { examine } from './examine.ts';
import { type ReadReport, readReport } from './read-report.ts';
import type { AsyncChecker, CheckInput, KnownFields } from './types.ts';

/** What is being done for the user; `readingLong`: still reading, and longer than is usual. */
export type Phase = 'idle' | 'reading' | 'readingLong' | 'recognising' | 'checking';

/** How far the reading of a file in pages is. */
export interface PageBegun {
  page: number;
  pages: number;
}

/** Milliseconds of reading after which it is said to take long. */
const longReading = 5_000;

/** What is made of an input, to be checked. */
export interface Checkable {
  report: Report;
}

interface Done<Draft extends Checkable> {
  draft: Draft;
  outcome: Outcome;
  catalogue: Catalogue;
}

/** What the runner needs of whoever shows it. */
export interface RunnerHost<Draft extends Checkable> {
  openChecker(): Promise<AsyncChecker>;
  importTools(): ImportTools;
  /** Everything the draft is checked with; the catalogue comes in the language of these. */
  options(draft: Draft): CheckOptions;
  /** A phase, or a page of the file being read, has begun. What comes next may take the thread, and waits for this. */
  entered(phase: Phase): Promise<void>;
  done(done: Done<Draft>): void;
  failed(error: unknown): void;
}

/** How a run gets its draft. */
export interface Source {
  checker: AsyncChecker;
  read(input: CheckInput, fields?: KnownFields): Promise<ReadReport>;
}

/**
 * Takes one input after another from file to result. Each run is answered by its own promise; of several only the one begun
 * last is shown, and a file that nobody waits for any more is no longer read.
 */
export class CheckRunner<Draft extends Checkable> {
  #phase: Phase = 'idle';
  #page: PageBegun | undefined;
  #begun = 0;
  #reading = new AbortController();
  readonly #host: RunnerHost<Draft>;

  constructor(host: RunnerHost<Draft>) {
    this.#host = host;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Of the file being read; undefined where it has no pages. */
  get page(): PageBegun | undefined {
    return this.#page;
  }

  /** Rejects as readers and checker do, and with AbortError where something else was begun while a file was read. */
  async run(draftOf: (source: Source) => Promise<Draft>): Promise<Result> {
    this.stop();
    const run = this.#begun;
    const { signal } = this.#reading;
    const isLatest = () => run === this.#begun;
    const enter = async (phase: Phase) => {
      if (!isLatest()) return;
      this.#phase = phase;
      await this.#host.entered(phase);
    };
    const patience = setTimeout(() => {
      if (isLatest() && this.#phase === 'reading') void enter('readingLong');
    }, longReading);
    try {
      await enter('reading');
      const checker = await this.#host.openChecker();
      const recognising = () => enter('recognising');
      const onPage = (page: number, pages: number) => {
        if (!isLatest()) return;
        this.#page = { page, pages };
        void this.#host.entered(this.#phase);
      };
      const draft = await draftOf({
        checker,
        read: (input, fields = {}) =>
          this.#read(input, checker, { signal, recognising, fields }, onPage),
      });
      await enter('checking');
      const options = this.#host.options(draft);
      const { language = 'zh-CN' } = options;
      const [outcome, catalogue] = await Promise.all([
        examine(checker, draft.report, options),
        checker.catalogue({ language }),
      ]);
      if (isLatest()) {
        this.#phase = 'idle';
        this.#host.done({ draft, outcome, catalogue });
      }
      return outcome.result;
    } catch (error) {
      if (isLatest()) {
        this.#phase = 'idle';
        this.#host.failed(error);
      }
      throw error;
    } finally {
      clearTimeout(patience);
    }
  }

  /** Reads a second input beside the report that is shown; undefined where something else was begun meanwhile. */
  async readBeside(input: CheckInput): Promise<ReadReport | undefined> {
    const { signal } = this.#reading;
    try {
      const read = await this.#read(input, await this.#host.openChecker(), { signal });
      return signal.aborted ? undefined : read;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** What is under way is no longer waited for. */
  stop(): void {
    this.#begun += 1;
    this.#phase = 'idle';
    this.#page = undefined;
    this.#reading.abort();
    this.#reading = new AbortController();
  }

  #read(
    input: CheckInput,
    checker: AsyncChecker,
    reading: Parameters<typeof readReport>[3],
    onPage?: OnPage,
  ) {
    const tools = this.#host.importTools();
    return readReport(input, checker, onPage ? { ...tools, onPage } : tools, reading);
  }
}

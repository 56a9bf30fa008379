import type { BatchKeeper, BatchState, Entry, SavedBatch } from '../batch/index.ts';
import type { SaveOutcome, Workspace, WorkspaceStore } from '../drafts/index.ts';

/** What of an entry is large and stays as it was read. */
const heavyKeys = ['file', 'original', 'document', 'recognition'] as const;

/** The lists of many files kept in this browser: which there are, and one of them that this tab writes. */
export class Workspaces {
  readonly #opened: Promise<WorkspaceStore>;
  readonly #tell: (outcome: SaveOutcome) => void;
  #release: (() => void) | undefined;
  /** The lock this tab has. */
  #held = '';
  /** What is still to be written, by what it concerns: of several changes only the last. */
  readonly #left = new Map<string, (store: WorkspaceStore) => Promise<void>>();
  #writing = false;

  constructor(tell: (outcome: SaveOutcome) => void) {
    this.#tell = tell;
    this.#opened = import('../drafts/index.ts').then(({ openWorkspaceStore }) =>
      openWorkspaceStore(),
    );
    this.#opened.catch(() => {});
  }

  async list(): Promise<Workspace[]> {
    return this.#opened.then((store) => store.list()).catch(() => []);
  }

  async remove(id: string): Promise<void> {
    await (await this.#opened).remove(id);
  }

  /** The roster used last. */
  async roster(): Promise<string> {
    const text = await this.#opened.then((store) => store.setting('roster')).catch(() => '');
    return typeof text === 'string' ? text : '';
  }

  /** A kept list; `taken`: another tab has it open. Undefined: it is no more. */
  async read(id: string): Promise<SavedBatch | 'taken' | undefined> {
    const found = await this.#opened.then((store) => store.read(id)).catch(() => undefined);
    if (!found) return undefined;
    // The page before a reload may still be letting go of it.
    for (let tries = 1; !(await this.#hold(id)); tries += 1) {
      if (tries === 8) return 'taken';
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const entries = found.parts.map(({ light, heavy }) => ({ ...light, ...heavy }) as Entry);
    return { entries, state: { ...(found.workspace.state as BatchState), order: [] } };
  }

  /** Keeps a list from now on. */
  keeper(id: string): BatchKeeper {
    void this.#hold(id);
    const sources = new Map<string, unknown[]>();
    return {
      keepEntries: (changed, gone) => {
        for (const entry of changed) {
          const { light, heavy } = halves(entry);
          const source = heavyKeys.map((key) => heavy[key]);
          const known = sources.get(entry.id);
          const isNew = !known || source.some((each, at) => each !== known[at]);
          sources.set(entry.id, source);
          this.#write(`${id}/${entry.id}`, isNew, (store) =>
            store.saveEntry(id, entry.id, light, isNew ? heavy : undefined),
          );
        }
        for (const entry of gone)
          this.#write(`${id}/${entry}`, true, (store) => store.removeEntry(id, entry));
      },
      keepState: ({ order, ...state }) => {
        this.#write(id, true, async (store) => {
          await store.saveState(id, order, state);
          await store.set('roster', state.roster);
        });
      },
    };
  }

  /** What is whole takes the place of what waits for the same; what is a part comes after it. */
  #write(of: string, whole: boolean, work: (store: WorkspaceStore) => Promise<void>): void {
    const before = whole ? undefined : this.#left.get(of);
    this.#left.set(of, async (store) => {
      await before?.(store);
      await work(store);
    });
    if (!this.#writing) void this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    try {
      const store = await this.#opened;
      for (let [next] = this.#left; next; [next] = this.#left) {
        const [of, work] = next;
        this.#left.delete(of);
        await work(store);
      }
      this.#tell({ kind: 'saved', at: new Date() });
    } catch (error) {
      this.#tell({ kind: 'refused', error });
    } finally {
      this.#writing = false;
    }
  }

  /** Takes the list's lock until another is taken or the tab ends; true where there are no locks. */
  async #hold(id: string): Promise<boolean> {
    const { locks } = navigator;
    const name = `ogi-check-workspace-${id}`;
    if (!locks || this.#held === name) return true;
    return new Promise((resolve) => {
      const held = locks.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (!lock) return undefined;
        this.#release?.();
        this.#held = name;
        return new Promise<void>((release) => {
          this.#release = release;
        });
      });
      held.catch(() => resolve(true));
    });
  }
}

function halves(entry: Entry) {
  const light: Record<string, unknown> = { ...entry };
  const heavy: Record<string, unknown> = {};
  for (const key of heavyKeys) {
    if (light[key] !== undefined) heavy[key] = light[key];
    delete light[key];
  }
  return { light, heavy };
}

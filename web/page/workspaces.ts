import type { BatchKeeper, BatchState, Entry, SavedBatch } from '../batch/index.ts';
import type { SaveOutcome, Workspace, WorkspaceChange, WorkspaceStore } from '../drafts/index.ts';

/** What of an entry is large and stays as it was read. */
const heavyKeys = ['file', 'original', 'document', 'recognition'] as const;

/** So many changes are written together: more would hold the page for longer than a blink. */
const mostTogether = 20;

/** The lists of many files kept in this browser: which there are, and one of them that this tab writes. */
export class Workspaces {
  readonly #opened: Promise<WorkspaceStore>;
  #store: WorkspaceStore | undefined;
  readonly #tell: (outcome: SaveOutcome) => void;
  #release: (() => void) | undefined;
  /** The lock this tab has. */
  #held = '';
  /** What is still to be written, by what it concerns: of several changes only the last. */
  readonly #left = new Map<string, WorkspaceChange>();
  #writing = false;

  constructor(tell: (outcome: SaveOutcome) => void) {
    this.#tell = tell;
    this.#opened = import('../drafts/index.ts').then(({ openWorkspaceStore }) =>
      openWorkspaceStore(),
    );
    this.#opened.then(
      (store) => {
        this.#store = store;
      },
      () => {},
    );
    // A page that goes has time to ask, not to wait.
    addEventListener('pagehide', () => {
      if (this.#left.size > 0) this.#store?.save([...this.#take().values()]).catch(() => {});
    });
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
    const find = () => this.#opened.then((store) => store.read(id)).catch(() => undefined);
    // The page before a reload may still be letting go of it, and writing.
    for (let tries = 1; !(await this.#hold(id)); tries += 1) {
      if (tries === 8) return (await find()) && 'taken';
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const found = await find();
    if (!found) return undefined;
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
          const change = { kind: 'entry', workspace: id, id: entry.id, light } as const;
          this.#write(isNew ? { ...change, heavy } : change);
        }
        for (const entry of gone) this.#write({ kind: 'gone', workspace: id, id: entry });
      },
      keepState: ({ order, ...state }) => {
        this.#write({ kind: 'state', workspace: id, order, state });
        this.#write({ kind: 'setting', name: 'roster', value: state.roster });
      },
    };
  }

  #write(change: WorkspaceChange): void {
    const of = subjectOf(change);
    const before = this.#left.get(of);
    // What is large of it may still wait.
    if (change.kind === 'entry' && before?.kind === 'entry')
      this.#left.set(of, { ...change, heavy: change.heavy ?? before.heavy });
    else this.#left.set(of, change);
    if (!this.#writing) void this.#writeAll();
  }

  #take(most = this.#left.size): Map<string, WorkspaceChange> {
    const taken = new Map([...this.#left].slice(0, most));
    for (const of of taken.keys()) this.#left.delete(of);
    return taken;
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    const refused: Refused[] = [];
    try {
      const store = await this.#opened;
      while (this.#left.size > 0) refused.push(...(await save(store, this.#take(mostTogether))));
    } catch (error) {
      this.#tell({ kind: 'refused', error });
      return;
    } finally {
      this.#writing = false;
    }
    // To be tried again with the next change.
    for (const { of, change } of refused) if (!this.#left.has(of)) this.#left.set(of, change);
    const [first] = refused;
    this.#tell(first ? { kind: 'refused', error: first.error } : { kind: 'saved', at: new Date() });
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

interface Refused {
  of: string;
  change: WorkspaceChange;
  error: unknown;
}

/** Together, or where that is refused one by one: a file for which there is no room takes no other with it. */
async function save(
  store: WorkspaceStore,
  changes: ReadonlyMap<string, WorkspaceChange>,
): Promise<Refused[]> {
  const refused: Refused[] = [];
  try {
    await store.save([...changes.values()]);
  } catch {
    for (const [of, change] of changes)
      await store.save([change]).catch((error) => refused.push({ of, change, error }));
  }
  return refused;
}

/** Of several changes to one thing only the last is written. */
function subjectOf(change: WorkspaceChange): string {
  switch (change.kind) {
    case 'entry':
    case 'gone':
      return `${change.workspace}/${change.id}`;
    case 'state':
      return change.workspace;
    case 'setting':
      return change.name;
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

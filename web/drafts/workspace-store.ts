import { type DBSchema, openDB } from 'idb';

/** A list of many files as it is listed. */
export interface Workspace {
  id: string;
  /** Milliseconds since 1970. */
  saved: number;
  /** Of the files, in order. */
  order: string[];
  /** What else belongs to the list as a whole. */
  state: unknown;
}

/** One file of a list: what changes with every correction, and what is large and stays. */
export interface WorkspacePart {
  id: string;
  light: object;
  heavy: object;
}

/** What is to be kept; `heavy` absent: it is there already. */
export type WorkspaceChange =
  | { kind: 'entry'; workspace: string; id: string; light: object; heavy?: object | undefined }
  | { kind: 'gone'; workspace: string; id: string }
  | { kind: 'state'; workspace: string; order: string[]; state: unknown }
  | { kind: 'setting'; name: string; value: unknown };

interface Row {
  /** Workspace and entry. */
  key: string;
  id: string;
  value: object;
}

interface Schema extends DBSchema {
  workspaces: { key: string; value: Workspace };
  entries: { key: string; value: Row };
  sources: { key: string; value: Row };
  settings: { key: string; value: unknown };
}

const parts = ['entries', 'sources'] as const;
const all = ['workspaces', ...parts] as const;
const everything = [...all, 'settings'] as const;
const keyOf = (workspace: string, id: string) => `${workspace}/${id}`;
/** All keys of one workspace: ids hold neither this nor anything behind it. */
const within = (workspace: string) =>
  IDBKeyRange.bound(`${workspace}/`, `${workspace}0`, true, true);

/** The lists of many files kept in this browser. Every method rejects where the browser refuses to keep anything. */
export class WorkspaceStore {
  readonly #database: Awaited<ReturnType<typeof openDB<Schema>>>;

  constructor(database: Awaited<ReturnType<typeof openDB<Schema>>>) {
    this.#database = database;
  }

  /** The latest first. */
  async list(): Promise<Workspace[]> {
    const found = await this.#database.getAll('workspaces');
    return found.filter(({ order }) => order.length > 0).sort((a, b) => b.saved - a.saved);
  }

  async read(id: string): Promise<{ workspace: Workspace; parts: WorkspacePart[] } | undefined> {
    const transaction = this.#database.transaction(all);
    const [workspace, entries, sources] = await Promise.all([
      transaction.objectStore('workspaces').get(id),
      transaction.objectStore('entries').getAll(within(id)),
      transaction.objectStore('sources').getAll(within(id)),
    ]);
    if (!workspace) return undefined;
    const heavy = new Map(sources.map((row) => [row.id, row.value]));
    const light = new Map(entries.map((row) => [row.id, row.value]));
    // One that is not in the order was saved just before the page went: it comes last.
    const order = [...new Set([...workspace.order, ...light.keys()])];
    const found = order.flatMap((each) => {
      const value = light.get(each);
      return value ? [{ id: each, light: value, heavy: heavy.get(each) ?? {} }] : [];
    });
    return { workspace, parts: found };
  }

  /** All of it or nothing. Once this has been called the browser finishes it, also where the page goes at that moment. */
  async save(changes: readonly WorkspaceChange[]): Promise<void> {
    const transaction = this.#database.transaction(everything, 'readwrite');
    const entries = transaction.objectStore('entries');
    const sources = transaction.objectStore('sources');
    const requests: Promise<unknown>[] = [transaction.done];
    try {
      for (const change of changes) {
        if (change.kind === 'entry') {
          const { workspace, id, light, heavy } = change;
          const row = { key: keyOf(workspace, id), id };
          requests.push(entries.put({ ...row, value: light }));
          if (heavy) requests.push(sources.put({ ...row, value: heavy }));
        } else if (change.kind === 'gone') {
          const key = keyOf(change.workspace, change.id);
          requests.push(entries.delete(key), sources.delete(key));
        } else if (change.kind === 'state') {
          const { workspace: id, order, state } = change;
          const row = { id, saved: Date.now(), order, state };
          requests.push(transaction.objectStore('workspaces').put(row));
        } else {
          requests.push(transaction.objectStore('settings').put(change.value, change.name));
        }
      }
      transaction.commit();
    } catch (error) {
      // What cannot be copied is refused at once.
      transaction.abort();
      await Promise.allSettled(requests);
      throw error;
    }
    await Promise.all(requests);
  }

  async remove(id: string): Promise<void> {
    const transaction = this.#database.transaction(all, 'readwrite');
    void transaction.objectStore('workspaces').delete(id);
    for (const part of parts) void transaction.objectStore(part).delete(within(id));
    await transaction.done;
  }

  setting(name: string): Promise<unknown> {
    return this.#database.get('settings', name);
  }
}

/** Rejects where the browser keeps nothing. */
export async function openWorkspaceStore(): Promise<WorkspaceStore> {
  const database = await openDB<Schema>('ogi-check-workspaces', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('workspaces', { keyPath: 'id' });
      for (const part of parts) fresh.createObjectStore(part, { keyPath: 'key' });
      fresh.createObjectStore('settings');
    },
  });
  return new WorkspaceStore(database);
}

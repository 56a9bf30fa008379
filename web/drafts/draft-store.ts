import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ReportDraft } from '../report/report-draft.ts';

/** The parts of a report under work that change with every key, and those that stay: the second are large and written once. */
type Light = Omit<ReportDraft, keyof Heavy>;
type Heavy = Pick<ReportDraft, 'original' | 'file' | 'document' | 'recognition' | 'lastYear'>;
const heavyKeys = ['original', 'file', 'document', 'recognition', 'lastYear'] as const;
/** Bytes of a file that is kept with its draft: a larger one would fill the browser's store, and is chosen again when it is wanted. */
const largestFile = 30_000_000;

/** A draft as it is listed. */
export interface Draft {
  id: string;
  /** Counts the savings, so that two who write the same draft notice each other. */
  revision: number;
  /** Milliseconds since 1970. */
  saved: number;
  light: Light;
}
interface Source {
  id: string;
  heavy: Heavy;
}
/** A deleted draft, whole, so that it can be put back. */
export interface Removed {
  draft: Draft;
  source: Source | undefined;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
  sources: { key: string; value: Source };
}

/** Somebody else saved this draft meanwhile. */
export class DraftConflict extends Error {}

const both = ['drafts', 'sources'] as const;

/** The drafts of this browser. Every method rejects where the browser refuses to keep anything. */
export class DraftStore {
  private readonly database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.database = database;
  }

  /** The latest first. */
  async list(): Promise<Draft[]> {
    const drafts = await this.database.getAll('drafts');
    return drafts.sort((a, b) => b.saved - a.saved);
  }

  async read(id: string): Promise<{ content: ReportDraft; revision: number } | undefined> {
    const transaction = this.database.transaction(both);
    const draft = await transaction.objectStore('drafts').get(id);
    const source = await transaction.objectStore('sources').get(id);
    if (!draft) return undefined;
    return { content: { ...draft.light, ...source?.heavy }, revision: draft.revision };
  }

  /** Saves over revision `expected` (0: there is none yet); what stays is written only `withSource`. */
  async save(
    id: string,
    content: ReportDraft,
    { expected, withSource }: { expected: number; withSource: boolean },
  ): Promise<number> {
    const transaction = this.database.transaction(both, 'readwrite');
    const drafts = transaction.objectStore('drafts');
    const revision = (await drafts.get(id))?.revision ?? 0;
    if (revision !== expected) {
      await transaction.done;
      throw new DraftConflict();
    }
    const { light, heavy } = halves(content);
    void drafts.put({ id, revision: revision + 1, saved: Date.now(), light });
    if (withSource) void transaction.objectStore('sources').put({ id, heavy });
    await transaction.done;
    return revision + 1;
  }

  /** Deletes the drafts named, or all; gives them back. */
  async remove(ids?: string[]): Promise<Removed[]> {
    const transaction = this.database.transaction(both, 'readwrite');
    const drafts = transaction.objectStore('drafts');
    const sources = transaction.objectStore('sources');
    const removed: Removed[] = [];
    for (const id of ids ?? (await drafts.getAllKeys())) {
      const draft = await drafts.get(id);
      if (draft) removed.push({ draft, source: await sources.get(id) });
    }
    if (ids) {
      for (const id of ids) {
        void drafts.delete(id);
        void sources.delete(id);
      }
    } else {
      void drafts.clear();
      void sources.clear();
    }
    await transaction.done;
    return removed;
  }

  async putBack(removed: Removed[]): Promise<void> {
    const transaction = this.database.transaction(both, 'readwrite');
    for (const { draft, source } of removed) {
      void transaction.objectStore('drafts').put(draft);
      if (source) void transaction.objectStore('sources').put(source);
    }
    await transaction.done;
  }
}

function halves(content: ReportDraft): { light: Light; heavy: Heavy } {
  const light: Record<string, unknown> = { ...content };
  const heavy: Record<string, unknown> = {};
  for (const key of heavyKeys) {
    const isKept = key !== 'file' || (content.file?.size ?? 0) <= largestFile;
    if (content[key] !== undefined && isKept) heavy[key] = content[key];
    delete light[key];
  }
  return { light: light as unknown as Light, heavy: heavy as Heavy };
}

/** Whether what stays of it is another than before. */
export const otherSource = (before: ReportDraft | undefined, after: ReportDraft): boolean =>
  !before || heavyKeys.some((key) => before[key] !== after[key]);

/** Rejects where the browser keeps nothing (a private window of some, a page opened from a folder of others). */
export async function openDraftStore(): Promise<DraftStore> {
  // All pages opened from folders share one origin: hence the long name.
  const database = await openDB<Schema>('ogi-check-drafts', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('drafts', { keyPath: 'id' });
      fresh.createObjectStore('sources', { keyPath: 'id' });
    },
  });
  return new DraftStore(database);
}

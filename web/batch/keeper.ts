import type { Entry } from './entry.ts';

/** What belongs to the list as a whole. */
export interface BatchState {
  /** The ids of the entries, in the order of the list. */
  order: string[];
  /** The list of names as pasted. */
  roster: string;
  /** The entry whose report is taken for the sum of the others. */
  government?: string;
  governmentChosen: boolean;
}

export interface SavedBatch {
  entries: Entry[];
  state: BatchState;
}

/** Keeps a list beyond the page. Neither waits nor fails: what cannot be kept is told by whoever keeps it. */
export interface BatchKeeper {
  /** These are new or another; those named `gone` are no more. */
  keepEntries(changed: readonly Entry[], gone: readonly string[]): void;
  keepState(state: BatchState): void;
}

/** Tells a keeper what has become another since it was told last. */
export class Keeping {
  readonly #keeper: BatchKeeper;
  #kept = new Map<string, Entry>();
  #state = '';

  /** `kept` is there already. */
  constructor(keeper: BatchKeeper, kept: readonly Entry[] = []) {
    this.#keeper = keeper;
    this.#kept = new Map(kept.map((entry) => [entry.id, entry]));
  }

  follow(entries: readonly Entry[], state: Omit<BatchState, 'order'>): void {
    // What is being read will have to be read again.
    const settled = entries.filter(
      (entry) => entry.state !== 'reading' || !this.#kept.has(entry.id),
    );
    const changed = settled.filter((entry) => this.#kept.get(entry.id) !== entry);
    const ids = new Set(entries.map(({ id }) => id));
    const gone = [...this.#kept.keys()].filter((id) => !ids.has(id));
    for (const entry of changed) this.#kept.set(entry.id, entry);
    for (const id of gone) this.#kept.delete(id);
    // The list first: an entry that is not there yet is passed over, one without a list never found.
    const whole: BatchState = { ...state, order: [...ids] };
    const text = JSON.stringify(whole);
    if (text !== this.#state) this.#keeper.keepState(whole);
    this.#state = text;
    if (changed.length + gone.length > 0) this.#keeper.keepEntries(changed.map(asLeft), gone);
  }
}

function asLeft(entry: Entry): Entry {
  if (entry.state !== 'reading') return entry;
  const { id, file, name, leftOut } = entry;
  return { id, file, name, state: 'waiting', ...(leftOut && { leftOut }) };
}

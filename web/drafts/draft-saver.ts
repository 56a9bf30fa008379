import type { ReportDraft } from '../report/report-draft.ts';
import { DraftConflict, type DraftStore, otherSource } from './draft-store.ts';

/** What the saver has to tell: saved, saved under a name of its own because another tab has the draft, or not saved. */
export type SaveOutcome =
  | { kind: 'saved' | 'apart'; at: Date }
  | { kind: 'refused'; error: unknown };

/** One draft this tab writes. */
interface Slot {
  id: string;
  revision: number;
  saved: ReportDraft | undefined;
  /** The latest state that is not saved yet. */
  next: ReportDraft | undefined;
  busy: boolean;
  /** Gives the draft's lock free. */
  release: (() => void) | undefined;
}

/**
 * Saves one report after another as drafts, each change at once. A draft belongs to the tab that holds its lock; where there
 * are no locks (a page served without https) its revision tells. Whoever comes second goes on under a new name.
 */
export class DraftSaver {
  private readonly store: DraftStore;
  private readonly tell: (kept: SaveOutcome) => void;
  private slot = freshSlot();

  constructor(store: DraftStore, tell: (kept: SaveOutcome) => void) {
    this.store = store;
    this.tell = tell;
  }

  /** What is kept from now on is another report; what the one before still has to save is saved. */
  begin(): void {
    const { slot } = this;
    this.slot = freshSlot();
    if (!slot.busy) slot.release?.();
  }

  /** Takes a draft up again; `shared`: another tab has it open, so changes here become a draft of their own. */
  async resume(id: string): Promise<{ draft: ReportDraft; shared: boolean } | undefined> {
    this.begin();
    const { slot } = this;
    const found = await this.store.read(id);
    if (!found) return undefined;
    const taken: Slot = { ...freshSlot(), id, revision: found.revision, saved: found.content };
    const shared = !(await hold(taken));
    if (!shared && this.slot === slot) this.slot = taken;
    else taken.release?.();
    return { draft: found.content, shared };
  }

  keep(content: ReportDraft): void {
    this.slot.next = content;
    if (!this.slot.busy) void this.saveAll(this.slot);
  }

  /** One after the other; of several changes during one saving only the last is saved. */
  private async saveAll(slot: Slot): Promise<void> {
    slot.busy = true;
    for (let content = slot.next; content; content = slot.next) {
      slot.next = undefined;
      await this.save(slot, content);
    }
    slot.busy = false;
    if (slot !== this.slot) slot.release?.();
  }

  private async save(slot: Slot, content: ReportDraft): Promise<void> {
    try {
      if (slot.revision === 0) await hold(slot);
      slot.revision = await this.store.save(slot.id, content, {
        expected: slot.revision,
        withSource: otherSource(slot.saved, content),
      });
      slot.saved = content;
      this.tell({ kind: 'saved', at: new Date() });
    } catch (error) {
      if (!(error instanceof DraftConflict)) return this.tell({ kind: 'refused', error });
      slot.release?.();
      Object.assign(slot, { ...freshSlot(), busy: true, next: slot.next });
      await this.save(slot, content);
      this.tell({ kind: 'apart', at: new Date() });
    }
  }
}

/** Takes the draft's lock until it is released, or the tab ends; true where there are no locks. */
function hold(slot: Slot): Promise<boolean> {
  const { locks } = navigator;
  if (!locks || slot.release) return Promise.resolve(true);
  return new Promise((resolve) => {
    // The callback's promise is the hold: the lock is free again when it settles.
    const held = locks.request(`ogi-check-draft-${slot.id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (!lock) return undefined;
      return new Promise<void>((release) => {
        slot.release = release;
      });
    });
    held.catch(() => resolve(true));
  });
}

const freshSlot = (): Slot => ({
  id: freshId(),
  revision: 0,
  saved: undefined,
  next: undefined,
  busy: false,
  release: undefined,
});

/** Not crypto.randomUUID, which Chromium 86 and pages without https do not have. */
function freshId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(36)).join('-');
}

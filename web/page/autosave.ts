import type { Language } from '../../wasm/types.ts';
import type { DraftSaver, OgiDrafts, Removed, SaveOutcome } from '../drafts/index.ts';
import type { ReportCheckElement, ReportDraft } from '../element/public.ts';
import type { Words } from './words.ts';

type Store = Awaited<ReturnType<typeof import('../drafts/index.ts')['openDraftStore']>>;

/** Where saving is reported and the drafts are listed. */
export interface AutosavePlaces {
  report: ReportCheckElement;
  /** The list of drafts, on the page where a report is chosen. */
  list: HTMLElement;
  /** One line that says that the draft is kept, or is not. */
  status: HTMLElement;
  words(): Words;
  language(): Language;
  /** A draft is taken up. */
  resume(draft: ReportDraft): void;
  /** True: somebody else keeps it. */
  elsewhere(draft: ReportDraft): boolean;
}

/** Keeps every change of the report as a draft, and lists the drafts. The drafts room comes after the page is there. */
export class Autosave {
  private readonly places: AutosavePlaces;
  private readonly opened: Promise<{ store: Store; saver: DraftSaver }>;
  private removed: Removed[] = [];
  private unkept = false;
  private outcome: SaveOutcome | undefined;

  constructor(places: AutosavePlaces) {
    this.places = places;
    this.opened = this.open();
    this.opened.catch(() => {});
    places.report.addEventListener('ogi-change', (event) => {
      const { draft } = (event as CustomEvent<{ draft: ReportDraft }>).detail;
      if (!places.elsewhere(draft)) void this.keep(draft);
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.unkept) return;
      event.preventDefault();
      event.returnValue = '';
    });
  }

  private async open() {
    const { DraftSaver, openDraftStore } = await import('../drafts/index.ts');
    const store = await openDraftStore();
    return { store, saver: new DraftSaver(store, (outcome) => this.tell(outcome)) };
  }

  private async keep(draft: ReportDraft): Promise<void> {
    try {
      (await this.opened).saver.keep(draft);
    } catch (error) {
      this.tell({ kind: 'refused', error });
    }
  }

  /** What became of what was to be kept. */
  tell(outcome: SaveOutcome): void {
    this.outcome = outcome;
    this.unkept = outcome.kind === 'refused';
    this.speak();
  }

  /** The status line again, in the language of the moment. */
  speak(): void {
    const { status, words } = this.places;
    const { outcome } = this;
    status.classList.toggle('alarm', outcome?.kind === 'refused');
    if (!outcome) status.textContent = '';
    else if (outcome.kind === 'refused') status.textContent = words().notKept;
    else {
      const time = outcome.at.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
      status.textContent = outcome.kind === 'apart' ? words().keptApart(time) : words().kept(time);
    }
  }

  /** What is changed from now on belongs to another draft. */
  async begin(): Promise<void> {
    this.outcome = undefined;
    this.unkept = false;
    this.speak();
    const opened = await this.opened.catch(() => undefined);
    opened?.saver.begin();
    await this.list();
  }

  /** Draws the list of drafts, where there are any. */
  async list(): Promise<void> {
    const { list, words, language } = this.places;
    const drafts = await this.opened.then(({ store }) => store.list()).catch(() => []);
    const known = list.querySelector('ogi-drafts');
    if (!known && drafts.length === 0) return;
    const element = (known ?? this.newList()) as OgiDrafts;
    element.drafts = drafts;
    element.language = language();
    this.offerBack(words());
  }

  private newList(): HTMLElement {
    const element = document.createElement('ogi-drafts');
    element.addEventListener('ogi-open-draft', (event) => {
      void this.resume((event as CustomEvent<{ id: string }>).detail.id);
    });
    element.addEventListener('ogi-remove-drafts', (event) => {
      void this.remove((event as CustomEvent<{ ids?: string[] }>).detail.ids);
    });
    this.places.list.append(element);
    return element;
  }

  private async resume(id: string): Promise<void> {
    const { saver } = await this.opened;
    const found = await saver.resume(id);
    const { words, status, resume } = this.places;
    if (!found) {
      await this.list();
      return;
    }
    this.outcome = undefined;
    resume(found.draft);
    status.textContent = found.shared ? words().shared : '';
  }

  private async remove(ids: string[] | undefined): Promise<void> {
    const { store } = await this.opened;
    this.removed = await store.remove(ids);
    await this.list();
    this.places.list.querySelector<HTMLElement>('.removed button')?.focus();
  }

  /** Deleted at once, but not beyond taking back while the page is open. */
  private offerBack(words: Words): void {
    const { list } = this.places;
    list.querySelector('.removed')?.remove();
    const { removed } = this;
    if (removed.length === 0) return;
    const line = document.createElement('p');
    line.className = 'removed';
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    said.textContent = words.removed(removed.length);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.putBack;
    button.addEventListener('click', async () => {
      const { store } = await this.opened;
      await store.putBack(removed);
      this.removed = [];
      await this.list();
    });
    line.append(said, button);
    list.append(line);
  }
}

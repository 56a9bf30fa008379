import type { OgiBatch, OpenReportDetail } from '../batch/index.ts';
import type { SaveOutcome, Workspace } from '../drafts/index.ts';
import type { ReportDraft } from '../report/report-draft.ts';
import type { Words } from './words.ts';
import { Workspaces } from './workspaces.ts';

/** What the list of many files needs of the page. */
export interface ManyHost {
  /** Where the list stands, and where those kept are offered. */
  place: HTMLElement;
  kept: HTMLElement;
  words(): Words;
  /** Sets language and date. */
  prepare(batch: OgiBatch): void;
  saved(outcome: SaveOutcome): void;
  /** The user asks for one report of the list, to go on with a list that was kept, or for something else. */
  open(workspace: string, entry: string): void;
  goOn(workspace: string): void;
  another(): void;
}

/** Many files as one thing, kept in this browser. What it needs comes with the first time there are many. */
export class Many {
  readonly #host: ManyHost;
  readonly #workspaces: Workspaces;
  #batch: OgiBatch | undefined;
  /** Which of those kept is in the list. */
  #workspace: string | undefined;

  constructor(host: ManyHost) {
    this.#host = host;
    this.#workspaces = new Workspaces((outcome) => host.saved(outcome));
  }

  /** The list, from the first time there are many. */
  get batch(): OgiBatch | undefined {
    return this.#batch;
  }

  get count(): number {
    return this.#batch?.count ?? 0;
  }

  /** The list that there is, in the language of the moment. */
  speak(): void {
    if (this.#batch) this.#host.prepare(this.#batch);
    void this.list();
  }

  focus(): void {
    this.#batch?.focus();
  }

  /** A new list of these files; gives its name. */
  async begin(files: readonly File[]): Promise<string> {
    const batch = await this.#opened();
    const { freshId } = await import('../batch/index.ts');
    const id = freshId();
    this.#workspace = id;
    batch.begin(this.#workspaces.keeper(id), undefined, await this.#workspaces.roster());
    batch.add(files);
    return id;
  }

  add(files: readonly File[]): void {
    this.#batch?.add(files);
  }

  /** Brings back a list that was kept, where it is not there anyway. False: it is no more, or another tab has it. */
  async restore(id: string): Promise<boolean | 'taken'> {
    if (this.#workspace === id) return true;
    const saved = await this.#workspaces.read(id);
    if (!saved || saved === 'taken') return saved ?? false;
    const batch = await this.#opened();
    this.#workspace = id;
    batch.begin(this.#workspaces.keeper(id), saved);
    return true;
  }

  draft(entry: string): ReportDraft | undefined {
    return this.#batch?.draft(entry);
  }

  change(entry: string, draft: ReportDraft): void {
    this.#batch?.change(entry, draft);
  }

  async #opened(): Promise<OgiBatch> {
    await import('../batch/index.ts');
    // A task of its own: what was loaded has just been run.
    await new Promise((resolve) => setTimeout(resolve));
    this.#batch ??= this.#newBatch();
    this.#host.prepare(this.#batch);
    return this.#batch;
  }

  #newBatch(): OgiBatch {
    const { place, words, open, another } = this.#host;
    const element = document.createElement('ogi-batch');
    const button = document.createElement('button');
    button.type = 'button';
    button.slot = 'actions';
    button.dataset.words = 'another';
    button.textContent = words().another;
    button.addEventListener('click', () => another());
    element.append(button);
    element.addEventListener('ogi-open-report', (event) => {
      const { id } = (event as CustomEvent<OpenReportDetail>).detail;
      if (this.#workspace) open(this.#workspace, id);
    });
    place.append(element);
    return element;
  }

  /** Offers the lists that were kept. */
  async list(): Promise<void> {
    const { kept, words } = this.#host;
    const found = await this.#workspaces.list();
    kept.hidden = found.length === 0;
    const list = kept.querySelector('ul');
    list?.replaceChildren(...found.map((each) => this.#line(each, words())));
  }

  #line(workspace: Workspace, words: Words): HTMLElement {
    const { id, order, saved } = workspace;
    const when = new Date(saved).toLocaleString('zh-CN', {
      ...{ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    });
    const line = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = words.keptMany(order.length, when);
    const button = (label: string, work: () => void) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = label;
      made.setAttribute('aria-label', words.ofKept(label, name.textContent ?? ''));
      made.addEventListener('click', work);
      return made;
    };
    const remove = async () => {
      if (!window.confirm(words.removeManyAsk(order.length))) return;
      if (this.#workspace === id) this.#forget();
      await this.#workspaces.remove(id);
      await this.list();
    };
    line.append(
      name,
      button(words.goOnMany, () => this.#host.goOn(id)),
      button(words.removeMany, () => void remove()),
    );
    return line;
  }

  #forget(): void {
    this.#workspace = undefined;
    this.#batch?.begin(undefined);
  }
}

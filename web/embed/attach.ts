import type { Result } from '../../wasm/types.ts';
import { PlaceFinder } from '../element/find-place.ts';
import type {
  CheckInput,
  CheckWish,
  FixDetail,
  KnownFields,
  LocateDetail,
  ReportCheckElement,
} from '../element/public.ts';
import type { CellWrite, EditorAdapter } from './adapter.ts';
import { type Field, fieldOf, readField, watchField } from './fields.ts';
import { unfitBy } from './unfit.ts';
import { embedWords } from './words.ts';

/** What is used of `<ogi-report-check>`; `connectFrame` gives the same for one in a frame of another origin. */
export interface CheckTarget
  extends Pick<ReportCheckElement, 'check' | 'notify' | 'focus' | 'language' | 'fixable'> {
  addEventListener(name: string, listener: (event: Event) => void): void;
  removeEventListener(name: string, listener: (event: Event) => void): void;
}

export interface AttachOptions {
  /** Checks by itself: when the editor is there, and after each change. True unless said otherwise. */
  live?: boolean;
  /** Milliseconds without a change after which the content is checked; 400. */
  debounce?: number;
  /** Offers fixes, which are written into the editor. True unless said otherwise. */
  fixes?: boolean;
  /**
   * What the system keeps beside the content: the value, a function that gives it, or the form's own field, to which findings
   * about it then lead. What they mean is said at `KnownFields`.
   */
  title?: Field;
  organ?: Field;
  published?: Field;
  year?: Field<number | string>;
  /** The report of the year before, to be compared with. */
  lastYear?: CheckInput;
}

/** An editor and a check that go together. */
export interface EmbedSession {
  /** The outcome of the last check. */
  readonly result: Result | undefined;
  /** Whether editor and fields still say what was checked last. */
  readonly isCurrent: boolean;
  readonly target: CheckTarget;
  /** Checks what the editor has now. Rejects as the element's `check` does, which has then shown why. */
  check(options?: { focus?: boolean }): Promise<Result>;
  /** Has the editor fill the field that its form sends. */
  sync(): void;
  /** Lets go of editor and element. */
  detach(): void;
}

const shortestPause = 400;
/** Milliseconds within which an editor that draws its content anew has drawn what was written. */
const drawn = 120;

/**
 * Keeps the outcome that `target` shows in step with an editor: checks its content again when it changes, keeping waivers,
 * answers and last year's report; leads from a finding to its place in the editor; writes fixes into the editor.
 */
export function attach(
  target: CheckTarget,
  adapter: EditorAdapter,
  options: AttachOptions = {},
): EmbedSession {
  return new Session(target, adapter, options);
}

/** What there is to check; `text` tells whether it is the same as another time. */
interface State {
  html: string;
  fields: KnownFields;
  text: string;
}

class Session implements EmbedSession {
  readonly target: CheckTarget;
  result: Result | undefined;
  readonly #adapter: EditorAdapter;
  readonly #options: AttachOptions;
  #checked = '';
  #running: { text: string; result: Promise<Result> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #releases: (() => void)[] = [];
  #detached = false;

  constructor(target: CheckTarget, adapter: EditorAdapter, options: AttachOptions) {
    this.target = target;
    this.#adapter = adapter;
    this.#options = options;
    if (options.fixes !== false) target.fixable = true;
    this.#listen('ogi-locate', (event) => this.#locate(event as CustomEvent<LocateDetail>));
    this.#listen('ogi-fix', (event) => this.#fix(event as CustomEvent<FixDetail>));
    const ready = adapter.ready?.() ?? Promise.resolve();
    void ready.then(() => this.#begin());
  }

  #listen(name: string, listener: (event: Event) => void): void {
    this.target.addEventListener(name, listener);
    this.#releases.push(() => this.target.removeEventListener(name, listener));
  }

  #begin(): void {
    if (this.#detached || this.#options.live === false) return;
    const { title, organ, published, year } = this.#options;
    const changed = () => this.#checkSoon();
    this.#releases.push(this.#adapter.onChange(changed));
    for (const field of [title, organ, published, year]) {
      this.#releases.push(watchField(field, changed));
    }
    this.#checkSoon(0);
  }

  get isCurrent(): boolean {
    return this.result !== undefined && this.#state().text === this.#checked;
  }

  check({ focus = false } = {}): Promise<Result> {
    clearTimeout(this.#timer);
    const state = this.#state();
    if (this.#running?.text === state.text) return this.#running.result;
    const running = { text: state.text, result: this.#checkState(state, focus) };
    this.#running = running;
    const ended = () => {
      if (this.#running === running) this.#running = undefined;
    };
    running.result.then(ended, ended);
    return running.result;
  }

  async #checkState({ html, fields, text }: State, focus: boolean): Promise<Result> {
    const { lastYear } = this.#options;
    const unfit = unfitBy(this.#adapter.root(), html);
    const wish: CheckWish = {
      focus,
      again: true,
      fields,
      ...(lastYear && { lastYear }),
      ...(unfit && { unfit }),
    };
    const result = await this.target.check(html, wish);
    // Of several checks the one begun last is the last to be shown; the others answer their callers only.
    this.result = result;
    this.#checked = text;
    return result;
  }

  sync(): void {
    this.#adapter.sync?.();
  }

  detach(): void {
    this.#detached = true;
    clearTimeout(this.#timer);
    for (const release of this.#releases.splice(0)) release();
  }

  #state(): State {
    const { title, organ, published, year } = this.#options;
    const fields: KnownFields = {};
    const values = {
      title: readField(title),
      organ: readField(organ),
      published: readField(published),
    };
    for (const name of ['title', 'organ', 'published'] as const) {
      const value = values[name];
      if (value !== undefined && value !== '') fields[name] = value;
    }
    const inYear = Number(readField(year));
    if (Number.isInteger(inYear) && inYear > 0) fields.year = inYear;
    const html = this.#adapter.getHtml();
    return { html, fields, text: JSON.stringify([html, fields]) };
  }

  #checkSoon(pause = this.#options.debounce ?? shortestPause): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#checkChanged(), pause);
  }

  async #checkChanged(): Promise<void> {
    if (this.#detached) return;
    const root = this.#adapter.root();
    // An empty editor is nothing to complain of, and editors tell of changes that are none.
    if (!root || root.textContent?.trim() === '' || this.isCurrent) return;
    const hold = holderOf(root);
    try {
      await this.check();
    } catch {
      // The element has said why.
    }
    hold();
  }

  #locate(event: CustomEvent<LocateDetail>): void {
    const { place, origin, document } = event.detail;
    const field = 'field' in place ? this.#fieldAt(place.field) : undefined;
    if (field) {
      event.preventDefault();
      field.scrollIntoView({ block: 'center' });
      field.focus();
      return;
    }
    const root = this.#adapter.root();
    if (!root || !origin || !document) return;
    event.preventDefault();
    const finder = new PlaceFinder(root, document);
    const found = finder.range(origin) ?? finder.find(origin);
    if (found) this.#adapter.reveal(found);
    else this.#say('notFound');
  }

  #fieldAt(name: string): HTMLElement | undefined {
    const { title, organ, published, year } = this.#options;
    const fields: Record<string, Field<number | string> | undefined> = {
      title,
      organ,
      published,
      year,
    };
    return fieldOf(fields[name]);
  }

  #fix(event: CustomEvent<FixDetail>): void {
    event.preventDefault();
    void this.#write(event.detail);
  }

  /** All places are looked up before the first is written to, and hold what was checked; else nothing is written. */
  async #write({ fix, edits, document }: FixDetail): Promise<void> {
    const found = document && this.#cellsOf(edits, document);
    if (!found) return this.#say('changedSince');
    await this.#adapter.write(found);
    await new Promise((resolve) => setTimeout(resolve, drawn));
    this.sync();
    const after = this.#cellsOf(edits, document);
    // A row in which every figure was written anew is still found by its labels and its neighbours.
    const isWritten = after?.every(({ cell, value }) => same(cell.textContent, value));
    if (!isWritten) this.#say('notWritten');
    else this.target.notify(embedWords(this.target.language).written(fix.title));
    this.#checkSoon(0);
  }

  /** The cells of all edits; undefined where one cannot be found, or holds neither what was checked nor what is wanted. */
  #cellsOf(edits: FixDetail['edits'], document: NonNullable<FixDetail['document']>) {
    const root = this.#adapter.root();
    if (!root) return undefined;
    const finder = new PlaceFinder(root, document);
    const found: CellWrite[] = [];
    for (const { value, before = '', origin } of edits) {
      const cell = origin && finder.find(origin);
      if (!cell || !(same(cell.textContent, before) || same(cell.textContent, value)))
        return undefined;
      found.push({ cell, value });
    }
    return found;
  }

  #say(what: 'changedSince' | 'notWritten' | 'notFound'): void {
    this.target.notify(embedWords(this.target.language)[what]);
  }
}

/**
 * What keeps an editor that is being typed in where it is on the screen, though the outcome above it has become longer or shorter. Of a
 * frame it is the frame that moves.
 */
function holderOf(root: HTMLElement): () => void {
  const { activeElement, defaultView } = root.ownerDocument;
  const frame = defaultView?.frameElement ?? undefined;
  const shown = frame ?? root;
  const page = shown.ownerDocument;
  const isTypedIn = frame ? page.activeElement === frame : root.contains(activeElement);
  if (!isTypedIn) return () => {};
  const { top } = shown.getBoundingClientRect();
  return () => {
    const moved = shown.getBoundingClientRect().top - top;
    if (moved !== 0) page.defaultView?.scrollBy(0, moved);
  };
}

const same = (there: string | null, wanted: string) => bare(there ?? '') === bare(wanted);
const bare = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]+/g, '');

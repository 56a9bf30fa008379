import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  Catalogue,
  CheckOptions,
  Language,
  OgiDocument,
  Recognition,
  Report,
} from '../../wasm/types.ts';
import { byApplicant, byOutcome } from '../chart/figures.ts';
import '../chart/ogi-chart.ts';
import { sharedChecker } from '../checker/shared-checker.ts';
import type { AsyncChecker } from '../element/public.ts';
import { theme } from '../element/theme.ts';
import type { CheckedReport } from '../export/index.ts';
import { withoutText } from '../report/outcome.ts';
import { type Checked, type Entry, failureOf, isReport, unitOf } from './entry.ts';
import './ogi-batch-compare.ts';
import './ogi-batch-roster.ts';
import './ogi-batch-sum.ts';
import './ogi-batch-table.ts';
import { verdictOf } from './ogi-batch-table.ts';
import { panelStyles } from './panel-styles.ts';
import { type Queue, workThrough } from './queue.ts';
import { namesIn } from './roster.ts';
import { save } from './save.ts';
import { type Sum, sumOf } from './sum.ts';
import { batchStrings, type VerdictKind, type View } from './words.ts';

/** The detail of `ogi-open-report`. `document` and `recognition` are absent where the file was a Report already. */
export interface OpenReportDetail {
  name: string;
  report: Report;
  document?: OgiDocument;
  recognition?: Recognition;
}

/** The views that show the sum. */
const viewsOfSum: View[] = ['sum', 'compare', 'charts'];
const views: View[] = ['list', 'roster', 'sum', 'compare', 'charts'];
/** How often, in milliseconds, the page is drawn while files come in. */
const drawEvery = 150;
const judgeAfter = 300;
const mostInChart = 10;

/**
 * Checks many files and shows them as one thing.
 *
 * - `files`: what to check; a file that was there before keeps its outcome
 * - `language`, `today` as in `<ogi-report-check>`; `checker` for one of the page's own
 * - `ogi-open-report` when a report is to be looked at; `ogi-batch-done` when all are checked; both bubble, composed
 */
export class OgiBatch extends LitElement {
  @property({ attribute: false }) files: File[] = [];
  @property({ reflect: true }) language: Language = 'zh-CN';
  @property() today: string | undefined;
  @property({ attribute: false }) checker: AsyncChecker | undefined;

  @state() private entries: readonly Entry[] = [];
  @state() private catalogue: Catalogue | undefined;
  @state() private view: View = 'list';
  @state() private running = false;
  @state() private government: File | undefined;
  @state() private roster = '';
  @state() private notice = '';
  @state() private sum: Sum | undefined;
  /** Why nothing could be checked at all. */
  @state() private broken = '';

  private governmentChosen = false;
  /** The sum report whose result was made with its members. */
  private judged: File | undefined;
  private queue: Queue | undefined;
  private current: Entry[] = [];
  private drawing = 0;
  private judging = 0;
  /** Counts what was begun, so that the outcome of something given up is not shown. */
  private begun = 0;
  /** What `sum` was made of. */
  private summed: { entries: readonly Entry[]; government: File | undefined } | undefined;
  private summing = false;

  static override styles = [
    theme,
    panelStyles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 12px 16px;
        border: 1px solid var(--_line);
        border-left: 6px solid var(--_accent);
        background: var(--_surface);
      }
      .bar h2 {
        font-size: 20px;
        line-height: 1.4;
      }
      .bar h2:focus {
        outline: none;
      }
      .summary {
        flex: 1 1 320px;
        min-width: 0;
      }
      .summary p {
        overflow-wrap: anywhere;
      }
      progress {
        width: 100%;
        height: 10px;
        accent-color: var(--_accent);
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin: 14px 0 0;
        border-bottom: 1px solid var(--_line);
      }
      .tabs button {
        min-height: 40px;
        border: 1px solid transparent;
        border-bottom: 3px solid transparent;
        border-radius: 4px 4px 0 0;
        background: none;
      }
      .tabs button[aria-selected='true'] {
        border-bottom-color: var(--_accent);
        color: var(--_text);
        font-weight: 600;
      }
      .panel {
        padding-top: 12px;
      }
      .take {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        margin-top: 12px;
        font-size: 14px;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 24px;
        padding: 16px 20px;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
      @media print {
        .tabs,
        .take,
        .row,
        button,
        slot {
          display: none;
        }
      }
    `,
  ];

  /** Puts the focus on the outcome, so that a screen reader begins there. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (viewsOfSum.includes(this.view)) void this.sumUp();
    if (changed.has('files')) this.takeFiles();
    else if (changed.has('language') && changed.get('language') !== undefined) {
      this.sayAgain().catch((error: unknown) => this.tellBroken(error));
    }
  }

  private takeFiles(): void {
    this.stop();
    const known = new Map(this.entries.map((entry) => [entry.file, entry]));
    this.current = this.files.map((file): Entry => {
      const entry = known.get(file);
      return entry && entry.state !== 'reading'
        ? entry
        : { file, name: file.name, state: 'waiting' };
    });
    this.entries = this.current.slice();
    if (this.government && !this.files.includes(this.government)) {
      this.government = undefined;
      this.governmentChosen = false;
    }
    if (this.files.length > 0) void this.run();
  }

  private async run(): Promise<void> {
    const run = ++this.begun;
    this.running = true;
    this.broken = '';
    try {
      const checker = await this.openChecker();
      this.catalogue = await checker.catalogue({ language: this.language });
      if (run !== this.begun) return;
      this.queue = workThrough(this.current, checker, this.options(), (at, entry) => {
        if (run !== this.begun) return;
        this.current[at] = entry;
        this.drawSoon();
      });
      await this.queue.finished;
    } catch (error) {
      this.tellBroken(error);
    }
    if (run !== this.begun) return;
    this.running = false;
    this.draw();
    if (this.current.every((entry) => entry.state !== 'waiting')) {
      if (!this.governmentChosen) await this.guessGovernment();
      await this.judgeGovernment();
      this.dispatchEvent(new CustomEvent('ogi-batch-done', { bubbles: true, composed: true }));
    }
  }

  private tellBroken(error: unknown): void {
    const { message, messageEn } = failureOf(error);
    this.broken = this.language === 'en' ? messageEn : message;
  }

  private openChecker = (): Promise<AsyncChecker> =>
    this.checker ? Promise.resolve(this.checker) : sharedChecker();

  private options(): CheckOptions {
    return { language: this.language, ...(this.today && { today: this.today }) };
  }

  private stop(): void {
    this.queue?.stop();
    this.queue = undefined;
    this.begun += 1;
    this.running = false;
    // What was being read when it was given up is still to be read.
    this.current = this.current.map(
      ({ file, name, ...rest }): Entry =>
        rest.state === 'reading'
          ? { file, name, state: 'waiting' }
          : ({ file, name, ...rest } as Entry),
    );
    this.entries = this.current.slice();
  }

  private drawSoon(): void {
    if (this.drawing) return;
    this.drawing = window.setTimeout(() => this.draw(), drawEvery);
  }

  private draw(): void {
    window.clearTimeout(this.drawing);
    this.drawing = 0;
    this.entries = this.current.slice();
  }

  /** The same outcomes in another language: the core words the messages, nothing is read again. */
  private async sayAgain(): Promise<void> {
    const wasRunning = this.running;
    this.stop();
    const run = ++this.begun;
    const checker = await this.openChecker();
    this.catalogue = await checker.catalogue({ language: this.language });
    for (const [at, entry] of this.current.entries()) {
      if (entry.state !== 'checked') continue;
      const result = await checker.check(entry.report, this.options());
      if (run !== this.begun) return;
      this.current[at] = { ...entry, result };
      this.drawSoon();
    }
    this.draw();
    if (wasRunning) await this.run();
    else await this.judgeGovernment();
  }

  /** A proposal only: the field above sum and comparison shows it and takes another. */
  private async guessGovernment(): Promise<void> {
    const reports = this.entries.filter(isReport);
    const run = this.begun;
    const members = reports.map(({ report }) => withoutText(report));
    const { probable_sum: at } = await (await this.openChecker()).aggregate({ members });
    if (run !== this.begun || this.governmentChosen) return;
    this.government = at === undefined ? undefined : reports[at]?.file;
  }

  /** Not at every letter of a roster. */
  private judgeSoon(): void {
    window.clearTimeout(this.judging);
    this.judging = window.setTimeout(() => {
      this.judgeGovernment().catch((error: unknown) => this.tellBroken(error));
    }, judgeAfter);
  }

  /** The sum report is checked again with those it sums up and the roster: rules 8xx. One that no longer is, without. */
  private async judgeGovernment(): Promise<void> {
    if (this.running) return;
    const { government, judged } = this;
    this.judged = government;
    if (judged && judged !== government) await this.checkAgain(judged, this.options());
    if (!government) return;
    // Texts are not summed up; without them the message to the core's thread is a tenth of the size.
    const members = this.members().map(({ report }) => withoutText(report));
    const roster = namesIn(this.roster);
    const options = { ...this.options(), members, ...(roster.length > 0 && { roster }) };
    await this.checkAgain(government, options);
  }

  private async checkAgain(file: File, options: CheckOptions): Promise<void> {
    const at = this.current.findIndex((entry) => entry.file === file);
    const entry = this.current[at];
    if (!entry || !isReport(entry)) return;
    const run = this.begun;
    const checker = await this.openChecker();
    const result = await checker.check(entry.report, options);
    if (run !== this.begun || this.current[at] !== entry) return;
    this.current[at] = { ...entry, result };
    this.draw();
  }

  /** All reports but the one that sums them up. */
  private members(): Checked[] {
    return this.entries.filter(isReport).filter(({ file }) => file !== this.government);
  }

  private sumIsStale(): boolean {
    const { entries, government, summed } = this;
    return summed?.entries !== entries || summed.government !== government;
  }

  /** Asks the core for the sum, once for whatever has come in since. */
  private async sumUp(): Promise<void> {
    if (this.summing) return;
    this.summing = true;
    try {
      while (this.catalogue && this.sumIsStale()) {
        const { catalogue, entries, government } = this;
        this.summed = { entries, government };
        const members = this.members().map((entry) => ({
          name: unitOf(entry),
          report: entry.report,
        }));
        const title = batchStrings(this.language).sumTitle(members.length);
        const checker = await this.openChecker();
        this.sum = await sumOf(members, this.governmentReport(), title, catalogue, checker);
      }
    } catch (error) {
      this.tellBroken(error);
    } finally {
      this.summing = false;
    }
  }

  override render() {
    const words = batchStrings(this.language);
    if (this.entries.length === 0) return nothing;
    return html`<div lang=${this.language}>
      ${this.bar()}
      <div class="tabs" role="tablist" aria-label=${words.viewsName}>
        ${views.map((view) => this.tab(view))}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby=${`tab-${this.view}`}>
        ${this.panel()}
      </div>
    </div>`;
  }

  private counts(): Record<VerdictKind, number> {
    const counts = { fail: 0, warn: 0, pass: 0, failed: 0, waiting: 0 };
    for (const entry of this.entries) counts[verdictOf(entry)] += 1;
    return counts;
  }

  private bar() {
    const words = batchStrings(this.language);
    const counts = this.counts();
    const count = this.entries.length;
    const done = count - counts.waiting;
    const reading = this.entries.find((entry) => entry.state === 'reading');
    const status = this.running
      ? words.progress(done, count, reading?.name ?? '')
      : counts.waiting > 0
        ? words.stopped(done, count)
        : words.outcome(counts);
    return html`<section class="bar">
      <div class="summary">
        <h2 tabindex="-1">${words.heading(count)}</h2>
        <p role="status">${this.broken || status}</p>
        ${this.running ? html`<progress max=${count} value=${done} aria-label=${status}></progress>` : nothing}
      </div>
      ${
        this.running
          ? html`<button type="button" @click=${() => this.stop()}>${words.stop}</button>`
          : counts.waiting > 0
            ? html`<button type="button" @click=${() => this.run()}>${words.goOn}</button>`
            : nothing
      }
      <slot name="actions"></slot>
    </section>`;
  }

  private tab(view: View) {
    const isShown = view === this.view;
    return html`<button
      type="button"
      role="tab"
      id=${`tab-${view}`}
      aria-controls="panel"
      aria-selected=${isShown}
      tabindex=${isShown ? 0 : -1}
      @click=${() => {
        this.view = view;
      }}
      @keydown=${(event: KeyboardEvent) => this.turn(event)}
    >
      ${batchStrings(this.language).views[view]}
    </button>`;
  }

  /** Arrow keys go from tab to tab, as a screen reader announces tabs. */
  private async turn({ key }: KeyboardEvent): Promise<void> {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!by) return;
    const at = (views.indexOf(this.view) + by + views.length) % views.length;
    this.view = views[at] ?? 'list';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${this.view}`)?.focus();
  }

  private panel() {
    const { language, view } = this;
    switch (view) {
      case 'list':
        return html`<ogi-batch-table
            .entries=${this.entries}
            .language=${language}
            @ogi-open-entry=${(event: CustomEvent<Checked>) => this.open(event.detail)}
          ></ogi-batch-table>
          ${this.taking()}`;
      case 'roster':
        return html`<ogi-batch-roster
          .reports=${this.members()}
          .text=${this.roster}
          .language=${language}
          @ogi-roster=${(event: CustomEvent<string>) => {
            this.roster = event.detail;
            this.judgeSoon();
          }}
        ></ogi-batch-roster>`;
      case 'sum':
        return html`${this.governmentField()}<ogi-batch-sum
            .sum=${this.sum}
            .language=${language}
            @ogi-save-sum=${() => this.saveSum()}
          ></ogi-batch-sum>`;
      case 'compare':
        return html`<p class="lead">${batchStrings(language).compareLead}</p>
          ${this.governmentField()}<ogi-batch-compare
            .sum=${this.sum?.government?.report === this.governmentReport() ? this.sum : undefined}
            .language=${language}
          ></ogi-batch-compare>`;
      case 'charts':
        return this.charts();
    }
  }

  private governmentReport(): Report | undefined {
    const entry = this.entries.find(({ file }) => file === this.government);
    return entry && isReport(entry) ? entry.report : undefined;
  }

  private governmentField() {
    const words = batchStrings(this.language);
    const reports = this.entries.filter(isReport);
    return html`<div class="row">
      <label
        >${words.government}
        <select
          @change=${(event: Event) => {
            const { selectedIndex } = event.target as HTMLSelectElement;
            this.government = reports[selectedIndex - 1]?.file;
            this.governmentChosen = true;
            this.judgeSoon();
          }}
        >
          <option ?selected=${this.government === undefined}>${words.noGovernment}</option>
          ${reports.map(
            (entry) =>
              html`<option ?selected=${entry.file === this.government}>${unitOf(entry)} · ${entry.name}</option>`,
          )}
        </select></label
      >
    </div>`;
  }

  private charts() {
    const words = batchStrings(this.language);
    const { sum } = this;
    if (!sum) return nothing;
    if (sum.members.length === 0) return html`<p>${words.sumNone}</p>`;
    const largest = this.members()
      .map((entry) => ({ label: unitOf(entry), value: entry.figures.main.received ?? '' }))
      .filter(({ value }) => Number(value) > 0)
      .sort((one, other) => Number(other.value) - Number(one.value))
      .slice(0, mostInChart);
    const chart = (heading: string, bars: object[]) =>
      html`<ogi-chart heading=${heading} .bars=${bars} .language=${this.language}></ogi-chart>`;
    return html`<p class="lead">${words.chartsLead(sum.members.length)}</p>
      <div class="charts">
        ${chart(words.byOutcome, byOutcome(sum.figures, sum.form))}
        ${chart(words.byApplicant, byApplicant(sum.figures, sum.form))}
        ${chart(words.largest, largest)}
      </div>`;
  }

  private taking() {
    const words = batchStrings(this.language);
    const button = (label: string, work: () => Promise<void>) =>
      html`<button type="button" ?disabled=${this.running} @click=${() => this.take(work)}>${label}</button>`;
    return html`<div class="take" role="group" aria-label=${words.take}>
      <span>${words.take}</span>
      ${button(words.asExcel, () => this.saveList('xlsx'))}
      ${button(words.asWord, () => this.saveList('docx'))}
      ${button(words.print, () => this.printList())} ${button(words.copy, () => this.copyList())}
      <span role="status">${this.notice}</span>
    </div>`;
  }

  private async take(work: () => Promise<void>): Promise<void> {
    const words = batchStrings(this.language);
    this.notice = '';
    try {
      await work();
    } catch (error) {
      this.notice = words.notWritten(error instanceof Error ? error.message : String(error));
    }
  }

  private checkedReports(): CheckedReport[] {
    const words = batchStrings(this.language);
    return this.entries.flatMap((entry): CheckedReport[] => {
      const { name } = entry;
      if (isReport(entry)) {
        const { report, result, figures } = entry;
        return [{ name, report, result, figures }];
      }
      const nothing: Report = { schema: 'ogi-report/1', cells: {} };
      if (entry.state === 'checked') {
        const failure = entry.result.findings[0]?.message ?? words.notAReport;
        return [{ name, report: nothing, failure }];
      }
      if (entry.state !== 'failed') return [];
      const { message, messageEn } = entry.failure;
      return [{ name, report: nothing, failure: this.language === 'en' ? messageEn : message }];
    });
  }

  private async saveList(kind: 'xlsx' | 'docx'): Promise<void> {
    const { catalogue, language } = this;
    if (!catalogue) return;
    const { problemListDocx, problemListXlsx } = await import('../export/index.ts');
    const write = kind === 'xlsx' ? problemListXlsx : problemListDocx;
    const blob = await write(this.checkedReports(), language, catalogue);
    save(blob, `${batchStrings(language).problemFile}.${kind}`);
  }

  private async printList(): Promise<void> {
    if (!this.catalogue) return;
    const { printProblemList } = await import('../export/index.ts');
    printProblemList(this.checkedReports(), this.language, this.catalogue);
  }

  private async copyList(): Promise<void> {
    const { catalogue, language } = this;
    if (!catalogue) return;
    const words = batchStrings(language);
    const { problemListText } = await import('../export/index.ts');
    try {
      await navigator.clipboard.writeText(
        problemListText(this.checkedReports(), language, catalogue),
      );
      this.notice = words.copied;
    } catch {
      this.notice = words.notCopied;
    }
  }

  private async saveSum(): Promise<void> {
    await this.take(async () => {
      const { catalogue, language, sum } = this;
      if (!catalogue || !sum) return;
      const { aggregateXlsx } = await import('../export/index.ts');
      const members = this.members().map(({ name, report, result, figures }) => ({
        name,
        report,
        result,
        figures,
      }));
      const blob = await aggregateXlsx(sum.report, members, language, catalogue);
      save(blob, `${batchStrings(language).sumFile}.xlsx`);
    });
  }

  private open({ name, report, document, recognition }: Checked): void {
    const detail: OpenReportDetail = {
      name,
      report,
      ...(document && { document }),
      ...(recognition && { recognition }),
    };
    this.dispatchEvent(
      new CustomEvent('ogi-open-report', { detail, bubbles: true, composed: true }),
    );
  }
}
customElements.define('ogi-batch', OgiBatch);

declare global {
  interface HTMLElementTagNameMap {
    'ogi-batch': OgiBatch;
  }
}

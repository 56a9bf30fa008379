import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type {
  Catalogue,
  CellKey,
  CheckOptions,
  Finding,
  Fix,
  Language,
  Origin,
  Place,
  Recognition,
  Report,
  Result,
} from '../../wasm/types.ts';
import { ImportError } from '../import/import-error.ts';
import type { ImportTools } from '../import/index.ts';
import { blankReport } from './blank-report.ts';
import { openCharts } from './charts.ts';
import { sharedChecker } from './checker.ts';
import { cellPlaces, type ShownForm, shownForm } from './form-model.ts';
import { icon } from './icons.ts';
import type { OgiFindings, Shown } from './ogi-findings.ts';
import type { EditDetail, OgiForm } from './ogi-form.ts';
import type { OgiTools, ToolDetail } from './ogi-tools.ts';
import { headingOf, type OgiVerdict } from './ogi-verdict.ts';
import './ogi-findings.ts';
import './ogi-form.ts';
import './ogi-verdict.ts';
import type { Panel } from './ogi-work-panel.ts';
import { originOf } from './origins.ts';
import type {
  AsyncChecker,
  BlankWish,
  ChangeDetail,
  CheckInput,
  ErrorDetail,
  LocateDetail,
  ReportCheckElement,
  ResultDetail,
  Work,
} from './public.ts';
import { type Reading, readReport } from './read-report.ts';
import { reportCheckStyles } from './report-check-styles.ts';
import type { EditKey } from './report-edits.ts';
import { type Strings, stringsIn } from './strings.ts';
import { totalEdits, zeroEdits } from './sums.ts';
import { theme } from './theme.ts';
import { newWork } from './work.ts';
import { checkOptions, type DeskHost, sameFinding, WorkDesk } from './work-desk.ts';

type Phase = 'idle' | 'reading' | 'readingLong' | 'recognising' | 'checking';
/** A reading that takes longer than this (milliseconds) is said to. */
const longReading = 5_000;

/** The widths, in pixels, from which findings and form, and these and the original file, stand side by side. */
const wideWidth = 900;
const vastWidth = 1480;

/** What a page may do with it is said in public.ts. */
export class OgiReportCheck extends LitElement implements ReportCheckElement {
  @property({ reflect: true }) language: Language = 'zh-CN';
  @property() today: string | undefined;
  @property({ type: Boolean, reflect: true }) compact = false;
  @property({ type: Boolean, reflect: true }) editable = false;
  @property({ attribute: false }) importTools: ImportTools = {};
  @property({ attribute: false }) checker: AsyncChecker | undefined;

  @state() private phase: Phase = 'idle';
  @state() private desk: WorkDesk | undefined;
  @state() private failure: unknown;
  @state() private shown: Shown | undefined;
  /** The place of the finding is looked at, not its entry in the list. */
  @state() private away = false;
  @state() private width: 'narrow' | 'wide' | 'wide vast' = 'narrow';
  @state() private paper = false;
  @state() private panel: Panel | undefined;
  @state() private figuresBeside = false;
  @state() private notice: { text: string; undo: boolean } | undefined;
  @state() private said = '';

  @query('ogi-verdict') private verdictElement!: OgiVerdict | null;
  @query('ogi-findings') private findingsElement!: OgiFindings | null;
  @query('ogi-tools') private toolsElement!: OgiTools | null;
  @query('ogi-form') private formElement!: OgiForm | null;

  private catalogue: Catalogue | undefined;
  private form: ShownForm | undefined;
  private places: ReturnType<typeof cellPlaces> = new Map();
  private saying: ReturnType<typeof setTimeout> | undefined;
  /** Counts the checks begun, so that a slow one does not overwrite a later one. */
  private begun = 0;
  /** Ends the reading of a file when something else is begun. */
  private reading = new AbortController();
  private readonly sizes = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    this.width = width >= vastWidth ? 'wide vast' : width >= wideWidth ? 'wide' : 'narrow';
  });
  private readonly host: DeskHost = {
    check: async (report, options) => (await this.openChecker()).check(report, options),
    options: () => this.baseOptions(),
    drawn: () => this.requestUpdate(),
    changed: () => {
      if (this.desk) this.tell<ChangeDetail>('ogi-change', { work: this.desk.work });
    },
    checked: (result) => this.checkedAgain(result),
    failed: (error) => this.checkFailed(error),
  };

  static override styles = [theme, reportCheckStyles];

  get result(): Result | undefined {
    return this.desk?.result;
  }

  get recognition(): Recognition | undefined {
    return this.desk?.recognition;
  }

  get report(): Report | undefined {
    return this.desk?.report;
  }

  get work(): Work | undefined {
    return this.desk?.work;
  }

  check(input: CheckInput, { focus = true, name = nameOf(input) } = {}): Promise<Result> {
    return this.begin(focus, async (checker, reading) => {
      const read = await readReport(input, checker, this.importTools, reading);
      return { ...newWork(name, read.report), ...read, original: read.report };
    });
  }

  resume(work: Work, { focus = true } = {}): Promise<Result> {
    return this.begin(focus, async () => work);
  }

  startBlank({ lastYear, ...wish }: BlankWish): Promise<Result> {
    return this.begin(true, async (checker, reading) => {
      const last =
        lastYear === undefined
          ? undefined
          : await readReport(lastYear, checker, this.importTools, reading);
      const catalogue = await checker.catalogue({ language: 'zh-CN' });
      const report = blankReport(wish, last?.report, catalogue);
      const work = newWork(report.title ?? '', report);
      if (last) work.lastYear = { name: nameOf(lastYear), report: last.report };
      return work;
    });
  }

  private async begin(
    focus: boolean,
    workOf: (checker: AsyncChecker, reading: Reading) => Promise<Work>,
  ): Promise<Result> {
    const run = ++this.begun;
    this.stopReading();
    const { signal } = this.reading;
    const isLatest = () => run === this.begun;
    const enter = async (phase: Phase) => {
      if (!isLatest()) return;
      this.phase = phase;
      await paint();
    };
    setTimeout(() => {
      if (isLatest() && this.phase === 'reading') this.phase = 'readingLong';
    }, longReading);
    this.failure = undefined;
    try {
      await enter('reading');
      const [checker] = await Promise.all([this.openChecker(), import('./after-check.ts')]);
      const work = await workOf(checker, { signal, recognising: () => enter('recognising') });
      await enter('checking');
      const [result, catalogue] = await Promise.all([
        checker.check(work.report, checkOptions(work, this.baseOptions())),
        checker.catalogue({ language: this.language }),
      ]);
      if (isLatest()) {
        this.catalogue = catalogue;
        this.desk = new WorkDesk(this.host, work, result);
        this.forget();
        this.figuresBeside = work.lastYear !== undefined;
        this.finish(focus);
      }
      return result;
    } catch (error) {
      if (isLatest()) this.fail(error, focus);
      throw error;
    }
  }

  async compareWith(input: CheckInput, name = nameOf(input)): Promise<boolean> {
    const { desk } = this;
    const words = stringsIn(this.language);
    const { signal } = this.reading;
    if (!desk) return false;
    try {
      const { report } = await readReport(input, await this.openChecker(), this.importTools, {
        signal,
      });
      if (this.desk !== desk) return false;
      if (!Object.values(report.cells).some((value) => value.trim() !== '')) {
        this.say(words.lastYearNotAReport(name));
        return false;
      }
      this.figuresBeside = true;
      this.panel = 'lastYear';
      desk.compareWith({ name, report });
      this.say(words.lastYearTaken(name));
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      if (!(error instanceof ImportError)) throw error;
      this.say(this.language === 'en' ? error.messageEn : error.message);
      return false;
    }
  }

  clear(): void {
    this.begun += 1;
    this.stopReading();
    this.phase = 'idle';
    this.desk = undefined;
    this.failure = undefined;
    this.forget();
  }

  private stopReading(): void {
    this.reading.abort();
    this.reading = new AbortController();
  }

  private forget(): void {
    this.shown = undefined;
    this.away = false;
    this.panel = undefined;
    this.paper = false;
    this.notice = undefined;
  }

  undo(): void {
    this.stepped(this.desk?.undo(), stringsIn(this.language).undone);
  }

  redo(): void {
    this.stepped(this.desk?.redo(), stringsIn(this.language).redone);
  }

  private stepped(key: EditKey | undefined, done: string): void {
    if (!key) return;
    this.say(done);
    void this.updateComplete.then(() => this.formElement?.revealKey(key));
  }

  fillTotals(): void {
    if (this.desk && this.form) this.fill(totalEdits(this.desk.report, this.form.equations));
  }

  fillZeros(): void {
    if (this.desk) this.fill(zeroEdits(this.desk.report));
  }

  private fill(edits: ReturnType<typeof totalEdits>): void {
    const words = stringsIn(this.language);
    const filled = this.desk?.write(edits) ?? false;
    this.say(filled ? words.filled(edits.length) : words.nothingToFill, filled);
  }

  nextFinding(by: 1 | -1 = 1): void {
    const findings = this.desk?.result.findings ?? [];
    const at = this.shown ? findings.indexOf(this.shown.finding) : by > 0 ? -1 : findings.length;
    const finding = findings[(at + by + findings.length) % findings.length];
    if (finding) void this.show({ finding, placeIndex: 0 });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.addEventListener('keydown', this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.removeEventListener('keydown', this.pressed);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === 'F8') {
      event.preventDefault();
      this.nextFinding(event.shiftKey ? -1 : 1);
      return;
    }
    if (!this.editable || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    if (!back && key !== 'y' && !(key === 'z' && event.shiftKey)) return;
    // In a longer text the browser's own undo is the finer one.
    const target = event.composedPath()[0];
    if (target instanceof HTMLElement && target.matches('textarea, input:not(.entry)')) return;
    event.preventDefault();
    if (back) this.undo();
    else this.redo();
  };

  protected override willUpdate(): void {
    const { desk, catalogue } = this;
    if (!desk || !catalogue) return;
    const form = shownForm(catalogue, desk.report);
    const same =
      this.form && form.requests === this.form.requests && form.disclosure === this.form.disclosure;
    if (same) return;
    this.form = form;
    this.places = cellPlaces(form);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.current');
    this.style.setProperty('--_foot', `${bar?.offsetHeight ?? 0}px`);
    // Undefined is the first rendering, before which there is nothing to say again.
    if (changed.get('language') === undefined || !this.desk) return;
    this.sayAgain(this.desk).catch((error: unknown) => this.checkFailed(error));
  }

  /** The same in another language. */
  private async sayAgain(desk: WorkDesk): Promise<void> {
    const checker = await this.openChecker();
    this.notice = undefined;
    this.said = '';
    this.catalogue = await checker.catalogue({ language: this.language });
    desk.checkSoon();
  }

  private baseOptions(): CheckOptions {
    return { language: this.language, ...(this.today && { today: this.today }) };
  }

  private openChecker(): Promise<AsyncChecker> {
    return this.checker ? Promise.resolve(this.checker) : sharedChecker();
  }

  private resultDetail(desk: WorkDesk): ResultDetail {
    const { result, report, document, recognition } = desk;
    return { result, report, ...(document && { document }), ...(recognition && { recognition }) };
  }

  private finish(focus: boolean): void {
    this.phase = 'idle';
    const desk = this.desk as WorkDesk;
    void this.updateComplete.then(async () => {
      await this.verdictElement?.updateComplete;
      if (focus) {
        this.verdictElement?.focus();
        this.verdictElement?.scrollIntoView({ block: 'nearest' });
      }
      this.tell<ResultDetail>('ogi-result', this.resultDetail(desk));
    });
  }

  private checkedAgain(result: Result): void {
    const { desk, shown } = this;
    if (!desk || desk.result !== result) return;
    const finding = shown && sameFinding(shown.finding, result);
    this.shown = shown && finding && { ...shown, finding };
    this.requestUpdate();
    // Said when the typing pauses, not at every key.
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const words = stringsIn(this.language);
      this.said = words.recheck(headingOf(result, words));
    }, 900);
    this.tell<ResultDetail>('ogi-result', { ...this.resultDetail(desk), again: true });
  }

  /** What the user has done so far stays, with the outcome before. */
  private checkFailed(error: unknown): void {
    const { coreFailed, colon } = stringsIn(this.language);
    this.say(coreFailed + colon + (error instanceof Error ? error.message : String(error)));
  }

  private fail(error: unknown, focus: boolean): void {
    this.phase = 'idle';
    this.desk = undefined;
    this.failure = error;
    void this.updateComplete.then(() => {
      const box = this.renderRoot.querySelector<HTMLElement>('.failure');
      if (focus) {
        box?.focus();
        box?.scrollIntoView({ block: 'nearest' });
      }
      this.tell<ErrorDetail>('ogi-error', { error });
    });
  }

  private say(text: string, undo = false): void {
    this.notice = { text, undo };
  }

  private tell<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  override render() {
    const words = stringsIn(this.language);
    const { desk, phase } = this;
    const isReport = desk && desk.result.verdict !== 'not_a_report';
    return html`<div class="${this.width} ${this.paper ? 'paper-open' : ''}" lang=${this.language}>
      <p class="status" role="status" part="status">${phase === 'idle' ? nothing : words[phase]}</p>
      <p class="unseen" role="status">${this.said}</p>
      ${this.failure === undefined ? nothing : this.failureBox(this.failure, words)}
      ${
        desk
          ? html`<ogi-verdict
              part="verdict"
              exportparts="verdict:verdict-bar"
              .result=${desk.result}
              .catalogue=${this.catalogue}
              .language=${this.language}
              .quiet=${desk.edits.canUndo || desk.edits.canRedo}
              ><slot name="actions" slot="actions"></slot
            ></ogi-verdict>
            ${isReport && !this.compact ? this.tools(desk) : nothing}
            ${this.noticeLine(desk, words)}
            ${isReport ? html`${this.panelOf(desk)} ${this.columns(desk, words)} ${this.currentBar(desk, words)}` : nothing}`
          : nothing
      }
    </div>`;
  }

  private tools(desk: WorkDesk) {
    return html`<ogi-tools
      exportparts="tools"
      .desk=${desk}
      .catalogue=${this.catalogue}
      .editable=${this.editable}
      .panel=${this.panel}
      .paper=${this.paper}
      .language=${this.language}
      @ogi-tool=${this.toolChosen}
    ></ogi-tools>`;
  }

  private async toolChosen({ detail: { tool } }: CustomEvent<ToolDetail>): Promise<void> {
    if (tool === 'original') return this.togglePaper();
    if (tool === 'undo' || tool === 'redo' || tool === 'fillTotals' || tool === 'fillZeros') {
      this[tool]();
      return;
    }
    if (tool === 'charts') await openCharts();
    this.panel = this.panel === tool ? undefined : tool;
  }

  private noticeLine(desk: WorkDesk, words: Strings) {
    const { notice } = this;
    return html`<div class="notice ${notice ? '' : 'still'}">
      <span role="status">${notice?.text ?? ''}</span>
      ${
        notice?.undo && desk.edits.canUndo
          ? html`<button type="button" class="notice-undo" @click=${this.undo}>${words.undo}</button>`
          : nothing
      }
      ${
        notice
          ? html`<button type="button" @click=${this.closeNotice}>${words.close}</button>`
          : nothing
      }
    </div>`;
  }

  private closeNotice(): void {
    this.notice = undefined;
    this.verdictElement?.focus();
  }

  private panelOf(desk: WorkDesk) {
    if (this.panel === undefined || this.compact) return nothing;
    return html`<ogi-work-panel
      .panel=${this.panel}
      .work=${desk.work}
      .changes=${desk.edits.changes()}
      .voidWaivers=${desk.result.void_waivers ?? []}
      .form=${this.form}
      .places=${this.places}
      .figuresBeside=${this.figuresBeside}
      .language=${this.language}
      @ogi-close=${this.closePanel}
      @ogi-goto=${(event: CustomEvent<{ key: EditKey }>) => this.formElement?.revealKey(event.detail.key)}
      @ogi-revert=${this.reverted}
      @ogi-answer=${this.answered}
      @ogi-unwaive=${this.unwaived}
      @ogi-last-year=${this.lastYearChosen}
      @ogi-figures-beside=${(event: CustomEvent<{ on: boolean }>) => {
        this.figuresBeside = event.detail.on;
      }}
    ></ogi-work-panel>`;
  }

  private closePanel(): void {
    this.toolsElement?.focusOpen();
    this.panel = undefined;
  }

  private lastYearChosen(event: CustomEvent<{ file?: File }>): void {
    const { file } = event.detail;
    if (file) void this.compareWith(file);
    else this.desk?.compareWith(undefined);
  }

  private columns(desk: WorkDesk, words: Strings) {
    const { form } = this;
    const { findings } = desk.result;
    const formThere = !this.compact;
    const list = formThere && findings.length > 0 && !(this.paper && this.width === 'wide');
    const classes = ['columns', list ? 'list' : '', this.paper ? 'paper' : ''];
    const lastYear = desk.work.lastYear?.report;
    return html`<div class=${classes.filter(Boolean).join(' ')}>
      ${
        findings.length === 0
          ? nothing
          : html`<ogi-findings
            exportparts="finding"
            .result=${desk.result}
            .report=${desk.report}
            .editable=${this.editable && formThere}
            .form=${form}
            .places=${this.places}
            .shown=${this.shown}
            .language=${this.language}
            @ogi-show=${(event: CustomEvent<Shown>) => this.show(event.detail)}
            @ogi-adopt=${this.adopted}
            @ogi-answer=${this.answered}
            @ogi-waive=${this.waived}
            @ogi-unwaive=${this.unwaived}
          ></ogi-findings>`
      }
      ${
        formThere
          ? html`<ogi-form
            exportparts="form, cell"
            .report=${desk.report}
            .original=${desk.edits.original}
            .lastYear=${this.figuresBeside ? lastYear : undefined}
            .result=${desk.result}
            .form=${form}
            .places=${this.places}
            .shown=${this.shown?.finding}
            .editable=${this.editable}
            .language=${this.language}
            @ogi-edit=${this.edited}
            @ogi-revert=${this.reverted}
          ></ogi-form>`
          : nothing
      }
      ${this.paper ? this.paperPane(desk, words) : nothing}
    </div>`;
  }

  private paperPane(desk: WorkDesk, words: Strings) {
    const place = this.shown?.finding.places[this.shown.placeIndex];
    const origin = place && this.originOf(desk, place);
    return html`<section class="paper-pane" aria-label=${words.original} tabindex="-1">
      <div class="paper-head">
        <h2>${words.originalOf(desk.work.name)}</h2>
        <button type="button" @click=${this.togglePaper}>${words.close}</button>
      </div>
      ${place && !origin ? html`<p class="hint">${words.noOrigin}</p>` : nothing}
      <div class="paper-body" tabindex="0" role="group" aria-label=${words.original}>
        <ogi-document
          .document=${desk.document}
          .origin=${origin}
          .language=${this.language}
        ></ogi-document>
      </div>
    </section>`;
  }

  /** Places in a text that was changed here are no longer where they were in the file: its heading is. */
  private originOf(desk: WorkDesk, place: Place): Origin | undefined {
    const { recognition, report } = desk;
    if (!recognition) return undefined;
    const moved =
      'section' in place &&
      report.sections?.[place.section] !== recognition.report.sections?.[place.section];
    return originOf(moved ? { heading: place.section } : place, recognition);
  }

  private async togglePaper(): Promise<void> {
    // Drawn only on demand, so it comes only on demand.
    if (!this.paper) await import('./ogi-document.ts');
    this.paper = !this.paper;
  }

  private edited(event: CustomEvent<EditDetail>): void {
    const { edits, entry, outside } = event.detail;
    const written = this.desk?.write(edits, entry);
    const words = stringsIn(this.language);
    if (!entry && written) {
      const beyond = outside ? words.outside(outside) : '';
      this.say(words.pasted(edits.length) + beyond, true);
    } else if (written && this.notice) this.notice = undefined;
  }

  private reverted(event: CustomEvent<{ keys: EditKey[] }>): void {
    if (this.desk?.revert(event.detail.keys)) {
      this.say(stringsIn(this.language).putBackDone, true);
    }
  }

  private adopted(event: CustomEvent<{ fix: Fix }>): void {
    const { fix } = event.detail;
    if (!this.desk?.adopt(fix)) return;
    this.say(stringsIn(this.language).adopted(fix.title), true);
    // The button that was pressed goes with its finding.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.notice-undo')?.focus(),
    );
  }

  private answered(event: CustomEvent<{ cell: CellKey; right: boolean | undefined }>): void {
    this.desk?.answer(event.detail.cell, event.detail.right);
  }

  private waived(event: CustomEvent<{ finding: Finding; reason: string }>): void {
    this.desk?.waive(event.detail.finding.id, event.detail.reason);
  }

  private unwaived(event: CustomEvent<{ finding: string }>): void {
    this.desk?.unwaive(event.detail.finding);
  }

  private failureBox(error: unknown, words: Strings) {
    const known = error instanceof ImportError;
    const detail = error instanceof Error ? error.message : String(error);
    const message = known && this.language === 'en' ? error.messageEn : detail;
    return html`<div class="failure" tabindex="-1" part="failure">
      <div role="alert">
        <h2 class="error">${icon('error')}<span>${known ? words.cannotRead : words.coreFailed}</span></h2>
        ${
          known
            ? html`<p>${message}</p>`
            : html`<p>${words.coreFailedAdvice}</p><small>${message}</small>`
        }
      </div>
    </div>`;
  }

  /** Where list and form do not stand side by side, the finding goes along to its place. */
  private currentBar({ result }: WorkDesk, words: Strings) {
    const { shown } = this;
    const { findings } = result;
    const alone = this.paper && this.width === 'wide' && findings.length > 0;
    if (!((shown && this.away) || alone) || this.compact) return nothing;
    const fixes = shown?.finding.fixes?.length;
    return html`<aside class="current" aria-label=${words.currentFinding}>
        <p>
          ${
            shown
              ? html`<strong class=${shown.finding.severity}
                  >${icon(shown.finding.severity)} ${words.severity[shown.finding.severity]}</strong
                >
                ${shown.finding.message}`
              : headingOf(result, words)
          }
        </p>
        <button type="button" title="Shift+F8" @click=${() => this.nextFinding(-1)}>
          ${words.previous}
        </button>
        <button type="button" title="F8" @click=${() => this.nextFinding(1)}>${words.next}</button>
        <button type="button" @click=${this.backToList}>
          ${words.backToList}${fixes ? ` · ${words.fixes(fixes)}` : nothing}
        </button>
      </aside>
      <div class="room"></div>`;
  }

  private async backToList(): Promise<void> {
    this.paper = false;
    this.away = false;
    await this.updateComplete;
    this.findingsElement?.focusShown();
  }

  /** Shows a place of a finding in the form, unless a listener of `ogi-locate` shows it elsewhere. */
  private async show(shown: Shown): Promise<void> {
    this.shown = shown;
    const place = shown.finding.places[shown.placeIndex];
    const { desk } = this;
    if (!place || !desk) return;
    const origin = this.originOf(desk, place);
    const { document } = desk;
    const detail: LocateDetail = {
      finding: shown.finding,
      place,
      ...(origin && { origin }),
      ...(document && { document }),
    };
    if (!this.tell('ogi-locate', detail, true)) return;
    this.away = true;
    await this.updateComplete;
    await this.formElement?.reveal(place);
  }
}

const nameOf = (input: unknown): string => (input instanceof File ? input.name : '');

/** Lets the browser show the words set just now before the thread is taken; a hidden page has no frames to wait for. */
function paint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

customElements.define('ogi-report-check', OgiReportCheck);

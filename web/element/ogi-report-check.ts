import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type {
  Catalogue,
  CellChange,
  CellKey,
  CheckOptions,
  Completion,
  Finding,
  Fix,
  Language,
  Origin,
  Place,
  Recognition,
  Report,
  Result,
} from '../../wasm/types.ts';
import { sharedChecker } from '../checker/shared-checker.ts';
import { ImportError } from '../import/import-error.ts';
import type { ImportTools } from '../import/index.ts';
import { blankReport } from '../report/blank-report.ts';
import { cellPlaces, type ShownForm, shownForm } from '../report/form-model.ts';
import { openCharts } from './charts.ts';
import { examine } from './examine.ts';
import { icon } from './icons.ts';
import type { OgiFindings, Shown } from './ogi-findings.ts';
import type { EditDetail, OgiForm } from './ogi-form.ts';
import type { OgiTools, ToolDetail } from './ogi-tools.ts';
import { headingOf, type OgiVerdict } from './ogi-verdict.ts';
import './ogi-findings.ts';
import './ogi-form.ts';
import './ogi-verdict.ts';
import { type Reading, readReport } from '../checker/read-report.ts';
import { originOf } from '../report/origins.ts';
import { type Outcome, withoutText } from '../report/outcome.ts';
import { newDraft } from '../report/report-draft.ts';
import { cellEdit, type EditKey } from '../report/report-edits.ts';
import {
  checkOptions,
  ReportSession,
  type SessionHost,
  sameFinding,
} from '../report/report-session.ts';
import type { Panel } from './ogi-report-panel.ts';
import type {
  AsyncChecker,
  BlankWish,
  ChangeDetail,
  CheckInput,
  ErrorDetail,
  LocateDetail,
  ReportCheckElement,
  ReportDraft,
  ResultDetail,
} from './public.ts';
import { reportCheckStyles } from './report-check-styles.ts';
import { theme } from './theme.ts';
import { type Strings, stringsIn } from './words.ts';

type Phase = 'idle' | 'reading' | 'readingLong' | 'recognising' | 'checking';
const noChanges: ReadonlyMap<CellKey, CellChange> = new Map();
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
  @state() private session: ReportSession | undefined;
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
  private readonly host: SessionHost = {
    examine: async (report, options) => examine(await this.openChecker(), report, options),
    options: () => this.baseOptions(),
    drawn: () => this.requestUpdate(),
    changed: () => {
      if (this.session) this.tell<ChangeDetail>('ogi-change', { draft: this.session.draft });
    },
    checked: (outcome) => this.checkedAgain(outcome),
    failed: (error) => this.checkFailed(error),
  };

  static override styles = [theme, reportCheckStyles];

  get result(): Result | undefined {
    return this.session?.result;
  }

  get recognition(): Recognition | undefined {
    return this.session?.recognition;
  }

  get report(): Report | undefined {
    return this.session?.report;
  }

  get draft(): ReportDraft | undefined {
    return this.session?.draft;
  }

  check(input: CheckInput, { focus = true, name = nameOf(input) } = {}): Promise<Result> {
    return this.begin(focus, async (checker, reading) => {
      const read = await readReport(input, checker, this.importTools, reading);
      return { ...newDraft(name, read.report), ...read, original: read.report };
    });
  }

  resume(draft: ReportDraft, { focus = true } = {}): Promise<Result> {
    return this.begin(focus, async () => draft);
  }

  startBlank({ lastYear, ...wish }: BlankWish): Promise<Result> {
    return this.begin(true, async (checker, reading) => {
      const last =
        lastYear === undefined
          ? undefined
          : await readReport(lastYear, checker, this.importTools, reading);
      const catalogue = await checker.catalogue({ language: 'zh-CN' });
      const report = blankReport(wish, last?.report, catalogue);
      const draft = newDraft(report.title ?? '', report);
      if (last) draft.lastYear = { name: nameOf(lastYear), report: last.report };
      return draft;
    });
  }

  private async begin(
    focus: boolean,
    draftOf: (checker: AsyncChecker, reading: Reading) => Promise<ReportDraft>,
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
      const draft = await draftOf(checker, { signal, recognising: () => enter('recognising') });
      await enter('checking');
      const [outcome, catalogue] = await Promise.all([
        examine(checker, draft.report, checkOptions(draft, this.baseOptions())),
        checker.catalogue({ language: this.language }),
      ]);
      if (isLatest()) {
        this.catalogue = catalogue;
        this.session = new ReportSession(this.host, draft, outcome);
        this.forget();
        this.figuresBeside = draft.lastYear !== undefined;
        this.finish(focus);
      }
      return outcome.result;
    } catch (error) {
      if (isLatest()) this.fail(error, focus);
      throw error;
    }
  }

  async compareWith(input: CheckInput, name = nameOf(input)): Promise<boolean> {
    const { session } = this;
    const words = stringsIn(this.language);
    const { signal } = this.reading;
    if (!session) return false;
    try {
      const { report } = await readReport(input, await this.openChecker(), this.importTools, {
        signal,
      });
      if (this.session !== session) return false;
      if (!Object.values(report.cells).some((value) => value.trim() !== '')) {
        this.say(words.lastYearNotAReport(name));
        return false;
      }
      this.figuresBeside = true;
      this.panel = 'lastYear';
      session.compareWith({ name, report });
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
    this.session = undefined;
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
    this.stepped(this.session?.undo(), stringsIn(this.language).undone);
  }

  redo(): void {
    this.stepped(this.session?.redo(), stringsIn(this.language).redone);
  }

  private stepped(key: EditKey | undefined, done: string): void {
    if (!key) return;
    this.say(done);
    void this.updateComplete.then(() => this.formElement?.revealKey(key));
  }

  fillTotals(): Promise<void> {
    return this.fill('totals');
  }

  fillZeros(): Promise<void> {
    return this.fill('zeros');
  }

  private async fill(what: 'totals' | 'zeros'): Promise<void> {
    const { session } = this;
    if (!session) return;
    try {
      const completion = await this.completionOf(session);
      if (this.session !== session) return;
      const edits = completion[what].map(({ cell, value }) => cellEdit(cell, value));
      const words = stringsIn(this.language);
      const filled = session.write(edits);
      this.say(filled ? words.filled(edits.length) : words.nothingToFill, filled);
    } catch (error) {
      this.checkFailed(error);
    }
  }

  /** Of the report as it stands when the answer is there: what is typed meanwhile must not be written over. */
  private async completionOf(session: ReportSession): Promise<Completion> {
    const checker = await this.openChecker();
    const { report } = session;
    const completion = await checker.complete(withoutText(report));
    return session.report === report ? completion : this.completionOf(session);
  }

  nextFinding(by: 1 | -1 = 1): void {
    const findings = this.session?.result.findings ?? [];
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
    const { session, catalogue } = this;
    if (!session || !catalogue) return;
    const form = shownForm(catalogue, session.report);
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
    if (changed.get('language') === undefined || !this.session) return;
    this.sayAgain(this.session).catch((error: unknown) => this.checkFailed(error));
  }

  /** The same in another language. */
  private async sayAgain(session: ReportSession): Promise<void> {
    const checker = await this.openChecker();
    this.notice = undefined;
    this.said = '';
    this.catalogue = await checker.catalogue({ language: this.language });
    session.checkSoon();
  }

  private baseOptions(): CheckOptions {
    return { language: this.language, ...(this.today && { today: this.today }) };
  }

  private openChecker(): Promise<AsyncChecker> {
    return this.checker ? Promise.resolve(this.checker) : sharedChecker();
  }

  private resultDetail(session: ReportSession): ResultDetail {
    const { result, report, document, recognition } = session;
    return { result, report, ...(document && { document }), ...(recognition && { recognition }) };
  }

  private finish(focus: boolean): void {
    this.phase = 'idle';
    const session = this.session as ReportSession;
    void this.updateComplete.then(async () => {
      await this.verdictElement?.updateComplete;
      if (focus) {
        this.verdictElement?.focus();
        this.verdictElement?.scrollIntoView({ block: 'nearest' });
      }
      this.tell<ResultDetail>('ogi-result', this.resultDetail(session));
    });
  }

  private checkedAgain(outcome: Outcome): void {
    const { session, shown } = this;
    if (!session || session.outcome !== outcome) return;
    const { result } = outcome;
    const finding = shown && sameFinding(shown.finding, result);
    this.shown = shown && finding && { ...shown, finding };
    this.requestUpdate();
    // Said when the typing pauses, not at every key.
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const words = stringsIn(this.language);
      this.said = words.recheck(headingOf(result, words));
    }, 900);
    this.tell<ResultDetail>('ogi-result', { ...this.resultDetail(session), again: true });
  }

  /** What the user has done so far stays, with the outcome before. */
  private checkFailed(error: unknown): void {
    const { coreFailed, colon } = stringsIn(this.language);
    this.say(coreFailed + colon + (error instanceof Error ? error.message : String(error)));
  }

  private fail(error: unknown, focus: boolean): void {
    this.phase = 'idle';
    this.session = undefined;
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
    const { session, phase } = this;
    const isReport = session && session.result.verdict !== 'not_a_report';
    return html`<div class="${this.width} ${this.paper ? 'paper-open' : ''}" lang=${this.language}>
      <p class="status" role="status" part="status">${phase === 'idle' ? nothing : words[phase]}</p>
      <p class="unseen" role="status">${this.said}</p>
      ${this.failure === undefined ? nothing : this.failureBox(this.failure, words)}
      ${
        session
          ? html`<ogi-verdict
              part="verdict"
              exportparts="verdict:verdict-bar"
              .result=${session.result}
              .catalogue=${this.catalogue}
              .language=${this.language}
              .quiet=${session.edits.canUndo || session.edits.canRedo}
              ><slot name="actions" slot="actions"></slot
            ></ogi-verdict>
            ${isReport && !this.compact ? this.tools(session) : nothing}
            ${this.noticeLine(session, words)}
            ${isReport ? html`${this.panelOf(session)} ${this.columns(session, words)} ${this.currentBar(session, words)}` : nothing}`
          : nothing
      }
    </div>`;
  }

  private tools(session: ReportSession) {
    return html`<ogi-tools
      exportparts="tools"
      .session=${session}
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
      void this[tool]();
      return;
    }
    if (tool === 'charts') await openCharts();
    this.panel = this.panel === tool ? undefined : tool;
  }

  private noticeLine(session: ReportSession, words: Strings) {
    const { notice } = this;
    return html`<div class="notice ${notice ? '' : 'still'}">
      <span role="status">${notice?.text ?? ''}</span>
      ${
        notice?.undo && session.edits.canUndo
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

  private panelOf(session: ReportSession) {
    if (this.panel === undefined || this.compact) return nothing;
    return html`<ogi-report-panel
      .panel=${this.panel}
      .draft=${session.draft}
      .changes=${session.edits.changes()}
      .voidWaivers=${session.result.void_waivers ?? []}
      .outcome=${session.outcome}
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
    ></ogi-report-panel>`;
  }

  private closePanel(): void {
    this.toolsElement?.focusOpen();
    this.panel = undefined;
  }

  private lastYearChosen(event: CustomEvent<{ file?: File }>): void {
    const { file } = event.detail;
    if (file) void this.compareWith(file);
    else this.session?.compareWith(undefined);
  }

  private columns(session: ReportSession, words: Strings) {
    const { form } = this;
    const { findings } = session.result;
    const formThere = !this.compact;
    const list = formThere && findings.length > 0 && !(this.paper && this.width === 'wide');
    const classes = ['columns', list ? 'list' : '', this.paper ? 'paper' : ''];
    const lastYear = session.draft.lastYear?.report;
    return html`<div class=${classes.filter(Boolean).join(' ')}>
      ${
        findings.length === 0
          ? nothing
          : html`<ogi-findings
            exportparts="finding"
            .result=${session.result}
            .report=${session.report}
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
            .report=${session.report}
            .original=${session.edits.original}
            .lastYear=${this.figuresBeside ? lastYear : undefined}
            .result=${session.result}
            .figures=${session.outcome.figures}
            .changes=${session.outcome.lastYear?.changes ?? noChanges}
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
      ${this.paper ? this.paperPane(session, words) : nothing}
    </div>`;
  }

  private paperPane(session: ReportSession, words: Strings) {
    const place = this.shown?.finding.places[this.shown.placeIndex];
    const origin = place && this.originOf(session, place);
    return html`<section class="paper-pane" aria-label=${words.original} tabindex="-1">
      <div class="paper-head">
        <h2>${words.originalOf(session.draft.name)}</h2>
        <button type="button" @click=${this.togglePaper}>${words.close}</button>
      </div>
      ${place && !origin ? html`<p class="hint">${words.noOrigin}</p>` : nothing}
      <div class="paper-body" tabindex="0" role="group" aria-label=${words.original}>
        <ogi-document
          .document=${session.document}
          .origin=${origin}
          .language=${this.language}
        ></ogi-document>
      </div>
    </section>`;
  }

  /** Places in a text that was changed here are no longer where they were in the file: its heading is. */
  private originOf(session: ReportSession, place: Place): Origin | undefined {
    const { recognition, report } = session;
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
    const written = this.session?.write(edits, entry);
    const words = stringsIn(this.language);
    if (!entry && written) {
      const beyond = outside ? words.outside(outside) : '';
      this.say(words.pasted(edits.length) + beyond, true);
    } else if (written && this.notice) this.notice = undefined;
  }

  private reverted(event: CustomEvent<{ keys: EditKey[] }>): void {
    if (this.session?.revert(event.detail.keys)) {
      this.say(stringsIn(this.language).putBackDone, true);
    }
  }

  private adopted(event: CustomEvent<{ fix: Fix }>): void {
    const { fix } = event.detail;
    if (!this.session?.adopt(fix)) return;
    this.say(stringsIn(this.language).adopted(fix.title), true);
    // The button that was pressed goes with its finding.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.notice-undo')?.focus(),
    );
  }

  private answered(event: CustomEvent<{ cell: CellKey; right: boolean | undefined }>): void {
    this.session?.answer(event.detail.cell, event.detail.right);
  }

  private waived(event: CustomEvent<{ finding: Finding; reason: string }>): void {
    this.session?.waive(event.detail.finding.id, event.detail.reason);
  }

  private unwaived(event: CustomEvent<{ finding: string }>): void {
    this.session?.unwaive(event.detail.finding);
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
  private currentBar({ result }: ReportSession, words: Strings) {
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
    const { session } = this;
    if (!place || !session) return;
    const origin = this.originOf(session, place);
    const { document } = session;
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

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type {
  CellChange,
  CellKey,
  CheckOptions,
  Finding,
  Fix,
  GivenFigure,
  Language,
  Recognition,
  Report,
  Result,
  Settings,
} from '../../wasm/types.ts';
import { CheckRunner, type Source } from '../checker/check-runner.ts';
import { examine } from '../checker/examine.ts';
import { isFile } from '../checker/is-file.ts';
import { sharedChecker } from '../checker/shared-checker.ts';
import { ImportError } from '../import/import-error.ts';
import type { ImportTools } from '../import/index.ts';
import { blankReport } from '../report/blank-report.ts';
import type { Outcome } from '../report/outcome.ts';
import { newDraft } from '../report/report-draft.ts';
import type { EditKey } from '../report/report-edits.ts';
import {
  checkOptions,
  hasFigures,
  ReportSession,
  type SessionHost,
  type Shown,
} from '../report/report-session.ts';
import { openCharts } from './charts.ts';
import { currentFinding } from './current-finding.ts';
import { define } from './define.ts';
import { failureBox } from './failure-box.ts';
import { painted, withNextFrame } from './next-frame.ts';
import type { OgiFindings } from './ogi-findings.ts';
import type { EditDetail, OgiForm } from './ogi-form.ts';
import type { Panel } from './ogi-report-panel.ts';
import type { OgiTools, ToolDetail } from './ogi-tools.ts';
import type { OgiVerdict } from './ogi-verdict.ts';
import { originalPane } from './original-pane.ts';
import type {
  AsyncChecker,
  BlankWish,
  ChangeDetail,
  CheckInput,
  CheckWish,
  ErrorDetail,
  FixDetail,
  LocateDetail,
  ReportCheckElement,
  ReportDraft,
  ResultDetail,
} from './public.ts';
import { reportCheckStyles } from './report-check-styles.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords, headingOf } from './words.ts';

/** The widths, in pixels, from which findings and form, and these and the original file, stand side by side. */
const wideWidth = 900;
const vastWidth = 1480;
const noChanges: ReadonlyMap<CellKey, CellChange> = new Map();
/** Milliseconds: what a check after a change found is said when the typing pauses, not at every key. */
const typingPause = 900;

/**
 * Shows what a `CheckRunner` is doing and the `ReportSession` it comes to; what is the user's passes to them. What a page may
 * do with it is said in public.ts.
 */
class OgiReportCheck extends LitElement implements ReportCheckElement {
  @property({ reflect: true }) language: Language = 'zh-CN';
  @property() today: string | undefined;
  @property({ type: Boolean, reflect: true }) compact = false;
  @property({ type: Boolean, reflect: true }) editable = false;
  @property({ type: Boolean, reflect: true }) fixable = false;
  @property({ attribute: false }) members: Report[] | undefined;
  @property({ attribute: false }) roster: string[] | undefined;
  @property({ attribute: false }) settings: Settings | undefined;
  @property({ attribute: false }) figures: GivenFigure[] | undefined;
  @property({ attribute: false }) importTools: ImportTools = {};
  @property({ attribute: false }) checker: AsyncChecker | undefined;

  @state() private session: ReportSession | undefined;
  @state() private failure: unknown;
  /** The place of the finding is looked at, not its entry in the list. */
  @state() private away = false;
  @state() private width: 'narrow' | 'wide' | 'wide vast' = 'narrow';
  @state() private originalOpen = false;
  @state() private panel: Panel | undefined;
  @state() private figuresBeside = false;
  @state() private notice: { text: string; undo: boolean } | undefined;
  @state() private said = '';

  @query('ogi-verdict') private verdictElement!: OgiVerdict | null;
  @query('ogi-findings') private findingsElement!: OgiFindings | null;
  @query('ogi-tools') private toolsElement!: OgiTools | null;
  @query('ogi-form') private formElement!: OgiForm | null;

  private focusOutcome = true;
  /** The check under way is one of the same content again: what the user sees and did stays. */
  private again = false;
  /** What a check of the same content again is to keep, also where one between them failed. */
  private kept: Kept = nothingKept;
  private lastYearRead: CheckInput | undefined;
  /** Of that, what the draft of the check under way was made with. */
  private keptWhenRead: Kept = nothingKept;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private readonly sizes = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    this.width = width >= vastWidth ? 'wide vast' : width >= wideWidth ? 'wide' : 'narrow';
  });
  private readonly runner = new CheckRunner<ReportDraft>({
    openChecker: async () => {
      // What shows an outcome comes with the first check.
      const [checker] = await Promise.all([this.openChecker(), import('./after-check.ts')]);
      return checker;
    },
    importTools: () => this.importTools,
    options: (draft) => checkOptions(draft, this.baseOptions()),
    entered: () => {
      // While somebody writes in an editor, nothing is to flicker beside it.
      if (this.again && this.session) return Promise.resolve();
      this.requestUpdate();
      return painted();
    },
    done: ({ draft, outcome, catalogue }) => {
      const before = this.again ? this.session : undefined;
      this.failure = undefined;
      this.session = new ReportSession(this.host, draft, outcome, catalogue);
      if (before) this.session.followShown(before.shown);
      else if (!this.again) this.forget();
      if (!before) this.figuresBeside = draft.lastYear !== undefined;
      // What the user said while this was checked.
      const { kept } = this;
      if (this.again && kept !== this.keptWhenRead) this.session.keep(kept);
      this.kept = keptOf(this.session.draft);
      this.finish(this.session);
    },
    failed: (error) => this.fail(error),
  });
  private readonly host: SessionHost = {
    examine: async (report, options) => examine(await this.openChecker(), report, options),
    complete: async (report) => (await this.openChecker()).complete(report),
    options: () => this.baseOptions(),
    soon: withNextFrame,
    drawn: () => this.requestUpdate(),
    changed: () => {
      if (!this.session) return;
      this.kept = keptOf(this.session.draft);
      this.tell<ChangeDetail>('ogi-change', { draft: this.session.draft });
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

  check(
    input: CheckInput,
    { focus = true, name = nameOf(input), again = false, fields, lastYear }: CheckWish = {},
  ): Promise<Result> {
    return this.begin(
      focus,
      async ({ read }) => {
        const found = await read(input, fields);
        if (!again) this.kept = nothingKept;
        if (lastYear !== undefined && !(again && lastYear === this.lastYearRead)) {
          const { report } = await read(lastYear);
          this.lastYearRead = lastYear;
          this.kept = { ...this.kept, lastYear: { name: nameOf(lastYear), report } };
        }
        this.keptWhenRead = this.kept;
        const draft = { ...newDraft(name, found.report), ...found, original: found.report };
        return { ...draft, ...this.kept };
      },
      again,
    );
  }

  resume(draft: ReportDraft, { focus = true } = {}): Promise<Result> {
    return this.begin(focus, async () => draft);
  }

  startBlank({ lastYear, ...wish }: BlankWish): Promise<Result> {
    return this.begin(true, async ({ read, checker }) => {
      const last = lastYear === undefined ? undefined : (await read(lastYear)).report;
      const report = blankReport(wish, last, await checker.catalogue({ language: 'zh-CN' }));
      const draft = newDraft(report.title ?? '', report);
      return last ? { ...draft, lastYear: { name: nameOf(lastYear), report: last } } : draft;
    });
  }

  private begin(
    focus: boolean,
    draftOf: (source: Source) => Promise<ReportDraft>,
    again = false,
  ): Promise<Result> {
    this.focusOutcome = focus;
    this.again = again;
    if (!again) this.failure = undefined;
    return this.runner.run(draftOf);
  }

  async compareWith(input: CheckInput, name = nameOf(input)): Promise<boolean> {
    const { session } = this;
    const words = elementWords(this.language);
    if (!session) return false;
    try {
      const read = await this.runner.readBeside(input);
      if (!read || this.session !== session) return false;
      const { report } = read;
      if (!hasFigures(report)) {
        this.say(words.lastYearNotAReport(name));
        return false;
      }
      this.figuresBeside = true;
      this.panel = 'lastYear';
      session.compareWith({ name, report });
      this.say(words.lastYearTaken(name));
      return true;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      this.say(this.language === 'en' ? error.messageEn : error.message);
      return false;
    }
  }

  clear(): void {
    this.runner.stop();
    this.session = undefined;
    this.failure = undefined;
    this.kept = nothingKept;
    this.lastYearRead = undefined;
    this.forget();
  }

  notify(text: string): void {
    this.say(text);
  }

  /** Says the outcome to whoever cannot see it, by giving it the focus. */
  override focus(): void {
    const outcome = this.session
      ? this.verdictElement
      : this.renderRoot.querySelector<HTMLElement>('.failure');
    outcome?.focus();
    outcome?.scrollIntoView({ block: 'nearest' });
  }

  private forget(): void {
    this.away = false;
    this.panel = undefined;
    this.originalOpen = false;
    this.notice = undefined;
  }

  undo(): void {
    this.stepped(this.session?.undo(), elementWords(this.language).undone);
  }

  redo(): void {
    this.stepped(this.session?.redo(), elementWords(this.language).redone);
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
      const cells = await session.fill(what);
      if (this.session !== session) return;
      const words = elementWords(this.language);
      this.say(cells > 0 ? words.filled(cells) : words.nothingToFill, cells > 0);
    } catch (error) {
      this.checkFailed(error);
    }
  }

  nextFinding(by: 1 | -1 = 1): void {
    const next = this.session?.neighbour(by);
    if (next) void this.show(next);
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
    session.sayAgain(await checker.catalogue({ language: this.language }));
  }

  private baseOptions(): CheckOptions {
    const { language, today, members, roster, settings, figures } = this;
    return {
      language,
      ...(today && { today }),
      ...(members && { members }),
      ...(roster && { roster }),
      ...(settings && { settings }),
      ...(figures && { figures }),
    };
  }

  private openChecker(): Promise<AsyncChecker> {
    return this.checker ? Promise.resolve(this.checker) : sharedChecker();
  }

  private finish(session: ReportSession): void {
    const { focusOutcome: focus, again } = this;
    if (again) this.sayLater(session.result);
    void this.updateComplete.then(async () => {
      await this.verdictElement?.updateComplete;
      if (focus) {
        this.verdictElement?.focus();
        this.verdictElement?.scrollIntoView({ block: 'nearest' });
      }
      const detail = session.checkedReport;
      this.tell<ResultDetail>('ogi-result', again ? { ...detail, again } : detail);
    });
  }

  private checkedAgain(outcome: Outcome): void {
    const { session } = this;
    if (session?.outcome !== outcome) return;
    const { result } = outcome;
    this.requestUpdate();
    this.sayLater(result);
    this.tell<ResultDetail>('ogi-result', { ...session.checkedReport, again: true });
  }

  private sayLater(result: Result): void {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const words = elementWords(this.language);
      this.said = words.recheck(headingOf(result, words));
    }, typingPause);
  }

  /** What the user has done so far stays, with the outcome before. */
  private checkFailed(error: unknown): void {
    const { coreFailed, colon } = elementWords(this.language);
    this.say(coreFailed + colon + (error instanceof Error ? error.message : String(error)));
  }

  private fail(error: unknown): void {
    const focus = this.focusOutcome;
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
    const words = elementWords(this.language);
    const { session } = this;
    const { phase } = this.runner;
    return html`<div class="${this.width} ${this.originalOpen ? 'original-open' : ''}" lang=${this.language}>
      <p class="status" role="status" part="status">${phase === 'idle' || (this.again && session) ? nothing : words[phase]}</p>
      <p class="unseen" role="status">${this.said}</p>
      ${this.failure === undefined ? nothing : failureBox(this.failure, this.language)}
      ${
        session
          ? html`<ogi-verdict
              part="verdict"
              exportparts="verdict:verdict-bar"
              .result=${session.result}
              .catalogue=${session.catalogue}
              .language=${this.language}
              .quiet=${session.edits.canUndo || session.edits.canRedo}
              ><slot name="actions" slot="actions"></slot
            ></ogi-verdict>
            ${session.isReport && !this.compact ? this.tools(session) : nothing}
            ${this.noticeLine(session, words)}
            ${
              session.isReport
                ? html`${this.panelOf(session)} ${this.columns(session)} ${this.currentBar(session)}`
                : nothing
            }`
          : nothing
      }
    </div>`;
  }

  private tools(session: ReportSession) {
    return html`<ogi-tools
      exportparts="tools"
      .session=${session}
      .editable=${this.editable}
      .panel=${this.panel}
      .originalOpen=${this.originalOpen}
      .language=${this.language}
      @ogi-tool=${this.toolChosen}
    ></ogi-tools>`;
  }

  private async toolChosen({ detail: { tool } }: CustomEvent<ToolDetail>): Promise<void> {
    if (tool === 'original') return this.toggleOriginal();
    if (tool === 'undo' || tool === 'redo' || tool === 'fillTotals' || tool === 'fillZeros') {
      void this[tool]();
      return;
    }
    if (tool === 'charts') await openCharts();
    this.panel = this.panel === tool ? undefined : tool;
  }

  private noticeLine(session: ReportSession, words: ElementWords) {
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
      .session=${session}
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

  private columns(session: ReportSession) {
    const { findings } = session.result;
    const formThere = !this.compact;
    const list = formThere && findings.length > 0 && !(this.originalOpen && this.width === 'wide');
    const classes = ['columns', list ? 'list' : '', this.originalOpen ? 'original' : ''];
    return html`<div class=${classes.filter(Boolean).join(' ')}>
      ${findings.length === 0 ? nothing : this.findings(session)}
      ${formThere ? this.form(session) : nothing}
      ${this.originalOpen ? originalPane(session, this.language, this.toggleOriginal) : nothing}
    </div>`;
  }

  private findings(session: ReportSession) {
    return html`<ogi-findings
      exportparts="finding"
      .result=${session.result}
      .report=${session.report}
      .editable=${this.editable || this.fixable}
      .form=${session.form}
      .places=${session.places}
      .shown=${session.shown}
      .language=${this.language}
      @ogi-show=${(event: CustomEvent<Shown>) => this.show(event.detail)}
      @ogi-adopt=${this.adopted}
      @ogi-answer=${this.answered}
      @ogi-waive=${this.waived}
      @ogi-unwaive=${this.unwaived}
    ></ogi-findings>`;
  }

  private form(session: ReportSession) {
    return html`<ogi-form
      exportparts="form, cell"
      .report=${session.report}
      .original=${session.edits.original}
      .lastYear=${this.figuresBeside ? session.draft.lastYear?.report : undefined}
      .result=${session.result}
      .figures=${session.outcome.figures}
      .changes=${session.outcome.lastYear?.changes ?? noChanges}
      .form=${session.form}
      .places=${session.places}
      .shown=${session.shown?.finding}
      .editable=${this.editable}
      .language=${this.language}
      @ogi-edit=${this.edited}
      @ogi-revert=${this.reverted}
    ></ogi-form>`;
  }

  private readonly toggleOriginal = async (): Promise<void> => {
    // Drawn only on demand, so it comes only on demand.
    if (!this.originalOpen) await import('./ogi-document.ts');
    this.originalOpen = !this.originalOpen;
  };

  private edited(event: CustomEvent<EditDetail>): void {
    const { edits, entry, outside } = event.detail;
    if (!this.session?.write(edits, entry)) return;
    const words = elementWords(this.language);
    if (entry) this.notice = undefined;
    else this.say(words.pasted(edits.length) + (outside ? words.outside(outside) : ''), true);
  }

  private reverted(event: CustomEvent<{ keys: EditKey[] }>): void {
    if (this.session?.revert(event.detail.keys)) {
      this.say(elementWords(this.language).putBackDone, true);
    }
  }

  private adopted(event: CustomEvent<{ fix: Fix }>): void {
    const { fix } = event.detail;
    const { session } = this;
    if (!session) return;
    const { document } = session;
    const edits = fix.edits.map(({ cell, value }) => {
      const origin = session.originOf({ cell });
      const before = session.report.cells[cell];
      return { cell, value, ...(before !== undefined && { before }), ...(origin && { origin }) };
    });
    const detail: FixDetail = { fix, edits, ...(document && { document }) };
    if (!this.tell('ogi-fix', detail, true) || !session.adopt(fix)) return;
    this.say(elementWords(this.language).adopted(fix.title), true);
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

  /** Where list and form do not stand side by side, the finding goes along to its place. */
  private currentBar({ result, shown }: ReportSession) {
    const alone = this.originalOpen && this.width === 'wide' && result.findings.length > 0;
    if (!((shown && this.away) || alone) || this.compact) return nothing;
    return currentFinding(result, shown?.finding, this.language, {
      go: (by) => this.nextFinding(by),
      back: () => this.backToList(),
    });
  }

  private async backToList(): Promise<void> {
    this.originalOpen = false;
    this.away = false;
    await this.updateComplete;
    this.findingsElement?.focusShown();
  }

  /** Shows a place of a finding in the form, unless a listener of `ogi-locate` shows it elsewhere. */
  private async show(shown: Shown): Promise<void> {
    const { session } = this;
    if (!session) return;
    session.show(shown);
    const { shownPlace: place, document } = session;
    if (!place) return;
    const origin = session.originOf(place);
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

const nameOf = (input: unknown): string => (isFile(input) ? input.name : '');

/** What the user said of a report, and gave beside it. */
type Kept = Pick<ReportDraft, 'waivers' | 'confirmed' | 'wrong' | 'lastYear'>;
const nothingKept: Kept = { waivers: [], confirmed: [], wrong: [] };

function keptOf({ waivers, confirmed, wrong, lastYear }: ReportDraft): Kept {
  return { waivers, confirmed, wrong, ...(lastYear && { lastYear }) };
}

/** What the page has under that name: where the script is loaded twice, the first one's. */
export const DefinedReportCheck = define('ogi-report-check', OgiReportCheck);

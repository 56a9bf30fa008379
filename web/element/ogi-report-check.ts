import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type {
  CheckOptions,
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
import {
  checkOptions,
  hasFigures,
  ReportSession,
  type SessionHost,
} from '../report/report-session.ts';
import { openCharts } from './charts.ts';
import { define } from './define.ts';
import { drawOrSay } from './draw-or-say.ts';
import { failureBox } from './failure-box.ts';
import { type Kept, keptOf, nothingKept } from './kept.ts';
import { painted, withNextFrame } from './next-frame.ts';
import type { OgiFindings } from './ogi-findings.ts';
import type { OgiForm } from './ogi-form.ts';
import type { Notice } from './ogi-notice.ts';
import type { Panel } from './ogi-report-panel.ts';
import type { OgiTools, ToolDetail } from './ogi-tools.ts';
import type { OgiVerdict } from './ogi-verdict.ts';
import { PaneSizes, type PaneWidth } from './pane-sizes.ts';
import type {
  AsyncChecker,
  BlankWish,
  ChangeDetail,
  CheckInput,
  CheckWish,
  ErrorDetail,
  ReportCheckElement,
  ReportDraft,
  ResultDetail,
} from './public.ts';
import { reportCheckStyles } from './report-check-styles.ts';
import { pressKey } from './report-keys.ts';
import { noticeAtFoot, reportView, type View, type ViewEvents } from './report-view.ts';
import { SessionActions } from './session-actions.ts';
import { theme } from './theme.ts';
import { elementWords, headingOf } from './words.ts';

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
  @state() private width: PaneWidth = 'narrow';
  @state() private originalOpen = false;
  @state() private panel: Panel | undefined;
  @state() private figuresBeside = false;
  @state() private notice: Notice | undefined;
  @state() private said = '';

  @query('ogi-verdict') private verdictElement!: OgiVerdict | null;
  @query('ogi-findings') private findingsElement!: OgiFindings | null;
  @query('ogi-tools') private toolsElement!: OgiTools | null;
  @query('ogi-form') private formElement!: OgiForm | null;

  private focusOutcome = true;
  /** What the input of the check under way is called. */
  private reading = '';
  /** The check under way is one of the same content again: what the user sees and did stays. */
  private again = false;
  /** What a check of the same content again is to keep, also where one between them failed. */
  private kept: Kept = nothingKept;
  private lastYearRead: CheckInput | undefined;
  /** Of that, what the draft of the check under way was made with. */
  private keptWhenRead: Kept = nothingKept;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private readonly sizes = new PaneSizes(this, (width) => {
    this.width = width;
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
    convert: async (report) => (await this.openChecker()).convert(report),
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

  private readonly actions: SessionActions = new SessionActions({
    session: () => this.session,
    language: () => this.language,
    form: () => this.formElement,
    list: () => this.findingsElement,
    verdict: () => this.verdictElement,
    drawn: () => this.updateComplete,
    say: (text, undo, lasting) => this.say(text, undo, lasting),
    unsay: () => {
      this.notice = undefined;
    },
    tell: (name, detail, cancelable) => this.tell(name, detail, cancelable),
    checkFailed: (error) => this.checkFailed(error),
    leftList: () => {
      this.away = true;
    },
  });
  private readonly on: ViewEvents = {
    tool: (event) => this.toolChosen(event),
    closePanel: () => {
      this.toolsElement?.focusOpen();
      this.panel = undefined;
    },
    closeNotice: () => {
      this.notice = undefined;
    },
    lastYear: ({ detail: { file } }) => {
      if (file) void this.compareWith(file);
      else this.session?.compareWith(undefined);
    },
    figuresBeside: ({ detail: { on } }) => {
      this.figuresBeside = on;
    },
    toggleOriginal: () => this.toggleOriginal(),
    backToList: () => this.backToList(),
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
    { focus = true, name = nameOf(input), again = false, fields, lastYear, unfit }: CheckWish = {},
  ): Promise<Result> {
    return this.begin(
      focus,
      async ({ read }) => {
        if (unfit) throw new ImportError('unfit', unfit.zh, unfit.en);
        const found = await read(input, fields);
        if (!again) this.kept = nothingKept;
        if (lastYear !== undefined && !(again && lastYear === this.lastYearRead)) {
          const { report } = await read(lastYear);
          this.lastYearRead = lastYear;
          this.kept = { ...this.kept, lastYear: { name: nameOf(lastYear), report } };
        }
        this.keptWhenRead = this.kept;
        const draft = { ...newDraft(name, found.report), ...found, original: found.report };
        return { ...draft, ...(await fileOf(input)), ...this.kept };
      },
      { again, name },
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
    { again = false, name = '' } = {},
  ): Promise<Result> {
    this.focusOutcome = focus;
    this.again = again;
    this.reading = name;
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
    this.actions.undo();
  }

  redo(): void {
    this.actions.redo();
  }

  fill(): Promise<void> {
    return this.actions.fill();
  }

  nextFinding(by: 1 | -1 = 1): void {
    this.actions.nextFinding(by);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.begin();
    this.addEventListener('keydown', this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.end();
    this.removeEventListener('keydown', this.pressed);
  }

  private readonly pressed = (event: KeyboardEvent) => pressKey(event, this);

  protected override update(changed: PropertyValues<this>): void {
    drawOrSay(this.renderRoot, this.language, () => super.update(changed));
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.sizes.follow(this.renderRoot);
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
    void this.actions.goOn();
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

  private say(text: string, undo = false, lasting = false): void {
    this.notice = { text, undo, lasting };
  }

  private tell<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  override render() {
    const words = elementWords(this.language);
    const { session } = this;
    const { phase, page } = this.runner;
    const silent = phase === 'idle' || (this.again && session);
    const counted = page && page.pages > 1 && (phase === 'reading' || phase === 'readingLong');
    return html`<div class=${this.width} lang=${this.language}>
      <p class="status ${session ? '' : 'first'}" role="status" part="status">${silent ? nothing : words[phase](this.reading)}${
        // Not read aloud page by page.
        counted && !silent
          ? html`<span aria-hidden="true">${words.readingPage(page.page, page.pages)}</span>`
          : nothing
      }</p>
      <p class="unseen" role="status">${this.said}</p>
      ${this.failure === undefined ? nothing : failureBox(this.failure, this.language)}
      ${
        session
          ? reportView(session, this.view(), this.actions, this.on)
          : this.failure === undefined
            ? nothing
            : noticeAtFoot(this.view(), this.on)
      }
    </div>`;
  }

  private view(): View {
    const { language, width, compact, editable, fixable, panel, originalOpen } = this;
    const { figuresBeside, away, notice, formElement: form } = this;
    const looks = { language, width, compact, editable, fixable, panel, originalOpen };
    return { ...looks, figuresBeside, away, notice, form };
  }

  private async toolChosen({ detail: { tool } }: CustomEvent<ToolDetail>): Promise<void> {
    if (tool === 'original') return this.toggleOriginal();
    if (tool === 'next') return this.nextFinding();
    if (tool === 'undo' || tool === 'redo' || tool === 'fill') {
      void this.actions[tool]();
      return;
    }
    if (tool === 'charts') await openCharts();
    this.panel = this.panel === tool ? undefined : tool;
  }

  private async toggleOriginal(): Promise<void> {
    // Drawn only on demand, so it comes only on demand.
    if (!this.originalOpen) await import('./ogi-document.ts');
    this.originalOpen = !this.originalOpen;
  }

  private async backToList(): Promise<void> {
    this.originalOpen = false;
    this.away = false;
    await this.updateComplete;
    this.findingsElement?.focusShown();
  }
}

/** The input's bytes as they were read: the file itself may be moved or written over before they are wanted again. */
async function fileOf(input: CheckInput): Promise<Pick<ReportDraft, 'file'>> {
  return isFile(input) ? { file: new Blob([await input.arrayBuffer()]) } : {};
}

const nameOf = (input: unknown): string => (isFile(input) ? input.name : '');

/** What the page has under that name: where the script is loaded twice, the first one's. */
export const DefinedReportCheck = define('ogi-report-check', OgiReportCheck);

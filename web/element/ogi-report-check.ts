import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type {
  Catalogue,
  CheckOptions,
  Finding,
  Language,
  OgiDocument,
  Origin,
  Place,
  Recognition,
  Report,
  Result,
} from '../../wasm/types.ts';
import { ImportError } from '../import/import-error.ts';
import { type AsyncChecker, sharedChecker } from './checker.ts';
import { cellPlaces, shownForm } from './form-model.ts';
import { icon } from './icons.ts';
import type { CheckInput, Opened } from './input.ts';
import type { OgiFindings, Shown } from './ogi-findings.ts';
import type { OgiForm } from './ogi-form.ts';
import type { OgiVerdict } from './ogi-verdict.ts';
import './ogi-findings.ts';
import './ogi-form.ts';
import './ogi-verdict.ts';
import { originOf } from './origins.ts';
import { stringsIn } from './strings.ts';
import { theme } from './theme.ts';

/** The detail of `ogi-result`. `document` and `recognition` are absent where a Report was checked. */
export interface ResultDetail {
  result: Result;
  report: Report;
  document?: OgiDocument;
  recognition?: Recognition;
}

interface Outcome extends ResultDetail {
  catalogue: Catalogue;
}

/** The detail of `ogi-locate`. `origin` says where in `document` the place was read, where that is known. */
export interface LocateDetail {
  finding: Finding;
  place: Place;
  origin?: Origin;
  document?: OgiDocument;
}

type Phase = 'idle' | 'reading' | 'recognising' | 'checking';

/** The width, in pixels, from which findings and form stand side by side. */
const wideWidth = 900;

/**
 * Checks one report and shows the outcome: verdict, findings, and the report in its official form.
 *
 * - `check(input)` checks text, HTML, a File, a Document or a Report; `result` and `recognition` hold the last outcome
 * - `language` (`zh-CN`, `en`), `today` (YYYY-MM-DD; without it nothing is said about late publication), `compact` (no form)
 * - `ogi-result` when a check is done, `ogi-error` when the input cannot be read, `ogi-locate` when a finding is chosen;
 *   all bubble and are composed; a cancelled `ogi-locate` leaves the focus to the listener
 */
export class OgiReportCheck extends LitElement {
  @property({ reflect: true }) language: Language = 'zh-CN';
  @property() today: string | undefined;
  /** Shows verdict and findings only: for a narrow place beside an editor. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** The checker to use; without it the one given to `provideChecker`. */
  @property({ attribute: false }) checker: AsyncChecker | undefined;

  @state() private phase: Phase = 'idle';
  @state() private outcome: Outcome | undefined;
  @state() private failure: unknown;
  @state() private shown: Shown | undefined;
  @state() private wide = false;

  @query('ogi-verdict') private verdictElement!: OgiVerdict | null;
  @query('ogi-findings') private findingsElement!: OgiFindings | null;
  @query('ogi-form') private formElement!: OgiForm | null;

  /** Counts the checks begun, so that a slow one does not overwrite a later one. */
  private begun = 0;
  private readonly sizes = new ResizeObserver(([entry]) => {
    if (entry) this.wide = entry.contentRect.width >= wideWidth;
  });

  static override styles = [
    theme,
    css`
      :host {
        --_list: var(--ogi-findings-width, 360px);
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        margin-top: 16px;
      }
      .wide .columns.both {
        grid-template-columns: var(--_list) minmax(0, 1fr);
        align-items: start;
      }
      .columns:not(.both) ogi-form {
        width: 100%;
        max-width: 1080px;
        margin: 0 auto;
      }
      .wide ogi-findings {
        position: sticky;
        top: 4px;
        max-height: calc(100vh - 8px);
        overflow: auto;
        padding: 4px;
        margin: -4px;
      }
      .status {
        color: var(--_muted);
      }
      .status:not(:empty) {
        padding: 12px 0;
      }
      .failure {
        padding: 12px 16px;
        border: 1px solid var(--_error);
        border-left-width: 6px;
        background: var(--_surface);
      }
      .failure:focus {
        outline: none;
      }
      .failure:focus-visible {
        outline: 3px solid var(--_accent);
        outline-offset: 2px;
      }
      .failure h2 {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 18px;
      }
      .failure p {
        overflow-wrap: anywhere;
      }
      .failure small {
        color: var(--_muted);
      }
      .current {
        position: fixed;
        z-index: 5;
        left: 0;
        right: 0;
        bottom: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        padding: 8px 12px;
        border-top: 2px solid var(--_accent);
        background: var(--_surface);
        font-size: 14px;
        line-height: 1.45;
      }
      .current p {
        flex: 1 1 100%;
        max-height: 5.8em;
        overflow: auto;
      }
      .wide .current {
        display: none;
      }
      @media print {
        ogi-findings,
        ogi-verdict,
        .current,
        .status {
          display: none;
        }
        .columns,
        .wide .columns.both {
          display: block;
          margin: 0;
        }
      }
    `,
  ];

  get result(): Result | undefined {
    return this.outcome?.result;
  }

  get recognition(): Recognition | undefined {
    return this.outcome?.recognition;
  }

  get report(): Report | undefined {
    return this.outcome?.report;
  }

  /**
   * Checks `input` and shows the outcome. Rejects, having shown why, when the input cannot be read or the core does not
   * start. `focus: false` leaves the focus where it is.
   */
  async check(input: CheckInput, { focus = true } = {}): Promise<Result> {
    const run = ++this.begun;
    const isLatest = () => run === this.begun;
    const enter = async (phase: Phase) => {
      if (!isLatest()) return;
      this.phase = phase;
      await paint();
    };
    this.failure = undefined;
    try {
      await enter('reading');
      // The readers of all formats come with the first thing to read.
      const { openInput } = await import('./input.ts');
      const opened = await openInput(input);
      const checker = await (this.checker ?? sharedChecker());
      const read = await this.read(opened, checker, () => enter('recognising'));
      await enter('checking');
      const [result, catalogue] = await this.ask(checker, read.report);
      if (isLatest()) {
        this.outcome = { ...read, result, catalogue };
        this.shown = undefined;
        this.finish(focus);
      }
      return result;
    } catch (error) {
      if (isLatest()) this.fail(error, focus);
      throw error;
    }
  }

  private async read(
    opened: Opened,
    checker: AsyncChecker,
    beforeRecognition: () => Promise<void>,
  ) {
    if (opened.kind === 'report') return { report: opened.report };
    await beforeRecognition();
    const { document } = opened;
    const recognition = await checker.recognise(document);
    return { report: recognition.report, document, recognition };
  }

  /** Back to the state before the first check. */
  clear(): void {
    this.begun += 1;
    this.phase = 'idle';
    this.outcome = undefined;
    this.failure = undefined;
    this.shown = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Undefined is the first rendering, before which there is nothing to say again.
    if (changed.get('language') === undefined || !this.outcome) return;
    this.repeat(this.outcome).catch((error: unknown) => this.fail(error, false));
  }

  /** The same check in another language. */
  private async repeat(before: Outcome): Promise<void> {
    const checker = await (this.checker ?? sharedChecker());
    const [result, catalogue] = await this.ask(checker, before.report);
    if (this.outcome !== before) return;
    const { shown } = this;
    const at = shown ? before.result.findings.indexOf(shown.finding) : -1;
    const finding = result.findings[at];
    this.outcome = { ...before, result, catalogue };
    this.shown = shown && finding && { ...shown, finding };
  }

  private ask(checker: AsyncChecker, report: Report): Promise<[Result, Catalogue]> {
    const options: CheckOptions = { language: this.language };
    if (this.today) options.today = this.today;
    return Promise.all([
      checker.check(report, options),
      checker.catalogue({ language: this.language }),
    ]);
  }

  private finish(focus: boolean): void {
    this.phase = 'idle';
    const { catalogue: _, ...detail } = this.outcome as Outcome;
    void this.updateComplete.then(async () => {
      await this.verdictElement?.updateComplete;
      if (focus) {
        this.verdictElement?.focus();
        this.verdictElement?.scrollIntoView({ block: 'nearest' });
      }
      this.tell<ResultDetail>('ogi-result', detail);
    });
  }

  private fail(error: unknown, focus: boolean): void {
    this.phase = 'idle';
    this.outcome = undefined;
    this.failure = error;
    void this.updateComplete.then(() => {
      const box = this.renderRoot.querySelector<HTMLElement>('.failure');
      if (focus) {
        box?.focus();
        box?.scrollIntoView({ block: 'nearest' });
      }
      this.tell('ogi-error', { error });
    });
  }

  private tell<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  override render() {
    const words = stringsIn(this.language);
    const { outcome, phase } = this;
    return html`<div class=${this.wide ? 'wide' : ''} lang=${this.language}>
      <p class="status" role="status" part="status">${phase === 'idle' ? nothing : words[phase]}</p>
      ${this.failure === undefined ? nothing : this.failureBox(this.failure)}
      ${
        outcome
          ? html`<ogi-verdict
              part="verdict"
              exportparts="verdict:verdict-bar"
              .result=${outcome.result}
              .catalogue=${outcome.catalogue}
              .language=${this.language}
              ><slot name="actions" slot="actions"></slot
            ></ogi-verdict>
            ${this.columns(outcome)} ${this.currentBar()}`
          : nothing
      }
    </div>`;
  }

  private columns({ result, report, catalogue }: Outcome) {
    const form = shownForm(catalogue, report);
    const places = cellPlaces(form);
    // The verdict has said all there is to say.
    if (result.verdict === 'not_a_report') return nothing;
    const formThere = !this.compact;
    const both = formThere && result.findings.length > 0;
    return html`<div class="columns ${both ? 'both' : ''}">
      ${
        result.findings.length === 0
          ? nothing
          : html`<ogi-findings
            exportparts="finding"
            .result=${result}
            .form=${form}
            .places=${places}
            .shown=${this.shown}
            .language=${this.language}
            @ogi-show=${(event: CustomEvent<Shown>) => this.show(event.detail)}
          ></ogi-findings>`
      }
      ${
        formThere
          ? html`<ogi-form
            exportparts="form, cell"
            .report=${report}
            .result=${result}
            .form=${form}
            .places=${places}
            .shown=${this.shown?.finding}
            .language=${this.language}
          ></ogi-form>`
          : nothing
      }
    </div>`;
  }

  private failureBox(error: unknown) {
    const words = stringsIn(this.language);
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
  private currentBar() {
    const { shown, outcome } = this;
    if (!shown || !outcome || this.compact) return nothing;
    const words = stringsIn(this.language);
    const { findings } = outcome.result;
    const at = findings.indexOf(shown.finding);
    const step = (by: number) => {
      const finding = findings[at + by];
      if (finding) void this.show({ finding, placeIndex: 0 });
    };
    return html`<aside class="current" aria-label=${words.currentFinding}>
      <p>
        <strong class=${shown.finding.severity}
          >${icon(shown.finding.severity)} ${words.severity[shown.finding.severity]}</strong
        >
        ${shown.finding.message}
      </p>
      <button type="button" ?disabled=${at <= 0} @click=${() => step(-1)}>${words.previous}</button>
      <button type="button" ?disabled=${at + 1 >= findings.length} @click=${() => step(1)}>
        ${words.next}
      </button>
      <button type="button" @click=${() => this.backToList()}>${words.backToList}</button>
    </aside>`;
  }

  private backToList(): void {
    this.findingsElement?.focusShown();
    this.shown = undefined;
  }

  /** Shows a place of a finding in the form, unless a listener of `ogi-locate` shows it elsewhere. */
  private async show(shown: Shown): Promise<void> {
    this.shown = shown;
    const place = shown.finding.places[shown.placeIndex];
    if (!place) return;
    const { recognition, document } = this.outcome ?? {};
    const origin = recognition && originOf(place, recognition);
    const detail: LocateDetail = {
      finding: shown.finding,
      place,
      ...(origin && { origin }),
      ...(document && { document }),
    };
    if (!this.tell('ogi-locate', detail, true)) return;
    await this.updateComplete;
    await this.formElement?.reveal(place);
  }
}

/** Lets the browser show the words set just now before the thread is taken; a hidden page has no frames to wait for. */
function paint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

customElements.define('ogi-report-check', OgiReportCheck);

declare global {
  interface HTMLElementTagNameMap {
    'ogi-report-check': OgiReportCheck;
  }
}

import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Language, Settings } from '../../wasm/types.ts';
import { byApplicant, byOutcome } from '../chart/figures.ts';
import '../chart/ogi-chart.ts';
import { chartWords } from '../chart/words.ts';
import { sharedChecker } from '../checker/shared-checker.ts';
import type { AsyncChecker } from '../checker/types.ts';
import { download } from '../element/take-away.ts';
import { theme } from '../element/theme.ts';
import type { ReportDraft } from '../report/report-draft.ts';
import { BatchSession } from './batch-session.ts';
import { type Checked, type ReportEntry, unitOf } from './entry.ts';
import type { BatchKeeper, SavedBatch } from './keeper.ts';
import './ogi-batch-compare.ts';
import './ogi-batch-roster.ts';
import './ogi-batch-same-texts.ts';
import './ogi-batch-sum.ts';
import './ogi-batch-table.ts';
import './ogi-batch-taking.ts';
import './ogi-batch-units.ts';
import { panelStyles } from './panel-styles.ts';
import { messageIn } from './verdict.ts';
import { batchWords, type View } from './words.ts';

/** The detail of `ogi-open-report`. */
export interface OpenReportDetail {
  id: string;
}

/** The views that show the sum. */
const viewsOfSum: View[] = ['sum', 'compare', 'charts'];
const views: View[] = ['list', 'roster', 'units', 'sum', 'compare', 'charts'];
const mostInChart = 10;

const checkedReport = ({ name, report, result, figures }: ReportEntry) => ({
  ...{ name, report, result, figures },
});

/**
 * Checks many files and shows them as one thing; what becomes of them is a `BatchSession`'s.
 *
 * - `begin` with an empty list or one that was kept, `add` files to it, `draft` of an entry to be opened, `change` it
 * - `language`, `today`, `settings` as in `<ogi-report-check>`; `checker` for one of the page's own
 * - `ogi-open-report` {id} when a report is to be looked at; `ogi-batch-done` when all are checked; both bubble, composed
 */
export class OgiBatch extends LitElement {
  @property({ reflect: true }) language: Language = 'zh-CN';
  @property() today: string | undefined;
  @property({ attribute: false }) settings: Settings | undefined;
  @property({ attribute: false }) checker: AsyncChecker | undefined;

  @state() private view: View = 'list';
  private readonly session = new BatchSession({
    openChecker: () => (this.checker ? Promise.resolve(this.checker) : sharedChecker()),
    options: () => ({ language: this.language, today: this.today, settings: this.settings }),
    changed: () => this.requestUpdate(),
    done: () => this.tell('ogi-batch-done'),
  });

  static override styles = [
    theme,
    panelStyles,
    css`
      .bar {
        position: relative;
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
      /* As high as the outcome will be: what stands below stays where it is while files come in. */
      .summary p.running {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 1;
      }
      progress {
        position: absolute;
        right: 0;
        bottom: 0;
        left: 0;
        width: 100%;
        height: 6px;
        accent-color: var(--_accent);
      }
      @media (max-width: 600px) {
        .summary p {
          min-height: 3.3em;
        }
        .summary p.running {
          -webkit-line-clamp: 2;
        }
        /* Comes and goes behind what stays. */
        .bar > button {
          order: 1;
        }
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
        ogi-batch-taking,
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
    this.session.stop();
  }

  /** How many files there are. */
  get count(): number {
    return this.session.entries.length;
  }

  begin(keeper: BatchKeeper | undefined, saved?: SavedBatch, roster = ''): void {
    this.view = 'list';
    this.session.begin(keeper, saved, roster);
  }

  add(files: readonly File[]): void {
    this.session.add(files);
  }

  draft(id: string): ReportDraft | undefined {
    return this.session.draft(id);
  }

  /** What the user made of an entry's report. */
  change(id: string, draft: ReportDraft): void {
    this.session.update(id, draft);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = changed.get('language') !== undefined || changed.has('settings');
    if (isAnother && this.session.entries.length > 0) this.session.checkAgain();
  }

  protected override updated(): void {
    if (viewsOfSum.includes(this.view)) void this.session.sumUp();
    if (this.view === 'units') void this.session.setSideBySide();
  }

  override render() {
    const words = batchWords(this.language);
    if (this.session.entries.length === 0) return nothing;
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

  private bar() {
    const words = batchWords(this.language);
    const { counts, entries, failure, running } = this.session;
    const count = entries.length;
    const waiting = entries.filter(
      ({ state }) => state === 'waiting' || state === 'reading',
    ).length;
    const done = count - waiting;
    const reading = entries.find((entry) => entry.state === 'reading');
    const status = running
      ? words.progress(done, count, reading?.name ?? '')
      : waiting > 0
        ? words.stopped(done, count)
        : words.tally(counts, entries.filter(({ leftOut }) => leftOut).length);
    return html`<section class="bar">
      <div class="summary">
        <h2 tabindex="-1">${words.fileCount(count)}</h2>
        <p role="status" class=${running ? 'running' : ''}>
          ${failure ? messageIn(failure, this.language) : status}
        </p>
      </div>
      ${running ? html`<progress max=${count} value=${done} aria-label=${status}></progress>` : nothing}
      ${
        running
          ? html`<button type="button" @click=${() => this.session.stop()}>${words.stop}</button>`
          : waiting > 0
            ? html`<button type="button" @click=${() => this.session.run()}>${words.goOn}</button>`
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
      ${batchWords(this.language).views[view]}
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
    const { language, session, view } = this;
    switch (view) {
      case 'list':
        return html`<ogi-batch-table
            .entries=${session.entries}
            .relations=${session.relations}
            .government=${session.government?.id}
            .language=${language}
            @ogi-open-entry=${({ detail }: CustomEvent<Checked>) => this.tell('ogi-open-report', { id: detail.id })}
            @ogi-leave-out=${({ detail }: CustomEvent<{ id: string; leftOut: boolean }>) =>
              session.leaveOut(detail.id, detail.leftOut)}
          ></ogi-batch-table>
          ${this.taking()}
          <ogi-batch-same-texts .pairs=${session.sameTexts} .language=${language}></ogi-batch-same-texts>`;
      case 'roster':
        return html`<ogi-batch-roster
          .reports=${session.members}
          .text=${session.roster}
          .language=${language}
          @ogi-roster=${(event: CustomEvent<string>) => session.useRoster(event.detail)}
        ></ogi-batch-roster>`;
      case 'units':
        return html`<ogi-batch-units
          .units=${session.units}
          .settings=${session.listed.find(({ result }) => result?.settings)?.result?.settings}
          .language=${language}
        ></ogi-batch-units>`;
      case 'sum':
        return html`${this.governmentField()}<ogi-batch-sum
            .sum=${session.sum}
            .language=${language}
            @ogi-save-sum=${() => this.saveSum()}
          ></ogi-batch-sum>`;
      case 'compare':
        return html`<p class="lead">${batchWords(language).compareLead}</p>
          ${this.governmentField()}<ogi-batch-compare
            .sum=${session.sum?.government?.report === session.government?.report ? session.sum : undefined}
            .language=${language}
          ></ogi-batch-compare>`;
      case 'charts':
        return this.charts();
    }
  }

  private governmentField() {
    const words = batchWords(this.language);
    const { government, reports } = this.session;
    const chosen = (event: Event) => {
      const { selectedIndex } = event.target as HTMLSelectElement;
      this.session.chooseGovernment(reports[selectedIndex - 1]?.id);
    };
    return html`<div class="row">
      <label
        >${words.government}
        <select @change=${chosen}>
          <option ?selected=${government === undefined}>${words.noGovernment}</option>
          ${reports.map(
            (entry) =>
              html`<option ?selected=${entry === government}>${unitOf(entry)} · ${entry.name}</option>`,
          )}
        </select></label
      >
    </div>`;
  }

  private charts() {
    const words = batchWords(this.language);
    const { members, sum } = this.session;
    if (!sum) return nothing;
    if (sum.members.length === 0) return html`<p>${words.sumNone}</p>`;
    const largest = members
      .map((entry) => ({ label: unitOf(entry), value: entry.figures.main.received ?? '' }))
      .filter(({ value }) => Number(value) > 0)
      .sort((one, other) => Number(other.value) - Number(one.value))
      .slice(0, mostInChart);
    const chart = (heading: string, bars: object[]) =>
      html`<ogi-chart heading=${heading} .bars=${bars} .language=${this.language}></ogi-chart>`;
    const charted = chartWords(this.language);
    return html`<p class="lead">${words.chartsLead(sum.members.length)}</p>
      <div class="charts">
        ${chart(charted.byOutcome, byOutcome(sum.figures, sum.form))}
        ${chart(charted.byApplicant, byApplicant(sum.figures, sum.form))}
        ${chart(words.largest, largest)}
      </div>`;
  }

  private taking() {
    const { catalogue, listed, running } = this.session;
    return html`<ogi-batch-taking
      .catalogue=${catalogue}
      .listed=${listed}
      .busy=${running}
      .language=${this.language}
    ></ogi-batch-taking>`;
  }

  private async saveSum(): Promise<void> {
    const { catalogue, members, sum } = this.session;
    if (!catalogue || !sum) return;
    const { aggregateXlsx } = await import('../export/index.ts');
    const blob = await aggregateXlsx(
      sum.report,
      members.map(checkedReport),
      this.language,
      catalogue,
    );
    download(blob, `${batchWords(this.language).sumFile}.xlsx`);
  }

  private tell(name: string, detail?: OpenReportDetail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('ogi-batch', OgiBatch);

declare global {
  interface HTMLElementTagNameMap {
    'ogi-batch': OgiBatch;
  }
}

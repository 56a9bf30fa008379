import { css, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { CellKey, Language, Waiver } from '../../wasm/types.ts';
import type { CellPlace, ShownForm } from '../report/form-model.ts';
import './ogi-changes.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Change } from '../report/report-edits.ts';
import type { ReportDraft } from './public.ts';
import { theme } from './theme.ts';
import { type Strings, stringsIn } from './words.ts';

export type Panel = 'changes' | 'lastYear' | 'charts';

/**
 * What is opened between bar and report: the changes, last year's report, the charts. Fires `ogi-close`, `ogi-last-year`
 * {file?} (without: none any more), `ogi-figures-beside` {on}, and what `<ogi-changes>` fires.
 */
export class OgiReportPanel extends LitElement {
  @property() panel: Panel = 'changes';
  @property({ attribute: false }) draft: ReportDraft | undefined;
  @property({ attribute: false }) outcome: Outcome | undefined;
  @property({ attribute: false }) changes: Change[] = [];
  @property({ attribute: false }) voidWaivers: Waiver[] = [];
  @property({ attribute: false }) form: ShownForm | undefined;
  @property({ attribute: false }) places: Map<string, CellPlace> = new Map();
  @property({ attribute: false }) figuresBeside = false;
  @property() language: Language = 'zh-CN';

  @query('input[type=file]') private fileField!: HTMLInputElement;

  static override styles = [
    theme,
    css`
      .panel {
        padding: 10px 16px 12px;
        border: 1px solid var(--_line);
        border-left: 4px solid var(--_accent);
        background: var(--_surface);
        max-height: 46vh;
        overflow: auto;
      }
      .panel h2 {
        font-size: 16px;
      }
      .panel .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
        overflow-wrap: anywhere;
      }
      .panel label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 28px;
      }
      .panel-head {
        display: flex;
        justify-content: space-between;
        align-items: flex-start;
      }
      button {
        min-height: 32px;
        padding: 2px 12px;
        font-size: 15px;
      }
    `,
  ];

  override render() {
    const { draft } = this;
    if (!draft) return nothing;
    const words = stringsIn(this.language);
    const heading = words[this.panel];
    const content = {
      changes: () => this.changeList(draft),
      lastYear: () => this.lastYear(draft, words),
      charts: () => this.charts(draft),
    };
    return html`<section class="panel" aria-label=${heading}>
      <div class="panel-head">
        <h2>${heading}</h2>
        <button type="button" @click=${() => this.tell('ogi-close')}>${words.close}</button>
      </div>
      ${content[this.panel]()}
    </section>`;
  }

  private changeList({ confirmed, wrong }: ReportDraft) {
    const answer = (right: boolean) => (cell: CellKey) => ({ cell, right });
    return html`<ogi-changes
      .changes=${this.changes}
      .places=${this.places}
      .answers=${[...confirmed.map(answer(true)), ...wrong.map(answer(false))]}
      .voidWaivers=${this.voidWaivers}
      .language=${this.language}
    ></ogi-changes>`;
  }

  private charts({ report, lastYear }: ReportDraft) {
    return html`<ogi-report-charts
      .report=${report}
      .figures=${this.outcome?.figures}
      .lastYear=${lastYear?.report}
      .lastFigures=${this.outcome?.lastYear?.figures}
      .form=${this.form}
      .language=${this.language}
    ></ogi-report-charts>`;
  }

  private lastYear({ lastYear }: ReportDraft, words: Strings) {
    const choose = html`<button type="button" @click=${() => this.fileField.click()}>
        ${lastYear ? words.otherLastYear : words.chooseLastYear}
      </button>
      <input type="file" hidden @change=${this.chosen} />`;
    if (!lastYear) return html`<p class="row">${choose}</p>`;
    return html`<p class="row">${words.lastYearIs(lastYear.report.title ?? lastYear.name)}</p>
      <p class="row">
        <label
          ><input
            type="checkbox"
            .checked=${this.figuresBeside}
            @change=${(event: Event) =>
              this.tell('ogi-figures-beside', { on: (event.target as HTMLInputElement).checked })}
          />${words.showFigures}</label
        >
        ${choose}
        <button type="button" @click=${() => this.tell('ogi-last-year', {})}>
          ${words.removeLastYear}
        </button>
      </p>`;
  }

  private chosen(): void {
    const file = this.fileField.files?.[0];
    if (file) this.tell('ogi-last-year', { file });
    // The same file, mended, may be chosen again.
    this.fileField.value = '';
  }

  private tell(name: string, detail: unknown = undefined): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('ogi-report-panel', OgiReportPanel);

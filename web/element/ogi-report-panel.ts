import { css, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { CellKey, Language } from '../../wasm/types.ts';
import './ogi-changes.ts';
import type { ReportSession } from '../report/report-session.ts';
import { define } from './define.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords } from './words.ts';

export type Panel = 'changes' | 'lastYear' | 'charts';

/**
 * What is opened between bar and report: the changes, last year's report, the charts. Fires `ogi-close`, `ogi-last-year`
 * {file?} (without: none any more), `ogi-figures-beside` {on}, and what `<ogi-changes>` fires.
 */
class OgiReportPanel extends LitElement {
  @property() panel: Panel = 'changes';
  /** It holds something else each time it is handed over. */
  @property({ attribute: false, hasChanged: () => true }) session: ReportSession | undefined;
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
    const { session } = this;
    if (!session) return nothing;
    const words = elementWords(this.language);
    const heading = {
      changes: words.changes,
      lastYear: words.compareLastYear,
      charts: words.charts,
    }[this.panel];
    const content = {
      changes: () => this.changeList(session),
      lastYear: () => this.lastYear(session, words),
      charts: () => this.charts(session),
    };
    return html`<section class="panel" aria-label=${heading}>
      <div class="panel-head">
        <h2>${heading}</h2>
        <button type="button" @click=${() => this.tell('ogi-close')}>${words.close}</button>
      </div>
      ${content[this.panel]()}
    </section>`;
  }

  private changeList(session: ReportSession) {
    const { draft, edits, result, placesOfBothEditions: places } = session;
    const { confirmed, wrong } = draft;
    const answer = (right: boolean) => (cell: CellKey) => ({ cell, right });
    return html`<ogi-changes
      .changes=${edits.changes()}
      .places=${places}
      .answers=${[...confirmed.map(answer(true)), ...wrong.map(answer(false))]}
      .voidWaivers=${result.void_waivers ?? []}
      .language=${this.language}
    ></ogi-changes>`;
  }

  private charts({ report, draft: { lastYear }, form, outcome }: ReportSession) {
    return html`<ogi-report-charts
      .report=${report}
      .figures=${outcome.figures}
      .lastYear=${lastYear?.report}
      .lastFigures=${outcome.lastYear?.figures}
      .form=${form}
      .language=${this.language}
    ></ogi-report-charts>`;
  }

  private lastYear({ draft: { lastYear } }: ReportSession, words: ElementWords) {
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
define('ogi-report-panel', OgiReportPanel);

import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language } from '../../wasm/types.ts';
import { hasCharts } from './charts.ts';
import { hasExports } from './exports.ts';
import './ogi-export-menu.ts';
import type { ReportSession } from '../report/report-session.ts';
import { define } from './define.ts';
import type { Panel } from './ogi-report-panel.ts';
import { theme } from './theme.ts';
import { elementWords } from './words.ts';

/** What a tool asks for: a step, a panel to be opened or closed, or the original file. */
export type Tool = 'undo' | 'redo' | 'fillTotals' | 'fillZeros' | 'original' | Panel;

/** The detail of `ogi-tool`. */
export interface ToolDetail {
  tool: Tool;
}

/** The bar under the verdict: what can be done with the report as a whole. Decides nothing; fires `ogi-tool` {tool}. */
export class OgiTools extends LitElement {
  /** It holds something else each time it is handed over. */
  @property({ attribute: false, hasChanged: () => true }) session: ReportSession | undefined;
  @property({ type: Boolean }) editable = false;
  /** Which panel is open, and whether the original is. */
  @property() panel: Panel | undefined;
  @property({ type: Boolean }) originalOpen = false;
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        padding: 6px 16px;
        border: 1px solid var(--_line);
        border-top: 0;
        background: var(--_surface);
      }
      .tools button {
        min-height: 32px;
        padding: 2px 12px;
        font-size: 15px;
      }
      .gap {
        width: 10px;
      }
      button[aria-pressed='true'],
      button[aria-expanded='true'] {
        background: var(--_info-ground);
        border-color: var(--_accent);
        font-weight: 600;
      }
      button:disabled {
        color: var(--_muted);
        cursor: default;
        border-color: var(--_line);
        opacity: 0.75;
      }
    `,
  ];

  /** Puts the focus on the button that opened the panel. */
  focusOpen(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const words = elementWords(this.language);
    return html`<div class="tools" role="group" aria-label=${words.tools} part="tools">
      ${this.editable ? this.editing(session) : nothing}
      ${this.opener('lastYear', words.compareLastYear)}
      ${hasCharts() ? this.opener('charts', words.charts) : nothing}
      ${
        session.document
          ? html`<button
              type="button"
              aria-pressed=${this.originalOpen ? 'true' : 'false'}
              @click=${() => this.ask('original')}
            >
              ${words.original}
            </button>`
          : nothing
      }
      ${
        hasExports()
          ? html`<ogi-export-menu
              .entry=${{ name: session.draft.name, report: session.report, result: session.result }}
              .draft=${session.draft}
              .catalogue=${session.catalogue}
              .language=${this.language}
            ></ogi-export-menu>`
          : nothing
      }
    </div>`;
  }

  private editing(session: ReportSession) {
    const words = elementWords(this.language);
    const changes = session.edits.changes().length;
    const { canUndo, canRedo } = session.edits;
    const { original, confirmed, wrong } = session.draft;
    const kept = confirmed.length + wrong.length + (session.result.void_waivers?.length ?? 0);
    return html`<button type="button" ?disabled=${!canUndo} title="Ctrl+Z" @click=${() => this.ask('undo')}>
        ${words.undo}
      </button>
      <button type="button" ?disabled=${!canRedo} title="Ctrl+Y" @click=${() => this.ask('redo')}>
        ${words.redo}
      </button>
      <span class="gap"></span>
      <button type="button" @click=${() => this.ask('fillTotals')}>${words.fillTotals}</button>
      <button type="button" @click=${() => this.ask('fillZeros')}>${words.fillZeros}</button>
      <span class="gap"></span>
      ${original || kept ? this.opener('changes', changes ? words.changesCount(changes) : words.changes) : nothing}`;
  }

  private opener(panel: Panel, label: string) {
    return html`<button
      type="button"
      aria-expanded=${this.panel === panel ? 'true' : 'false'}
      @click=${() => this.ask(panel)}
    >
      ${label}
    </button>`;
  }

  private ask(tool: Tool): void {
    this.dispatchEvent(new CustomEvent<ToolDetail>('ogi-tool', { detail: { tool } }));
  }
}

define('ogi-tools', OgiTools);

declare global {
  interface HTMLElementTagNameMap {
    'ogi-tools': OgiTools;
  }
}

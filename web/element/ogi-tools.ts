import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Language } from '../../wasm/types.ts';
import { hasCharts } from './charts.ts';
import { hasExports } from './exports.ts';
import './ogi-export-menu.ts';
import type { ReportSession } from '../report/report-session.ts';
import { define } from './define.ts';
import type { Panel } from './ogi-report-panel.ts';
import { theme } from './theme.ts';
import { elementWords } from './words.ts';

/** What a tool asks for: a step, the next finding, a panel to be opened or closed, or the original file. */
export type Tool = 'undo' | 'redo' | 'next' | 'fill' | 'original' | Panel;

/** The detail of `ogi-tool`. */
export interface ToolDetail {
  tool: Tool;
}

/**
 * What can be done with the report as a whole. Where it is `narrow`, what is not needed at every finding is behind one button.
 * Decides nothing; fires `ogi-tool` {tool}.
 */
export class OgiTools extends LitElement {
  /** It holds something else each time it is handed over. */
  @property({ attribute: false, hasChanged: () => true }) session: ReportSession | undefined;
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Whether the way to the next finding is to be here, and not in the bar that goes along with a finding. */
  @property({ attribute: false }) stepping = true;
  /** Which panel is open, and whether the original is. */
  @property() panel: Panel | undefined;
  @property({ type: Boolean }) originalOpen = false;
  @property() language: Language = 'zh-CN';

  /** Where it is narrow: all tools are shown. */
  @state() private open = false;

  static override styles = [
    theme,
    css`
      .tools,
      .more {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      .tools button {
        min-height: 32px;
        padding: 2px 9px;
        font-size: 14px;
        white-space: nowrap;
      }
      /* Room for its count, which comes while the others are being used. */
      .tools .changes {
        min-width: 88px;
      }
      .more {
        margin-left: 8px;
      }
      :host([narrow]) .more {
        flex-basis: 100%;
        margin: 4px 0 0;
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
    this.renderRoot.querySelector<HTMLElement>('.more [aria-expanded=true]')?.focus();
  }

  override render() {
    const { session, narrow } = this;
    if (!session) return nothing;
    const words = elementWords(this.language);
    const { canUndo, canRedo } = session.edits;
    const step = (tool: Tool, label: string, keys: string, disabled = false) =>
      html`<button type="button" ?disabled=${disabled} title=${keys} @click=${() => this.ask(tool)}>
        ${label}
      </button>`;
    return html`<div class="tools" role="group" aria-label=${words.tools} part="tools">
      ${this.stepping ? step('next', words.next, 'F8', session.listed.length === 0) : nothing}
      ${
        this.editable
          ? html`${step('undo', words.undo, 'Ctrl+Z', !canUndo)} ${step('redo', words.redo, 'Ctrl+Y', !canRedo)}`
          : nothing
      }
      ${
        narrow
          ? html`<button
              type="button"
              aria-expanded=${this.open ? 'true' : 'false'}
              @click=${() => {
                this.open = !this.open;
              }}
            >
              ${words.moreTools}
            </button>`
          : nothing
      }
      ${narrow && !this.open ? nothing : html`<div class="more">${this.more(session)}</div>`}
    </div>`;
  }

  private more(session: ReportSession) {
    const words = elementWords(this.language);
    return html`${this.editable ? this.editing(session) : nothing}
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
      }`;
  }

  private editing(session: ReportSession) {
    const words = elementWords(this.language);
    const changes = session.edits.changes().length;
    const { original, confirmed, wrong } = session.draft;
    const kept = confirmed.length + wrong.length + (session.result.void_waivers?.length ?? 0);
    return html`<button type="button" title=${words.fillHint} @click=${() => this.ask('fill')}>
        ${words.fill}
      </button>
      ${original || kept ? this.opener('changes', words.changesCount(changes)) : nothing}`;
  }

  private opener(panel: Panel, label: string) {
    return html`<button
      type="button"
      class=${panel}
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

import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CellKey, Finding, Fix, Language, Report } from '../../wasm/types.ts';
import type { CellPlace } from '../report/form-model.ts';
import { cellsOfFixes } from '../report/highlights.ts';
import { nameOfCell, shortNameOfCell } from '../report/place-names.ts';
import { define } from './define.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords } from './words.ts';

/** The rule that finds a table of the other edition: what it asks for can be done as a whole. */
const WRONG_EDITION = 'OGI004';

/**
 * What can be done about one finding: the fixes side by side, the question that tells them apart, a waiver with its reason.
 * It decides nothing: `ogi-adopt` {fix}, `ogi-answer` {cell, right}, `ogi-waive` {finding, reason},
 * `ogi-convert`.
 */
class OgiFixes extends LitElement {
  @property({ attribute: false }) finding: Finding | undefined;
  @property({ attribute: false }) report: Report | undefined;
  /** The whole report can be moved into another edition of the form. */
  @property({ type: Boolean }) convertible = false;
  @property({ attribute: false }) places: Map<string, CellPlace> = new Map();
  @property() language: Language = 'zh-CN';

  @state() private waiving = false;
  @state() private reasonMissing = false;

  static override styles = [
    theme,
    css`
      :host {
        padding: 0 12px 10px;
        font-size: 14px;
      }
      h4 {
        margin: 6px 0 2px;
        font-size: 14px;
      }
      .sure {
        color: var(--_muted);
        font-size: 13px;
        line-height: 1.5;
      }
      .fixes {
        overflow-x: auto;
        margin: 6px 0;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        line-height: 1.4;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 5px 8px;
        border-bottom: 1px solid var(--_line);
        text-align: right;
        font-weight: 400;
        vertical-align: middle;
      }
      thead th {
        white-space: nowrap;
        background: var(--_head);
      }
      tbody th,
      thead th:first-child {
        min-width: 92px;
        text-align: left;
      }
      tr:last-child > * {
        border-bottom: 0;
      }
      td.recommended,
      th.recommended {
        background: var(--_changed-ground);
      }
      td b {
        color: var(--_pass);
        white-space: nowrap;
      }
      .same {
        color: var(--_muted);
        white-space: nowrap;
      }
      .mark {
        display: block;
        font-size: 12px;
        color: var(--_muted);
      }
      .every > th {
        border-left: 4px solid var(--_error);
      }
      .some > th {
        border-left: 4px dotted var(--_warning);
      }
      .likely {
        display: block;
        font-size: 12px;
        color: var(--_pass);
        font-weight: 600;
      }
      button {
        min-height: 30px;
        padding: 2px 10px;
        font-size: 14px;
        white-space: nowrap;
      }
      td button {
        margin: 0 -4px;
        padding: 2px 8px;
      }
      button.chief {
        border-color: var(--_accent);
        background: var(--_accent);
        color: var(--_on-accent);
      }
      button.link {
        padding: 2px 0;
        border: 0;
        background: none;
        text-align: left;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      ol {
        padding-left: 20px;
        color: var(--_muted);
        font-size: 13px;
        line-height: 1.5;
      }
      ol.one {
        padding: 0;
        list-style: none;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 4px 0;
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 64px;
        padding: 6px 8px;
        border: 1px solid var(--_muted);
        border-radius: 4px;
        background: var(--_surface);
        color: inherit;
        font: inherit;
        resize: vertical;
      }
    `,
  ];

  override render() {
    const { finding } = this;
    if (!finding) return nothing;
    const words = elementWords(this.language);
    const fixes = finding.fixes ?? [];
    return html`
      ${fixes.length > 0 ? this.fixTable(finding, fixes, words) : nothing}
      ${this.convertible && finding.rule === WRONG_EDITION ? this.conversion(words) : nothing}
      ${finding.question ? this.question(finding.question, words) : nothing}
      ${this.waiver(finding, words)}
    `;
  }

  /** Cells down, alternatives across; a single one is a table of one column. */
  private fixTable(finding: Finding, fixes: Fix[], words: ElementWords) {
    const shares = cellsOfFixes(finding);
    const several = fixes.length > 1;
    const certainty = fixes[0]?.certainty ?? 'one_of_several';
    const valueIn = (fix: Fix, cell: CellKey) =>
      fix.edits.find((edit) => edit.cell === cell)?.value;
    const side = (fix: Fix) => (fix.recommended && several ? 'recommended' : '');
    return html`<h4 id="fixes">${words.fixes(fixes.length)}</h4>
      <p class="sure">${words.certainty[certainty]}</p>
      <div class="fixes" role="group" aria-labelledby="fixes" tabindex=${several ? 0 : -1}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.cell}</th>
              <th scope="col">${words.now}</th>
              ${fixes.map(
                (fix, at) =>
                  html`<th scope="col" class=${side(fix)} title=${fix.title}>
                    ${several ? words.fixNumber(at + 1) : words.adopt}${
                      fix.recommended
                        ? html`<span class="likely">${words.recommended}</span>`
                        : nothing
                    }
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${[...shares].map(
              ([cell, share]) => html`<tr class=${several ? share : ''}>
                <th scope="row">
                  ${shortNameOfCell(cell, this.places.get(cell), this.language)}${
                    several
                      ? html`<span class=${share === 'every' ? 'mark' : 'unseen'}>${words.inFixes[share]}</span>`
                      : nothing
                  }
                </th>
                <td>${this.report?.cells[cell]?.trim() || words.blank}</td>
                ${fixes.map((fix) => {
                  const value = valueIn(fix, cell);
                  return html`<td class=${side(fix)}>
                    ${
                      value === undefined
                        ? html`<span class="same">${words.unchangedHere}</span>`
                        : html`<b>→ ${value}</b>`
                    }
                  </td>`;
                })}
              </tr>`,
            )}
            <tr>
              <td colspan="2"></td>
              ${fixes.map(
                (fix) => html`<td class=${side(fix)}>
                  <button
                    type="button"
                    class=${fix.recommended || !several ? 'chief' : ''}
                    aria-label=${words.adoptOf(fix.title)}
                    title=${fix.title}
                    @click=${() => this.tell('ogi-adopt', { fix })}
                  >
                    ${words.adopt}
                  </button>
                </td>`,
              )}
            </tr>
          </tbody>
        </table>
      </div>
      <ol class=${several ? '' : 'one'}>
        ${fixes.map((fix) => html`<li>${fix.title}</li>`)}
      </ol>`;
  }

  private conversion(words: ElementWords) {
    return html`<p class="row">
      <button type="button" class="chief" @click=${() => this.tell('ogi-convert', {})}>
        ${words.convert}
      </button>
    </p>`;
  }

  private question({ cell, text }: { cell: CellKey; text: string }, words: ElementWords) {
    const answer = (right: boolean) => () => this.tell('ogi-answer', { cell, right });
    return html`<div role="group" aria-label=${nameOfCell(cell, this.places.get(cell), this.language)}>
      <p>${text}</p>
      <p class="row">
        <button type="button" @click=${answer(true)}>${words.yes}</button>
        <button type="button" @click=${answer(false)}>${words.no}</button>
      </p>
    </div>`;
  }

  private waiver(finding: Finding, words: ElementWords) {
    // A hint asks for nothing, and what has no id cannot be waived.
    if (finding.severity === 'info' || !finding.id || finding.waived !== undefined) return nothing;
    if (!this.waiving) {
      return html`<button type="button" class="link" @click=${this.openWaiver}>${words.waive}</button>`;
    }
    return html`<form @submit=${(event: Event) => this.waive(event, finding)} @keydown=${this.closeByEscape}>
      <label for="reason">${words.waiveReason}</label>
      <textarea
        id="reason"
        aria-describedby="hint"
        aria-invalid=${this.reasonMissing ? 'true' : nothing}
      ></textarea>
      ${this.reasonMissing ? html`<p class="error" role="alert">${words.reasonMissing}</p>` : nothing}
      <p class="sure" id="hint">${words.waiveHint}</p>
      <p class="row">
        <button type="submit" class="chief">${words.waiveSave}</button>
        <button type="button" @click=${this.closeWaiver}>${words.cancel}</button>
      </p>
    </form>`;
  }

  private async openWaiver(): Promise<void> {
    this.waiving = true;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private async closeWaiver(): Promise<void> {
    this.waiving = false;
    this.reasonMissing = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('button.link')?.focus();
  }

  private closeByEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) void this.closeWaiver();
  }

  private waive(event: Event, finding: Finding): void {
    event.preventDefault();
    const reason = this.renderRoot.querySelector('textarea')?.value.trim() ?? '';
    this.reasonMissing = reason === '';
    if (reason) this.tell('ogi-waive', { finding, reason });
    else this.renderRoot.querySelector('textarea')?.focus();
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
define('ogi-fixes', OgiFixes);

import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { CellKey, Language, Waiver } from '../../wasm/types.ts';
import type { CellPlace } from '../report/form-model.ts';
import { nameOfCell, nameOfEdit } from '../report/place-names.ts';
import type { Change } from '../report/report-edits.ts';
import { define } from './define.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords } from './words.ts';

/** So much of a changed text is shown before and after the change. */
const context = 12;

/** Everything the user changed, against what the report said at first: `ogi-revert` {keys}, `ogi-goto` {key}. */
class OgiChanges extends LitElement {
  @property({ attribute: false }) changes: Change[] = [];
  @property({ attribute: false }) places: Map<string, CellPlace> = new Map();
  @property({ attribute: false }) answers: { cell: CellKey; right: boolean }[] = [];
  @property({ attribute: false }) voidWaivers: Waiver[] = [];
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    css`
      :host {
        font-size: 15px;
      }
      ul {
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 12px;
        padding: 4px 0;
        border-top: 1px solid var(--_line);
      }
      li > div {
        flex: 1 1 240px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      h3 {
        margin-top: 10px;
        font-size: 15px;
      }
      del {
        color: var(--_error);
      }
      ins {
        color: var(--_pass);
        text-decoration-thickness: 2px;
      }
      button {
        min-height: 28px;
        padding: 1px 10px;
        font-size: 14px;
      }
      button.link {
        padding: 0;
        border: 0;
        background: none;
        color: var(--_text);
        font-size: inherit;
        text-align: left;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
    `,
  ];

  override render() {
    const words = elementWords(this.language);
    const { changes } = this;
    return html`${
      changes.length === 0
        ? html`<p>${words.noChanges}</p>`
        : html`<ul>
              ${changes.map((change) => this.entry(change, words))}
            </ul>
            ${
              changes.length > 1
                ? html`<button type="button" @click=${() => this.revert(changes)}>
                    ${words.revertAll}
                  </button>`
                : nothing
            }`
    }
    ${
      this.answers.length === 0
        ? nothing
        : html`<h3>${words.answers}</h3>
            <ul>
              ${this.answers.map(({ cell, right }) =>
                this.kept(
                  words.answered(right, nameOfCell(cell, this.places.get(cell), this.language)),
                  () => this.tell('ogi-answer', { cell, right: undefined }),
                ),
              )}
            </ul>`
    }
    ${
      this.voidWaivers.length === 0
        ? nothing
        : html`<h3>${words.voidWaivers}</h3>
            <ul>
              ${this.voidWaivers.map(({ finding, reason }) =>
                this.kept(`${finding.split('/')[0]}${words.colon}${reason}`, () =>
                  this.tell('ogi-unwaive', { finding }),
                ),
              )}
            </ul>`
    }`;
  }

  private kept(text: string, takeBack: () => void) {
    return html`<li>
      <div>${text}</div>
      <button type="button" @click=${takeBack}>${elementWords(this.language).takeBack}</button>
    </li>`;
  }

  private entry(change: Change, words: ElementWords) {
    const name = nameOfEdit(change.key, this.places, this.language);
    return html`<li>
      <div><button type="button" class="link" @click=${() => this.tell('ogi-goto', { key: change.key })}>${name}</button>${words.colon}${this.difference(change, words)}</div>
      <button type="button" aria-label=${words.revertOf(name)} @click=${() => this.revert([change])}>
        ${words.revert}
      </button>
    </li>`;
  }

  /** Only the part that differs, with a little of what stands round it. */
  private difference({ before = '', after = '' }: Change, words: ElementWords) {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start += 1;
    let end = 0;
    const most = Math.min(before.length, after.length) - start;
    while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end])
      end += 1;
    // A figure is shown whole.
    const digit = (text: string, at: number) => /\d/.test(text[at] ?? '');
    while (start > 0 && digit(before, start - 1)) start -= 1;
    while (end > 0 && digit(before, before.length - end)) end -= 1;
    if (before.length <= 24 && after.length <= 24) [start, end] = [0, 0];
    const lead = after.slice(Math.max(0, start - context), start);
    const tail = after.slice(after.length - end, after.length - end + context);
    const cut = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
    const old = cut(before.slice(start, before.length - end).trim());
    const now = cut(after.slice(start, after.length - end).trim());
    return html`${start > context ? '…' : nothing}${lead}<del>${old || (start + end ? '' : words.blank)}</del>
      → <ins>${now || (start + end ? '' : words.blank)}</ins>${tail}${end > context ? '…' : nothing}`;
  }

  private revert(changes: Change[]): void {
    this.tell('ogi-revert', { keys: changes.map(({ key }) => key) });
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
define('ogi-changes', OgiChanges);

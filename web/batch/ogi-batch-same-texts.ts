import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language, SharedSection } from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { theme } from '../element/theme.ts';
import { reportWords } from '../report/words.ts';
import { unitOf } from './entry.ts';
import { panelStyles } from './panel-styles.ts';
import type { SamePair } from './same-texts.ts';
import { batchWords } from './words.ts';

/** Which reports have nearly the same text, with both texts side by side. */
export class OgiBatchSameTexts extends LitElement {
  @property({ attribute: false }) pairs: readonly SamePair[] = [];
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    panelStyles,
    css`
      .beside {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 4px 16px;
        margin: 4px 0 8px;
      }
      blockquote {
        margin: 0;
        padding: 2px 8px;
        border-left: 3px solid var(--_line);
        font-size: 14px;
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
      }
    `,
  ];

  override render() {
    const words = batchWords(this.language);
    if (this.pairs.length === 0) return nothing;
    return html`<h3>${icon('warning')}${words.sameTexts(this.pairs.length)}</h3>
      <p class="note">${words.sameTextsNote}</p>
      ${this.pairs.map((pair) => this.pair(pair))}`;
  }

  private pair({ entries, sections }: SamePair) {
    const names = entries.map(unitOf);
    const parts = reportWords(this.language).part;
    const shares = sections.map(({ section, percent }) => `${parts[section]} ${percent}%`);
    return html`<details>
      <summary>${names.join(batchWords(this.language).listed)} · ${shares.join(' · ')}</summary>
      ${sections.map((shared) => this.passages(entries, shared))}
    </details>`;
  }

  private passages([one, other]: SamePair['entries'], { section, passages }: SharedSection) {
    const of = (entry: typeof one, start: number, end: number) =>
      html`<blockquote>${entry.report.sections?.[section]?.slice(start, end)}</blockquote>`;
    return html`<div class="beside">
      <strong>${unitOf(one)}</strong><strong>${unitOf(other)}</strong>
      ${passages.map(
        ({ start, end, other_start, other_end }) =>
          html`${of(one, start, end)}${of(other, other_start, other_end)}`,
      )}
    </div>`;
  }
}
customElements.define('ogi-batch-same-texts', OgiBatchSameTexts);

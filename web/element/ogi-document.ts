import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type {
  Block,
  Language,
  OgiDocument,
  Origin,
  PageBlock,
  TableBlock,
} from '../../wasm/types.ts';
import { define } from './define.ts';
import { scrollWithin } from './scroll-within.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords } from './words.ts';

/**
 * The user's own document as it was read: paragraphs, tables, and pages with every word and line where the file puts them.
 * `origin` is marked and brought into view. Only text is drawn; nothing of the file's own markup gets here.
 */
export class OgiDocumentView extends LitElement {
  @property({ attribute: false }) document: OgiDocument | undefined;
  @property({ attribute: false }) origin: Origin | undefined;
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    css`
      :host {
        font-size: 14px;
        line-height: 1.7;
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        margin-bottom: 6px;
      }
      .scroll {
        overflow-x: auto;
        margin-bottom: 10px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 12px;
        line-height: 1.35;
      }
      td {
        padding: 2px 4px;
        border: 1px solid var(--_line);
        /* Figures stay whole; a table that gets too wide for it scrolls. */
        overflow-wrap: break-word;
        font-variant-numeric: tabular-nums;
      }
      mark,
      td.here {
        background: var(--_here-ground);
        color: var(--_text);
        outline: 3px solid var(--_accent);
      }
      .picture {
        margin-bottom: 6px;
        color: var(--_muted);
      }
      figure {
        margin: 0 0 10px;
      }
      figcaption {
        font-size: 13px;
        color: var(--_muted);
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
      text {
        fill: var(--_text);
        font-family: var(--_font);
      }
      line {
        stroke: var(--_muted);
        stroke-width: 0.6;
      }
      rect {
        fill: var(--_here-ground);
        stroke: var(--_accent);
        stroke-width: 2;
      }
      @media (forced-colors: active) {
        svg {
          forced-color-adjust: none;
          background: #fff;
        }
        text {
          fill: #000;
        }
      }
    `,
  ];

  protected override updated(): void {
    const here = this.renderRoot.querySelector('.here');
    if (here && !scrollWithin(here, 'centre')) {
      here.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
  }

  override render() {
    const words = elementWords(this.language);
    let pages = 0;
    return html`<div lang="zh-CN">
      ${repeat(
        this.document?.blocks ?? [],
        (_, at) => at,
        (block, at) => {
          if (block.type === 'page') pages += 1;
          const origin = this.origin?.block === at ? this.origin : undefined;
          return this.block(block, origin, words, pages);
        },
      )}
    </div>`;
  }

  private block(block: Block, origin: Origin | undefined, words: ElementWords, page: number) {
    switch (block.type) {
      case 'text':
        return html`<p class="text">${markedText(block.text, origin)}</p>`;
      case 'table':
        return markedTable(block, origin, words.tableInOriginal);
      case 'picture':
        return html`<p class="picture">${words.pictureHere}</p>`;
      case 'page':
        return markedPage(block, origin, words.pageNumber(page));
    }
  }
}

function markedText(text: string, origin: Origin | undefined) {
  if (!origin || !('start' in origin)) return text;
  const { start, end } = origin;
  return html`${text.slice(0, start)}<mark class="here">${text.slice(start, end)}</mark>${text.slice(end)}`;
}

function markedTable(block: TableBlock, origin: Origin | undefined, name: string): TemplateResult {
  const isHere = (row: number, column: number) =>
    origin !== undefined && 'row' in origin && origin.row === row && origin.column === column;
  return html`<div class="scroll" role="group" tabindex="0" aria-label=${name}><table>
    ${block.rows.map(
      (cells, row) => html`<tr>
        ${cells.map(
          (cell, column) =>
            html`<td
              class=${isHere(row, column) ? 'here' : nothing}
              rowspan=${cell.row_span ?? 1}
              colspan=${cell.col_span ?? 1}
              >${cell.text}</td
            >`,
        )}
      </tr>`,
    )}
  </table></div>`;
}

/** Drawn in the file's own points, so that it scales with the width it is given. */
function markedPage(block: PageBlock, origin: Origin | undefined, name: string): TemplateResult {
  const box = origin && 'x' in origin ? origin : undefined;
  return html`<figure>
    <figcaption>${name}</figcaption>
    <svg viewBox="0 0 ${block.width} ${block.height}" role="group" aria-label=${name}>
      ${
        box
          ? svg`<rect class="here" x=${box.x - 2} y=${box.y - 2} width=${box.width + 4} height=${box.height + 4} />`
          : nothing
      }
      ${(block.lines ?? []).map(({ x1, y1, x2, y2 }) => svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`)}
      ${block.words.map(
        ({ text, x, y, width, height }) =>
          svg`<text x=${x} y=${y + height * 0.85} font-size=${height} textLength=${width > 0 ? width : nothing} lengthAdjust="spacingAndGlyphs">${text}</text>`,
      )}
    </svg>
  </figure>`;
}
define('ogi-document', OgiDocumentView);

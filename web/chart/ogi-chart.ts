import { css, html, LitElement, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Language } from '../../wasm/types.ts';
import { define } from '../element/define.ts';
import { theme } from '../element/theme.ts';
import type { Bar } from './figures.ts';
import { chartWords } from './words.ts';

/** In pixels; a label stands over its bars, so that it has the whole width on a phone too. */
const labelHeight = 22;
const barHeight = 14;
const gap = 12;
const figureWidth = 84;
const characterWidth = 14;

/** Bars for a few figures, and the same figures as a table. */
class OgiChart extends LitElement {
  @property() heading = '';
  @property({ attribute: false }) bars: Bar[] = [];
  /** What `value` and `before` are, where there are both: for example 2024年 and 2023年. */
  @property({ attribute: false }) series: [string, string] | undefined;
  @property() language: Language = 'zh-CN';
  @state() private width = 480;

  private readonly sizes = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  static override styles = [
    theme,
    css`
      figure {
        margin: 0;
        break-inside: avoid;
      }
      figcaption {
        margin-bottom: 4px;
        font-weight: 600;
      }
      svg {
        display: block;
        max-width: 100%;
      }
      text {
        fill: currentColor;
        font: 14px var(--_font);
      }
      .figure {
        font-variant-numeric: tabular-nums;
      }
      .bar {
        fill: var(--_accent);
      }
      .before {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
      }
      .axis {
        stroke: var(--_line);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        font-size: 14px;
      }
      .legend svg {
        display: inline-block;
        vertical-align: -1px;
      }
      summary {
        width: max-content;
        min-height: 24px;
        color: var(--_accent);
        font-size: 14px;
        cursor: pointer;
      }
      table {
        border-collapse: collapse;
        font-size: 14px;
      }
      th,
      td {
        padding: 2px 10px;
        border: 1px solid var(--_line);
        text-align: left;
      }
      td {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      @media print {
        details {
          display: none;
        }
        .bar {
          print-color-adjust: exact;
          -webkit-print-color-adjust: exact;
        }
      }
      @media (forced-colors: active) {
        text {
          fill: CanvasText;
        }
        .bar {
          fill: Highlight;
        }
        .before {
          stroke: CanvasText;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override render() {
    const { data, none } = chartWords(this.language);
    if (this.bars.length === 0) {
      return html`<figure><figcaption>${this.heading}</figcaption><p>${none}</p></figure>`;
    }
    return html`<figure>
      <figcaption>${this.heading}</figcaption>
      ${this.legend()} ${this.drawing()}
      <details><summary>${data}</summary>${this.table()}</details>
    </figure>`;
  }

  private legend() {
    if (!this.series) return nothing;
    const sample = (kind: string) =>
      svg`<svg width="14" height="12" aria-hidden="true"><rect class=${kind} x="1" y="1" width="12" height="10"></rect></svg>`;
    const [value, before] = this.series;
    return html`<div class="legend">
      <span>${sample('bar')} ${value}</span><span>${sample('before')} ${before}</span>
    </div>`;
  }

  private drawing() {
    const lines = this.series ? 2 : 1;
    const rowHeight = labelHeight + lines * barHeight + gap;
    const height = this.bars.length * rowHeight;
    const most = Math.max(
      1,
      ...this.bars.flatMap((bar) => [sizeOf(bar.value), sizeOf(bar.before)]),
    );
    const room = Math.max(40, this.width - figureWidth);
    const mostCharacters = Math.max(4, Math.floor(this.width / characterWidth) - 1);
    const line = (kind: 'bar' | 'before', figure: string | undefined, y: number) => {
      // A nought has no bar, and everything else can be seen.
      const size = sizeOf(figure);
      const width = size === 0 ? 0 : Math.max(2, (size / most) * room);
      return svg`<rect class=${kind} x="1" y=${y + 1} width=${width} height=${barHeight - 3}></rect>
        <text class="figure" x=${width + 8} y=${y + barHeight - 2}>${figure ?? '—'}</text>`;
    };
    return svg`<svg role="img" aria-label=${this.name()} width=${this.width} height=${height} viewBox="0 0 ${this.width} ${height}">
      <line class="axis" x1="0.5" x2="0.5" y1="0" y2=${height}></line>
      ${this.bars.map((bar, at) => {
        const top = at * rowHeight;
        return svg`<text x="6" y=${top + 15}>${shortened(bar.label, mostCharacters)}</text>
          ${line('bar', bar.value, top + labelHeight)}
          ${this.series ? line('before', bar.before, top + labelHeight + barHeight) : nothing}`;
      })}
    </svg>`;
  }

  /** The chart in words, for those who hear it. */
  private name(): string {
    const { comma, colon } = chartWords(this.language);
    const items = this.bars.map(({ label, value, before }) => {
      const figures = this.series
        ? this.series
            .map((series, at) => `${series} ${(at === 0 ? value : before) ?? '—'}`)
            .join(comma)
        : (value ?? '—');
      return `${label} ${figures}`;
    });
    return `${this.heading}${colon}${items.join(comma)}`;
  }

  private table() {
    const { item, value } = chartWords(this.language);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${item}</th>
          ${(this.series ?? [value]).map((series) => html`<th scope="col">${series}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.bars.map(
          (bar) => html`<tr>
            <th scope="row">${bar.label}</th>
            <td>${bar.value ?? '—'}</td>
            ${this.series ? html`<td>${bar.before ?? '—'}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

const sizeOf = (figure: string | undefined): number => Math.max(0, Number(figure ?? 0) || 0);

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

define('ogi-chart', OgiChart);

declare global {
  interface HTMLElementTagNameMap {
    'ogi-chart': OgiChart;
  }
}

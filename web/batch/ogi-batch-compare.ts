import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Language, Report, Result } from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { type CellPlace, cellPlaces } from '../report/form-model.ts';
import { signed } from '../report/highlights.ts';
import '../element/ogi-form.ts';
import { theme } from '../element/theme.ts';
import { stringsIn } from '../element/words.ts';
import { writeNumber } from '../export/written-number.ts';
import { type Comparison, compare, type Difference } from './compare.ts';
import { panelStyles } from './panel-styles.ts';
import type { Sum } from './sum.ts';
import { batchStrings } from './words.ts';

const mostEqual = 3;

/** A report that claims to sum up the others, held against their sum, and who may explain what differs. */
export class OgiBatchCompare extends LitElement {
  @property({ attribute: false }) report: Report | undefined;
  @property({ attribute: false }) sum: Sum | undefined;
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    panelStyles,
    css`
      .scroll {
        overflow: auto;
        margin: 8px 0 16px;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
      table {
        width: 100%;
        min-width: 640px;
        border-collapse: collapse;
        font-size: 14px;
        line-height: 1.5;
      }
      th,
      td {
        padding: 6px 10px;
        border-bottom: 1px solid var(--_line);
        text-align: left;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      thead th {
        background: var(--_head);
      }
      thead th:nth-child(n + 2):nth-child(-n + 4) {
        text-align: right;
        white-space: nowrap;
      }
      tbody th {
        font-weight: 400;
      }
      td.figure {
        text-align: right;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .difference {
        color: var(--_error);
        font-weight: 600;
      }
      summary {
        min-height: 24px;
        color: var(--_accent);
        cursor: pointer;
      }
      .shares {
        min-width: 0;
        width: auto;
        margin: 4px 0;
      }
      .shares th,
      .shares td {
        padding: 2px 8px;
        border: 1px solid var(--_line);
        background: none;
      }
      .explanation {
        padding: 8px 12px;
        border-left: 4px solid var(--_accent);
        background: var(--_info-ground);
        margin: 8px 0;
      }
    `,
  ];

  @state() private unfolded: ReadonlySet<string> = new Set();

  private comparison: Comparison | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report') && !changed.has('sum')) return;
    const { report, sum } = this;
    this.comparison = report && sum && compare(report, sum);
  }

  override render() {
    const words = batchStrings(this.language);
    const { report, sum, comparison } = this;
    if (!report || !sum || !comparison) return html`<p>${words.chooseGovernment}</p>`;
    const { cells, differences } = comparison;
    const places = cellPlaces(sum.form);
    if (differences.length === 0) {
      return html`<p class="pass" role="status">${icon('pass')} ${words.equal(cells)}</p>`;
    }
    return html`<p class="error" role="status">
        ${icon('error')} ${words.different(cells, differences.length)}
      </p>
      ${this.explanations(comparison, sum)}
      <div class="scroll" tabindex="0" role="group" aria-label=${words.views.compare}>
        <table>
          <caption class="unseen">${words.views.compare}</caption>
          <thead>
            <tr>
              ${[words.place, words.written, words.sum, words.difference, words.who].map(
                (head) => html`<th scope="col">${head}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${differences.map((difference) => this.row(difference, sum, places))}
          </tbody>
        </table>
      </div>
      <ogi-form
        .report=${{ ...report, sections: {} }}
        .result=${this.marked(differences)}
        .form=${sum.form}
        .places=${places}
        .language=${this.language}
      ></ogi-form>`;
  }

  private explanations({ explanations, differences }: Comparison, sum: Sum) {
    const words = batchStrings(this.language);
    if (explanations.length === 0) return nothing;
    const texts = explanations.slice(0, mostEqual).map(({ kind, members, cells }) => {
      const names = members.map((member) => sum.members[member]?.name ?? '').join(words.separator);
      return words.explained[kind](names, cells, differences.length);
    });
    return html`<div class="explanation">
      ${texts.length > 1 ? html`<p>${words.oneOf}</p>` : nothing}
      ${texts.map((text) => html`<p>${text}</p>`)}
    </div>`;
  }

  private row(difference: Difference, sum: Sum, places: Map<string, CellPlace>) {
    const { part } = stringsIn(this.language);
    const place = places.get(difference.cell);
    const section = place ? part[place.section as '2' | '3' | '4'] : '';
    return html`<tr>
      <th scope="row">${section} ${place?.words.join(' ') ?? difference.cell}</th>
      <td class="figure">${difference.text.trim() || '—'}</td>
      <td class="figure">${writeNumber(difference.sum)}</td>
      <td class="figure difference">
        ${difference.written === undefined ? '—' : signed(writeNumber(difference.difference))}
      </td>
      <td>${this.who(difference, sum)}</td>
    </tr>`;
  }

  private who({ cell, equal, shares, sum: total }: Difference, sum: Sum) {
    const words = batchStrings(this.language);
    const nameOf = (member: number) => sum.members[member]?.name ?? '';
    const names = equal.slice(0, mostEqual).map(nameOf).join(words.separator);
    const more = equal.length > mostEqual ? equal.length : 0;
    if (shares.length === 0) return words.noShares;
    // A hundred shares in each of two hundred rows are made when they are looked at.
    return html`${equal.length > 0 ? html`<p>${words.equalTo(names, more)}</p>` : nothing}
      <details
        @toggle=${(event: Event) => {
          if ((event.target as HTMLDetailsElement).open && !this.unfolded.has(cell)) {
            this.unfolded = new Set([...this.unfolded, cell]);
          }
        }}
      >
        <summary>${words.shares(shares.length)}</summary>
        ${this.unfolded.has(cell) ? this.shares(shares, total, nameOf) : nothing}
      </details>`;
  }

  private shares(shares: Difference['shares'], total: bigint, nameOf: (member: number) => string) {
    const words = batchStrings(this.language);
    return html`<table class="shares">
      <thead>
        <tr>
          ${[words.unit, words.figure, words.share].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shares.map(
          ({ member, figure }) => html`<tr>
            <th scope="row">${nameOf(member)}</th>
            <td class="figure">${writeNumber(figure)}</td>
            <td class="figure">${percent(figure, total)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** The differences as marks at their cells, in the shape the form takes marks in. */
  private marked(differences: Difference[]): Result {
    const words = batchStrings(this.language);
    return {
      schema: 'ogi-result/1',
      verdict: 'fail',
      accepted: false,
      counts: { error: differences.length, warning: 0, info: 0 },
      equations: { checked: 0, held: 0, failed: 0, skipped: 0, items: [] },
      rules: [],
      findings: differences.map(({ cell, text, sum }) => ({
        id: cell,
        rule: 'OGI801',
        slug: 'aggregate-mismatch',
        severity: 'error',
        message: words.differs(text, writeNumber(sum)),
        basis: [],
        places: [{ cell }],
      })),
    };
  }
}

/** In tenths of a percent. */
const percent = (part: bigint, whole: bigint): string =>
  whole === 0n ? '—' : `${(Number((part * 1000n) / whole) / 10).toFixed(1)}%`;

customElements.define('ogi-batch-compare', OgiBatchCompare);

import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  CellAgainstSum,
  Language,
  Report,
  Result,
  Share,
  SumComparison,
} from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { type CellPlace, cellPlaces } from '../report/form-model.ts';
import { signed } from '../report/highlights.ts';
import { nameOfCell } from '../report/place-names.ts';
import '../element/ogi-form.ts';
import { theme } from '../element/theme.ts';
import { panelStyles } from './panel-styles.ts';
import type { Sum } from './sum.ts';
import { batchWords } from './words.ts';

const mostEqual = 3;

/** A report that claims to sum up the others, held against their sum, and who may explain what differs. */
export class OgiBatchCompare extends LitElement {
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

  override render() {
    const words = batchWords(this.language);
    const { sum } = this;
    if (!sum) return nothing;
    if (!sum.government) return html`<p>${words.chooseGovernment}</p>`;
    const { report, comparison } = sum.government;
    const differences = comparison.cells.filter(({ state }) => state === 'different');
    const open = comparison.cells.filter(({ state }) => state === 'not_compared').length;
    const cells = comparison.cells.length - open;
    const places = cellPlaces(sum.form);
    const notCompared = open > 0 ? html`<p>${words.notCompared(open)}</p>` : nothing;
    if (differences.length === 0) {
      return html`<p class="pass" role="status">${icon('pass')} ${words.equal(cells)}</p>
        ${notCompared}`;
    }
    return html`<p class="error" role="status">
        ${icon('error')} ${words.different(cells, differences.length)}
      </p>
      ${notCompared}
      ${this.explanations(comparison, differences.length, sum)}
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
            ${differences.map((difference) => this.row(difference, report, sum, places))}
          </tbody>
        </table>
      </div>
      <ogi-form
        .report=${{ ...report, sections: {} }}
        .result=${this.marked(differences, report)}
        .form=${sum.form}
        .places=${places}
        .language=${this.language}
      ></ogi-form>`;
  }

  private explanations({ explanations }: SumComparison, all: number, sum: Sum) {
    const words = batchWords(this.language);
    if (explanations.length === 0) return nothing;
    const texts = explanations.slice(0, mostEqual).map(({ kind, members, cells }) => {
      const names = members.map((member) => sum.members[member]?.name ?? '').join(words.listed);
      return words.explained[kind](names, cells, all);
    });
    return html`<div class="explanation">
      ${texts.length > 1 ? html`<p>${words.oneOf}</p>` : nothing}
      ${texts.map((text) => html`<p>${text}</p>`)}
    </div>`;
  }

  private row(
    difference: CellAgainstSum,
    report: Report,
    sum: Sum,
    places: Map<string, CellPlace>,
  ) {
    const name = nameOfCell(difference.cell, places.get(difference.cell), this.language);
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="figure">${report.cells[difference.cell]?.trim()}</td>
      <td class="figure">${difference.sum}</td>
      <td class="figure difference">
        ${difference.difference === undefined ? '—' : signed(difference.difference)}
      </td>
      <td>${this.who(difference, sum)}</td>
    </tr>`;
  }

  private who({ cell, equal = [], shares = [] }: CellAgainstSum, sum: Sum) {
    const words = batchWords(this.language);
    const nameOf = (member: number) => sum.members[member]?.name ?? '';
    const names = equal.slice(0, mostEqual).map(nameOf).join(words.listed);
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
        ${this.unfolded.has(cell) ? this.shares(shares, nameOf) : nothing}
      </details>`;
  }

  private shares(shares: Share[], nameOf: (member: number) => string) {
    const words = batchWords(this.language);
    return html`<table class="shares">
      <thead>
        <tr>
          ${[words.organ, words.figure, words.share].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shares.map(
          ({ member, figure, percent }) => html`<tr>
            <th scope="row">${nameOf(member)}</th>
            <td class="figure">${figure}</td>
            <td class="figure">${percent === undefined ? '—' : `${percent}%`}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** The differences as marks at their cells, in the shape the form takes marks in. */
  private marked(differences: CellAgainstSum[], report: Report): Result {
    const words = batchWords(this.language);
    return {
      schema: 'ogi-result/1',
      verdict: 'fail',
      accepted: false,
      counts: { error: differences.length, warning: 0, info: 0 },
      equations: { checked: 0, held: 0, failed: 0, skipped: 0, items: [] },
      rules: [],
      findings: differences.map(({ cell, sum = '' }) => ({
        id: cell,
        rule: 'OGI801',
        slug: 'aggregate-mismatch',
        severity: 'error',
        message: words.differs(report.cells[cell] ?? '', sum),
        basis: [],
        places: [{ cell }],
      })),
    };
  }
}

customElements.define('ogi-batch-compare', OgiBatchCompare);

import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Language, ToldSettings, Unit } from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { download } from '../element/take-away.ts';
import { theme } from '../element/theme.ts';
import { type MainFigure, mainFigures } from '../export/main-figures.ts';
import { type RateKey, rateNames } from '../export/units.ts';
import { signed } from '../report/highlights.ts';
import { listStyles } from './list-styles.ts';
import { panelStyles } from './panel-styles.ts';
import { batchWords } from './words.ts';

/** What the units are ranked by. */
type By = `main:${MainFigure}` | `rate:${RateKey}`;

const mostInChart = 12;

/**
 * A district's or a province's table: every unit and year with its main figures and rates, ranked by one of them, what lies
 * apart told, carry-over of all pairs checked.
 */
export class OgiBatchUnits extends LitElement {
  @property({ attribute: false }) units: Unit[] | undefined;
  /** What an office has set for the checks, to stand in the workbook. */
  @property({ attribute: false }) settings: ToldSettings | undefined;
  @property() language: Language = 'zh-CN';
  @state() private by: By = 'main:received';
  @state() private down = true;

  static override styles = [
    theme,
    panelStyles,
    listStyles,
    css`
      .scroll {
        max-height: 62vh;
      }
      table {
        min-width: 1180px;
        line-height: 1.45;
      }
      th,
      td {
        padding: 5px 8px;
        white-space: nowrap;
      }
      tbody th {
        white-space: normal;
      }
      thead th {
        padding: 0 8px;
        font-weight: 600;
        white-space: normal;
      }
      thead button {
        padding: 2px 0;
      }
      .of {
        display: block;
        color: var(--_muted);
        font-size: 12px;
      }
      td.apart {
        background: var(--_warning-ground);
      }
      .chart {
        margin-top: 16px;
        padding: 14px 18px;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
    `,
  ];

  override render() {
    const words = batchWords(this.language);
    const { units } = this;
    if (!units) return html`<p role="status">${words.reckoning}</p>`;
    if (units.length === 0) return html`<p>${words.sumNone}</p>`;
    const ranked = this.ranked(units);
    const main = mainFigures(this.language);
    const rates = rateNames(this.language);
    const columns: { by: By; label: string }[] = [
      ...main.map(({ key, label }) => ({ by: `main:${key}` as const, label })),
      ...rates.map(({ key, label }) => ({ by: `rate:${key}` as const, label })),
    ];
    const label = columns.find(({ by }) => by === this.by)?.label ?? '';
    const bars = ranked
      .map((unit) => ({
        label: `${unit.organ} ${unit.year ?? ''}`,
        value: rankedBy(unit, this.by),
      }))
      .filter(({ value }) => Number(value) > 0)
      .slice(0, mostInChart);
    return html`<p class="lead">${words.unitsLead}</p>
      <div class="row" role="group" aria-label=${words.views.units}>
        ${(['xlsx', 'csv', 'json'] as const).map(
          (kind) =>
            html`<button type="button" @click=${() => this.save(kind, ranked)}>${words.unitsAs[kind]}</button>`,
        )}
      </div>
      <div class="scroll" role="group" aria-label=${words.views.units} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${words.rank}</th>
              <th scope="col" class="word">${words.organ}</th>
              <th scope="col">${words.year}</th>
              ${columns.map((column) => this.head(column.by, column.label))}
              <th scope="col">${words.carriedOver}</th>
            </tr>
          </thead>
          <tbody>
            ${ranked.map((unit, at) => this.row(unit, at))}
          </tbody>
        </table>
      </div>
      ${
        bars.length === 0
          ? nothing
          : html`<div class="chart">
              <ogi-chart heading=${label} .bars=${bars} .language=${this.language}></ogi-chart>
            </div>`
      }`;
  }

  private head(by: By, label: string) {
    const is = this.by === by;
    return html`<th scope="col" aria-sort=${is ? (this.down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        title=${batchWords(this.language).sortBy(label)}
        @click=${() => {
          this.down = is ? !this.down : true;
          this.by = by;
        }}
      >
        ${label}<span class="arrow" aria-hidden="true">${is ? (this.down ? '▼' : '▲') : '⇅'}</span>
      </button>
    </th>`;
  }

  private row(unit: Unit, at: number) {
    const words = batchWords(this.language);
    const has = rankedBy(unit, this.by) !== '';
    return html`<tr>
      <td>${has ? at + 1 : ''}</td>
      <th scope="row" class="word">${unit.organ}</th>
      <td>${unit.year ?? ''}</td>
      ${mainFigures(this.language).map(({ key }) => html`<td>${unit.main[key] ?? ''}</td>`)}
      ${rateNames(this.language).map(({ key }) => {
        const rate = unit.rates[key];
        const apart = unit.outliers.includes(key);
        return html`<td class=${apart ? 'apart' : ''} title=${apart ? words.apart : nothing}>
          ${apart ? icon('warning') : nothing}
          ${rate ? (rate.percent === undefined ? words.fewCases : `${rate.percent}%`) : ''}
          ${rate ? html`<span class="of">${rate.part}/${rate.whole}</span>` : nothing}
        </td>`;
      })}
      ${this.carried(unit)}
    </tr>`;
  }

  private carried({ carried_over: carried }: Unit) {
    const words = batchWords(this.language);
    if (!carried) return html`<td></td>`;
    const { figure = '', last_year: last = '', difference } = carried;
    const state =
      difference === undefined
        ? words.notComparable
        : difference === '0'
          ? words.agrees
          : html`<span class="error">${words.difference} ${signed(difference)}</span>`;
    return html`<td>${state}<span class="of">${words.carriedOf(figure, last)}</span></td>`;
  }

  /** Without a figure means last, up or down. */
  private ranked(units: readonly Unit[]): Unit[] {
    const turn = this.down ? -1 : 1;
    return [...units].sort((one, other) => {
      const [a, b] = [rankedBy(one, this.by), rankedBy(other, this.by)];
      if (a === '' || b === '') return Number(a === '') - Number(b === '');
      return turn * (Number(a) - Number(b));
    });
  }

  private async save(kind: 'xlsx' | 'csv' | 'json', units: Unit[]): Promise<void> {
    const name = `${batchWords(this.language).views.units}.${kind}`;
    const { unitsCsv, unitsJson, unitsXlsx } = await import('../export/index.ts');
    if (kind === 'xlsx') download(await unitsXlsx(units, this.language, this.settings), name);
    else if (kind === 'csv') download(new Blob([unitsCsv(units)], { type: 'text/csv' }), name);
    else download(new Blob([unitsJson(units)], { type: 'application/json' }), name);
  }
}

function rankedBy({ main, rates }: Unit, by: By): string {
  const key = by.slice(by.indexOf(':') + 1);
  if (by.startsWith('main:')) return main[key as MainFigure] ?? '';
  return rates[key as RateKey]?.percent ?? '';
}
customElements.define('ogi-batch-units', OgiBatchUnits);

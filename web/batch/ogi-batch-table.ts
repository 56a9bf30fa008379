import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language, Severity } from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { theme } from '../element/theme.ts';
import { type MainFigure, mainFigures } from '../export/main-figures.ts';
import { reasonOf, verdictOf } from './batch-session.ts';
import { type Entry, isReport, unitOf } from './entry.ts';
import { batchWords, type VerdictKind } from './words.ts';

type Column = 'unit' | 'verdict' | Exclude<Severity, 'info'> | MainFigure;

/** A report in a line; what has not been read yet has no line. */
interface Line {
  entry: Entry;
  unit: string;
  verdict: VerdictKind;
  reason: string;
  figures: Map<Column, string>;
}

const order: VerdictKind[] = ['failed', 'fail', 'incomplete', 'warn', 'pass', 'waiting'];
const icons: Record<VerdictKind, Severity | 'pass'> = {
  fail: 'error',
  incomplete: 'warning',
  warn: 'warning',
  pass: 'pass',
  failed: 'error',
  waiting: 'info',
};

/** The list of reports: sorted by any column, narrowed by words and by outcome. Tells `ogi-open-entry`. */
export class OgiBatchTable extends LitElement {
  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property() language: Language = 'zh-CN';
  @state() private sorting: { column: Column; down: boolean } | undefined;
  @state() private words = '';
  @state() private wanted: VerdictKind | 'all' = 'all';

  /** Entries do not change; a new one takes the place of the old. */
  private readonly lines = new WeakMap<Entry, { line: Line; language: Language }>();

  static override styles = [
    theme,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        margin-bottom: 8px;
        font-size: 14px;
      }
      input,
      select {
        min-height: 36px;
        padding: 4px 8px;
        border: 1px solid var(--_muted);
        border-radius: 4px;
        background: var(--_surface);
        color: var(--_text);
        font: inherit;
      }
      input {
        width: 14em;
        max-width: 100%;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .count {
        color: var(--_muted);
      }
      .scroll {
        max-height: 70vh;
        overflow: auto;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
      table {
        width: 100%;
        min-width: 900px;
        border-collapse: separate;
        border-spacing: 0;
        table-layout: fixed;
        font-size: 14px;
        line-height: 1.5;
      }
      col.unit {
        width: 26%;
      }
      col.verdict {
        width: 118px;
      }
      th,
      td {
        padding: 6px 10px;
        border-bottom: 1px solid var(--_line);
        text-align: right;
        vertical-align: top;
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
      thead th {
        position: sticky;
        top: 0;
        z-index: 2;
        padding: 0;
        background: var(--_head);
      }
      th:first-child,
      td:nth-child(2),
      td.reason {
        text-align: left;
      }
      th:first-child {
        position: sticky;
        left: 0;
        z-index: 1;
        background: var(--_surface);
        font-weight: 400;
      }
      thead th:first-child {
        z-index: 3;
        background: var(--_head);
      }
      thead button {
        width: 100%;
        height: 100%;
        min-height: 40px;
        padding: 4px 10px;
        border: 0;
        background: none;
        color: var(--_text);
        font-weight: 600;
        line-height: 1.3;
        text-align: inherit;
      }
      thead th:nth-child(2) {
        text-align: left;
      }
      .arrow {
        display: inline-block;
        width: 1em;
        color: var(--_accent);
      }
      .open {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        text-align: left;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .name {
        display: block;
        color: var(--_muted);
        font-size: 13px;
      }
      .none {
        padding: 16px;
      }
      @media (max-width: 600px) {
        table {
          min-width: 780px;
        }
        col.unit {
          width: 170px;
        }
      }
      @media print {
        .tools {
          display: none;
        }
        .scroll {
          max-height: none;
          overflow: visible;
          border: 0;
        }
        table {
          min-width: 0;
          font-size: 9pt;
        }
        thead th,
        th:first-child {
          position: static;
        }
      }
    `,
  ];

  override render() {
    const words = batchWords(this.language);
    const lines = this.entries.flatMap((entry) => this.lineOf(entry) ?? []);
    const shown = this.sorted(lines.filter((line) => this.isWanted(line)));
    const columns = this.columns();
    return html`<div class="tools">
        <label
          >${words.filter}
          <input
            type="search"
            placeholder=${words.filterPlaceholder}
            .value=${this.words}
            @input=${(event: Event) => {
              this.words = (event.target as HTMLInputElement).value;
            }}
        /></label>
        <label
          >${words.show}
          <select
            @change=${(event: Event) => {
              this.wanted = (event.target as HTMLSelectElement).value as VerdictKind;
            }}
          >
            <option value="all">${words.all}</option>
            ${order
              .filter((verdict) => verdict !== 'waiting')
              .map((verdict) => html`<option value=${verdict}>${words.verdict[verdict]}</option>`)}
          </select></label
        >
        <span class="count" role="status">${words.shown(shown.length, lines.length)}</span>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-label="${words.tableName} (${words.scrollable})">
        <table>
          <caption class="unseen">
            ${words.tableName}
          </caption>
          <colgroup>
            <col class="unit" />
            <col class="verdict" />
            ${columns.slice(2).map(() => html`<col />`)}
          </colgroup>
          <thead>
            <tr>
              ${columns.map(([column, label]) => this.head(column, label))}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              shown,
              (line) => line.entry.file,
              (line) => this.row(line, columns),
            )}
          </tbody>
        </table>
        ${lines.length > 0 && shown.length === 0 ? html`<p class="none">${words.nothingShown}</p>` : nothing}
      </div>`;
  }

  private columns(): [Column, string][] {
    const words = batchWords(this.language);
    return [
      ['unit', words.organ],
      ['verdict', words.outcome],
      ['error', words.severity.error],
      ['warning', words.severity.warning],
      ...mainFigures(this.language).map(({ key, label }): [Column, string] => [key, label]),
    ];
  }

  private head(column: Column, label: string) {
    const { sorting } = this;
    const isSorted = sorting?.column === column;
    const state = isSorted ? (sorting.down ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" aria-sort=${state}>
      <button
        type="button"
        title=${batchWords(this.language).sortBy(label)}
        @click=${() => {
          // Figures are looked at from the largest, names from the first.
          const down = isSorted ? !sorting.down : column !== 'unit' && column !== 'verdict';
          this.sorting = { column, down };
        }}
      >
        ${label}<span class="arrow" aria-hidden="true">${isSorted ? (sorting.down ? '▼' : '▲') : ''}</span>
      </button>
    </th>`;
  }

  private row({ entry, unit, verdict, reason, figures }: Line, columns: [Column, string][]) {
    const words = batchWords(this.language);
    const openable = isReport(entry);
    return html`<tr>
      <th scope="row">
        ${
          openable
            ? html`<button
                type="button"
                class="open"
                aria-label=${words.open(unit)}
                @click=${() => this.tellOpen(entry)}
                >${unit}</button
              >`
            : unit
        }
        ${unit === entry.name ? nothing : html`<span class="name">${entry.name}</span>`}
      </th>
      <td><span class=${icons[verdict]}>${icon(icons[verdict])} ${words.verdict[verdict]}</span></td>
      ${
        reason
          ? html`<td class="reason" colspan=${columns.length - 2}>${reason}</td>`
          : columns.slice(2).map(([column]) => html`<td>${figures.get(column) ?? ''}</td>`)
      }
    </tr>`;
  }

  private tellOpen(entry: Entry): void {
    this.dispatchEvent(new CustomEvent('ogi-open-entry', { detail: entry }));
  }

  private lineOf(entry: Entry): Line | undefined {
    if (entry.state === 'waiting' || entry.state === 'reading') return undefined;
    const known = this.lines.get(entry);
    if (known?.language === this.language) return known.line;
    const line = this.newLine(entry);
    this.lines.set(entry, { line, language: this.language });
    return line;
  }

  private newLine(entry: Entry): Line {
    const figures = new Map<Column, string>();
    if (isReport(entry)) {
      const { counts } = entry.result;
      figures.set('error', String(counts.error)).set('warning', String(counts.warning));
      for (const { key } of mainFigures(this.language))
        figures.set(key, entry.figures.main[key] ?? '');
    }
    const reason = reasonOf(entry, this.language);
    return { entry, unit: unitOf(entry), verdict: verdictOf(entry), reason, figures };
  }

  private isWanted({ entry, unit, verdict }: Line): boolean {
    if (this.wanted !== 'all' && verdict !== this.wanted) return false;
    const wanted = this.words.normalize('NFKC').trim().toLowerCase();
    return `${unit}\n${entry.name}`.normalize('NFKC').toLowerCase().includes(wanted);
  }

  private sorted(lines: Line[]): Line[] {
    const { sorting } = this;
    if (!sorting) return lines;
    const { column, down } = sorting;
    const turn = down ? -1 : 1;
    return lines.sort((one, other) => {
      if (column === 'unit') return turn * one.unit.localeCompare(other.unit, 'zh-CN');
      if (column === 'verdict')
        return turn * (order.indexOf(one.verdict) - order.indexOf(other.verdict));
      // Without a figure means last, up or down.
      const [a, b] = [one.figures.get(column), other.figures.get(column)].map((figure) =>
        figure === undefined || figure === '' ? undefined : Number(figure),
      );
      if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
      return turn * (a - b);
    });
  }
}
customElements.define('ogi-batch-table', OgiBatchTable);

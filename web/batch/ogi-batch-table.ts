import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language, Severity } from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { theme } from '../element/theme.ts';
import { type MainFigure, mainFigures } from '../export/main-figures.ts';
import { tallyOf } from '../report/tally.ts';
import { batchTableStyles } from './batch-table-styles.ts';
import type { Relations } from './derived.ts';
import { type Entry, isReport, unitOf } from './entry.ts';
import { listStyles } from './list-styles.ts';
import { reasonOf, verdictKinds, verdictOf } from './verdict.ts';
import { batchWords, type Role, type VerdictKind } from './words.ts';

type Column =
  | ('unit' | 'year' | 'role' | 'file' | 'verdict')
  | Exclude<Severity, 'info'>
  | MainFigure;

type WordColumn = 'unit' | 'year' | 'role' | 'file' | 'verdict';
const isWord = (column: Column): column is WordColumn =>
  ['unit', 'year', 'role', 'file', 'verdict'].includes(column);

/** A report in a line. A file has its line before it is read, so that no line comes in between others. */
interface Line {
  entry: Entry;
  unit: string;
  year: string;
  verdict: VerdictKind;
  reason: string;
  figures: Map<Column, string>;
}

/** Lines of files not read yet that are drawn, more than are ever in sight: all at once would hold the page up. */
const mostWaiting = 40;
/** Where figures begin. */
const named = 5;
const icons: Record<VerdictKind, Severity | 'pass'> = {
  fail: 'error',
  incomplete: 'warning',
  warn: 'warning',
  explained: 'info',
  pass: 'pass',
  failed: 'error',
  waiting: 'info',
};

/**
 * The list of reports: sorted by any column, narrowed by words and by outcome. Tells `ogi-open-entry`, and `ogi-leave-out`
 * {id, leftOut}.
 */
export class OgiBatchTable extends LitElement {
  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property({ attribute: false }) relations: Relations | undefined;
  /** The id of the sum report. */
  @property() government: string | undefined;
  @property() language: Language = 'zh-CN';
  @state() private sorting: { column: Column; down: boolean } | undefined;
  @state() private words = '';
  @state() private wanted: VerdictKind | 'all' = 'all';

  /** Entries do not change; a new one takes the place of the old. */
  private readonly lines = new WeakMap<Entry, { line: Line; language: Language }>();

  static override styles = [theme, listStyles, batchTableStyles];

  override render() {
    const words = batchWords(this.language);
    const lines = this.entries.map((entry) => this.lineOf(entry));
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
            ${verdictKinds
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
            ${columns.map(([column]) => html`<col class=${column} />`)}
          </colgroup>
          <thead>
            <tr>
              ${columns.map(([column, label]) => this.head(column, label))}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              this.drawn(shown),
              (line) => line.entry.id,
              (line) =>
                line.verdict === 'waiting'
                  ? this.waitingRow(line, columns)
                  : this.row(line, columns),
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
      ['year', words.year],
      ['role', words.role],
      ['file', words.file],
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
    return html`<th scope="col" class=${isWord(column) ? 'word' : ''} aria-sort=${state}>
      <button
        type="button"
        title=${batchWords(this.language).sortBy(label)}
        @click=${() => {
          // Figures are looked at from the largest, names from the first.
          const down = isSorted ? !sorting.down : !isWord(column);
          this.sorting = { column, down };
        }}
      >
        ${label}<span class="arrow" aria-hidden="true">${isSorted ? (sorting.down ? '▼' : '▲') : '⇅'}</span>
      </button>
    </th>`;
  }

  private row({ entry, unit, year, verdict, reason, figures }: Line, columns: [Column, string][]) {
    const words = batchWords(this.language);
    const { leftOut = false } = entry;
    const rest = columns.slice(named);
    return html`<tr class=${leftOut ? 'left-out' : ''}>
      <th scope="row">
        <span class="who">
          <input
            type="checkbox"
            aria-label=${words.countedOf(unit)}
            title=${words.counted}
            .checked=${!leftOut}
            @change=${() => this.tell('ogi-leave-out', { id: entry.id, leftOut: !leftOut })}
          />
          ${
            isReport(entry)
              ? html`<button
                  type="button"
                  class="open"
                  aria-label=${words.open(unit)}
                  @click=${() => this.tell('ogi-open-entry', entry)}
                  >${unit}</button
                >`
              : html`<span>${unit}</span>`
          }
        </span>
      </th>
      <td class="word">${year}</td>
      <td class="word">${isReport(entry) ? words.roles[this.roleOf(entry)] : ''}</td>
      <td class="word">${entry.name}</td>
      <td class="word"><span class=${icons[verdict]}>${icon(icons[verdict])} ${words.verdict[verdict]}</span></td>
      ${
        reason
          ? html`<td class="reason" colspan=${rest.length}>${reason}</td>`
          : rest.map(([column]) => html`<td>${figures.get(column) ?? ''}</td>`)
      }
    </tr>`;
  }

  private drawn(lines: Line[]): Line[] {
    let waiting = 0;
    return lines.filter(({ verdict }) => verdict !== 'waiting' || ++waiting <= mostWaiting);
  }

  /** Few cells: many of these are drawn at once. */
  private waitingRow({ entry, unit, verdict }: Line, columns: [Column, string][]) {
    return html`<tr class="waiting">
      <th scope="row"><span class="who">${unit}</span></th>
      <td colspan=${named - 3}></td>
      <td class="word">${entry.name}</td>
      <td class="word">${batchWords(this.language).verdict[verdict]}</td>
      <td colspan=${columns.length - named}></td>
    </tr>`;
  }

  private roleOf({ id }: Entry): Role {
    if (id === this.government) return 'sum';
    const earlier = [...(this.relations?.lastYear.values() ?? [])];
    return earlier.some((last) => last.id === id) ? 'lastYear' : 'own';
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private lineOf(entry: Entry): Line {
    const known = this.lines.get(entry);
    if (known?.language === this.language) return known.line;
    const line = this.newLine(entry);
    this.lines.set(entry, { line, language: this.language });
    return line;
  }

  private newLine(entry: Entry): Line {
    const figures = new Map<Column, string>();
    if (isReport(entry)) {
      const { error, warning } = tallyOf(entry.result);
      figures.set('error', String(error)).set('warning', String(warning));
      for (const { key } of mainFigures(this.language))
        figures.set(key, entry.figures.main[key] ?? '');
    }
    const reason = reasonOf(entry, this.language);
    const year = isReport(entry) ? String(entry.report.year ?? '') : '';
    return { entry, unit: unitOf(entry), year, verdict: verdictOf(entry), reason, figures };
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
      if (isWord(column)) return turn * this.compare(column, one, other);
      // Without a figure means last, up or down.
      const [a, b] = [one.figures.get(column), other.figures.get(column)].map((figure) =>
        figure === undefined || figure === '' ? undefined : Number(figure),
      );
      if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
      return turn * (a - b);
    });
  }

  private compare(column: WordColumn, one: Line, other: Line): number {
    const rank = ({ verdict }: Line) => verdictKinds.indexOf(verdict);
    if (column === 'verdict') return rank(one) - rank(other);
    const wordOf = (line: Line) =>
      ({
        unit: line.unit,
        year: line.year,
        role: this.roleOf(line.entry),
        file: line.entry.name,
      })[column];
    return wordOf(one).localeCompare(wordOf(other), 'zh-CN', { numeric: true });
  }
}
customElements.define('ogi-batch-table', OgiBatchTable);

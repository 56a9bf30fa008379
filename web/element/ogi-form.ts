import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type {
  CellChange,
  CellKey,
  Figures,
  Finding,
  Language,
  Place,
  Report,
  Result,
  SectionKey,
  TableName,
} from '../../wasm/types.ts';
import type { CellPlace, ShownForm } from '../report/form-model.ts';
import {
  type CellMark,
  cellMarks,
  cellsOf,
  cellsOfFixes,
  signed,
  type TextMark,
  textMarks,
} from '../report/highlights.ts';
import { nameOfCell } from '../report/place-names.ts';
import type { EditKey, HeadField, ReportEdit } from '../report/report-edits.ts';
import { CellEditing } from './cell-editing.ts';
import { define } from './define.ts';
import { editStyles } from './edit-styles.ts';
import { formHead } from './form-head.ts';
import { elementAt } from './form-place.ts';
import { formStyles } from './form-styles.ts';
import { disclosureTable, requestsTable, reviewTable } from './form-tables.ts';
import { headingOf, proseOf, writtenSection } from './form-text.ts';
import type { Writing, Written } from './form-writing.ts';
import { icon } from './icons.ts';
import { sumBar } from './sum-bar.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords } from './words.ts';

/** The detail of `ogi-edit`: what is to be written, all of one `entry` being one step to undo. */
export interface EditDetail {
  edits: ReportEdit[];
  entry?: object;
  /** So many figures of a pasted block lay outside the table. */
  outside?: number;
}

/** The width, in pixels, from which the tables fit without a scrolling box of their own. */
const roomyWidth = 760;

const tables = {
  '2': ['disclosure', disclosureTable],
  '3': ['requests', requestsTable],
  '4': ['review', reviewTable],
} as const;

/**
 * The report in its official form: title, sections and the three statutory tables as the notice prints them, figures as
 * written, with what is wrong marked at its place. Where it is `editable` it fires `ogi-edit` for what is to be written and
 * shows what it is given; it changes nothing itself.
 */
export class OgiForm extends LitElement {
  @property({ attribute: false }) report: Report | undefined;
  @property({ attribute: false }) result: Result | undefined;
  @property({ attribute: false }) form: ShownForm | undefined;
  @property({ attribute: false }) places: Map<string, CellPlace> = new Map();
  /** The finding being looked at: its cells are outlined together. */
  @property({ attribute: false }) shown: Finding | undefined;
  @property() language: Language = 'zh-CN';
  @property({ type: Boolean, reflect: true }) roomy = false;
  @property({ type: Boolean, reflect: true }) editable = false;
  /** The report as it came, where what was changed is to be marked. */
  @property({ attribute: false }) original: Report | undefined;
  /** The report of the year before, where its figures are to stand beside; `changes` tells what became of them. */
  @property({ attribute: false }) lastYear: Report | undefined;
  @property({ attribute: false }) changes: ReadonlyMap<CellKey, CellChange> = new Map();
  /** What the figures came to at the last check. */
  @property({ attribute: false }) figures: Figures | undefined;

  /** The cell with the focus: its sums are shown. */
  @state() private active: CellKey | undefined;
  /** The section, or the head, that is open for writing. */
  @state() private writing: Written | undefined;
  /** The texts before the first table that are shown whole. */
  @state() private unfolded: ReadonlySet<SectionKey> = new Set();

  /** One stay in one field of the head or a text; what is typed in it is one step. */
  private entry: object = {};
  /** The cell of each table that Tab leads to: the one left last. */
  private stops = new Map<TableName, CellKey>();
  private readonly cells = new CellEditing({
    write: (edits, entry, outside) => this.edit(edits, entry, outside),
    enter: (cell) => {
      this.active = cell;
      const place = cell === undefined ? undefined : this.places.get(cell);
      if (cell !== undefined && place) this.stops.set(place.table, cell);
    },
  });

  private cellMarks = new Map<CellKey, CellMark>();
  private textMarks = new Map<SectionKey, TextMark[]>();
  private shownCells = new Set<CellKey>();
  /** The cells that the fixes of the finding shown would change. */
  private shownFixes: ReturnType<typeof cellsOfFixes> = new Map();
  private shownPositions = new Set<string>();
  private readonly sizes = new ResizeObserver(([entry]) => {
    if (entry) this.roomy = entry.contentRect.width >= roomyWidth;
  });

  static override styles = [theme, formStyles, editStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override firstUpdated(): void {
    // At once: the observer would tell it only after the form has been seen too narrow.
    this.roomy = this.clientWidth >= roomyWidth;
  }

  /** Scrolls to a place of the report and gives it the focus; false where the form has no such place. */
  async reveal(place: Place): Promise<boolean> {
    const section = 'section' in place ? place.section : undefined;
    if (section !== undefined) this.unfold(section);
    await this.updateComplete;
    const target = elementAt(this.renderRoot, place);
    if (!target) return false;
    (target.querySelector('input') ?? target).focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center', inline: 'center' });
    return true;
  }

  /** Scrolls to a place only where it is out of sight, and leaves the focus where it is. */
  async bringIntoSight(place: Place): Promise<void> {
    if ('section' in place) this.unfold(place.section);
    await this.updateComplete;
    const target = elementAt(this.renderRoot, place);
    if (!target) return;
    const { top, bottom } = target.getBoundingClientRect();
    const over = (name: string) => Number.parseFloat(getComputedStyle(this).getPropertyValue(name));
    const [bar, foot] = [over('--_bar') || 0, over('--_foot') || 0];
    if (top < bar || bottom > window.innerHeight - foot) target.scrollIntoView({ block: 'center' });
  }

  /** Shows what was changed by a step that was taken back or done again. */
  async revealKey(key: EditKey): Promise<void> {
    const colon = key.indexOf(':');
    const [kind, name] = [key.slice(0, colon), key.slice(colon + 1)];
    if (kind === 'cell') await this.reveal({ cell: name });
    else if (kind === 'section') await this.reveal({ heading: name as SectionKey });
    else await this.reveal({ field: name as HeadField });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('result') || changed.has('form')) && this.result && this.form) {
      this.cellMarks = cellMarks(this.result, this.form.equations);
      this.textMarks = textMarks(this.result);
    }
    // Another report: nothing of it is being written yet.
    if (changed.has('original')) {
      this.writing = undefined;
      this.unfolded = new Set();
    }
    if (changed.has('shown')) {
      this.shownCells = this.shown ? cellsOf(this.shown) : new Set();
      this.shownFixes = this.shown ? cellsOfFixes(this.shown) : new Map();
    }
    this.shownPositions = new Set([...this.shownCells].map((cell) => this.positionOf(cell)));
  }

  private positionOf(cell: CellKey, down = 0, right = 0): string {
    const place = this.places.get(cell);
    return place ? `${place.table} ${place.at.row + down} ${place.at.column + right}` : '';
  }

  /** The sides on which the outline round the shown cells runs: where the next cell is not one of them. */
  private edgesOf(cell: CellKey): string[] {
    if (!this.shownCells.has(cell)) return [];
    const open = (down: number, right: number) =>
      !this.shownPositions.has(this.positionOf(cell, down, right));
    return [
      'shown',
      open(-1, 0) ? 'edge-top' : '',
      open(0, 1) ? 'edge-right' : '',
      open(1, 0) ? 'edge-bottom' : '',
      open(0, -1) ? 'edge-left' : '',
    ];
  }

  override render() {
    const { report, form } = this;
    if (!report || !form) return nothing;
    const { active } = this;
    const words = elementWords(this.language);
    const writing = this.writingOf(report, form, words);
    const place = active === undefined ? undefined : this.places.get(active);
    return html`<article lang="zh-CN" aria-label=${words.form} part="form">
      ${formHead(writing)} ${writtenSection('preamble', writing)} ${writtenSection('1', writing)}
      ${this.table('2', writing)} ${this.table('3', writing)} ${this.table('4', writing)}
      ${writtenSection('5', writing)} ${writtenSection('6', writing)}
      ${
        this.editable && active && place
          ? sumBar(active, place, form, this.figures, this.language)
          : nothing
      }
    </article>`;
  }

  private writingOf(report: Report, form: ShownForm, words: ElementWords): Writing {
    const { original, lastYear, editable, unfolded, textMarks: marks, writing: open } = this;
    return {
      ...{ report, original, lastYear, form, words, editable, open, unfolded, marks },
      write: (edit) => this.edit([edit], this.entry),
      enterField: () => {
        this.entry = {};
      },
      revert: (keys) => {
        this.dispatchEvent(new CustomEvent('ogi-revert', { detail: { keys }, bubbles: true }));
      },
      begin: (what) => void this.open(what),
      end: () => void this.close(),
      fold: (section) => this.unfold(section, !unfolded.has(section)),
    };
  }

  private unfold(section: SectionKey, whole = true): void {
    const unfolded = new Set(this.unfolded);
    if (whole) unfolded.add(section);
    else unfolded.delete(section);
    this.unfolded = unfolded;
  }

  private edit(edits: ReportEdit[], entry?: object, outside = 0): void {
    const detail: EditDetail = { edits, ...(entry && { entry }), ...(outside && { outside }) };
    this.dispatchEvent(new CustomEvent<EditDetail>('ogi-edit', { detail, bubbles: true }));
  }

  private async open(what: Written): Promise<void> {
    this.writing = what;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>('.writing input, .writing textarea');
    field?.focus();
  }

  private async close(): Promise<void> {
    const what = this.writing;
    this.writing = undefined;
    await this.updateComplete;
    const selector =
      what === 'head' ? 'header button' : `#section-${what} .tools button:last-child`;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private table(section: '2' | '3' | '4', writing: Writing) {
    const [name, draw] = tables[section];
    const { cells } = this;
    const { form, report, words } = writing;
    const heading = headingOf(report, section, words) ?? words.heading[section];
    return html`<section id="section-${section}">
      <h3 tabindex="-1">${heading}</h3>
      <div
        class="scroll"
        id=${name}
        role="group"
        aria-label=${this.roomy ? heading : words.scrollable(heading)}
        tabindex=${this.roomy ? -1 : 0}
        @keydown=${cells.pressed}
        @focusin=${cells.entered}
        @focusout=${cells.left}
        @mousedown=${cells.pointed}
        @input=${cells.typed}
        @paste=${cells.pasted}
        @beforeinput=${cells.beforeInput}
      >
        ${draw(form, words, (cell, headers, span) => this.figure(cell, headers, span, words))}
      </div>
      ${this.lacksCells(name) ? html`<p class="nothing note">${words.hatched}</p>` : nothing}
      ${proseOf(section, writing, true)}
    </section>`;
  }

  private lacksCells(table: TableName): boolean {
    const cells = this.report?.cells ?? {};
    return [...this.places].some(([cell, place]) => place.table === table && !(cell in cells));
  }

  private figure(
    cell: CellKey,
    headers: string[],
    span: number,
    words: ElementWords,
  ): TemplateResult {
    const value = this.report?.cells[cell];
    const mark = this.cellMarks.get(cell);
    const changed = this.original !== undefined && this.original.cells[cell] !== value;
    const fix = this.shownFixes.get(cell);
    const written = value?.trim() ?? '';
    const long = written.length > 10;
    const classes = [
      'figure',
      value === undefined ? 'absent' : '',
      mark?.severity ?? (mark?.waived ? 'waived' : ''),
      mark?.term ? 'term' : '',
      fix ? `fix-${fix}` : '',
      changed ? 'changed' : '',
      ...this.edgesOf(cell),
    ];
    const differences = mark?.differences ?? [];
    const name = this.nameOf(cell, value, mark, changed, words);
    const before = this.original?.cells[cell];
    return html`<td
      class=${classes.filter(Boolean).join(' ')}
      part="cell"
      data-cell=${cell}
      headers=${headers.join(' ')}
      colspan=${span}
      tabindex=${this.editable ? nothing : -1}
      aria-label=${this.editable ? nothing : name}
      title=${changed ? words.was(before?.trim() || words.blank) : long ? written : nothing}
      >${mark?.severity === 'error' ? icon('error') : nothing}${
        this.editable
          ? this.entryField(cell, value, name, mark)
          : html`<span class="value">${written}</span>`
      }${differences.map(
        (difference) =>
          html`<span class="difference">${words.difference} ${signed(difference)}</span>`,
      )}${this.lastFigure(cell, words)}</td>`;
  }

  private entryField(cell: CellKey, value: string | undefined, name: string, mark?: CellMark) {
    const table = this.places.get(cell)?.table ?? 'requests';
    const stop = this.stops.get(table);
    if (stop === undefined) this.stops.set(table, cell);
    return html`<input
      class="entry"
      data-cell=${cell}
      .value=${live(value ?? '')}
      aria-label=${name}
      aria-invalid=${mark?.severity === 'error' ? 'true' : nothing}
      tabindex=${(stop ?? cell) === cell ? 0 : -1}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
    />`;
  }

  /** Last year's figure and the change; what was carried over stands against what last year carried forward. */
  private lastFigure(cell: CellKey, words: ElementWords) {
    if (!this.lastYear) return nothing;
    const { cell_before: carried, difference = '0' } = this.changes.get(cell) ?? {};
    const last = this.lastYear.cells[carried ?? cell]?.trim();
    if (last === undefined) return nothing;
    const label = carried ? words.carriedForwardShort : words.lastYearShort;
    return html`<span class="last"
      >${label} ${last || words.blank}${
        difference === '0' ? nothing : html` <b>${signed(difference)}</b>`
      }</span
    >`;
  }

  /** 第三部分，不予公开，属于国家秘密，自然人：8。错误：… */
  private nameOf(
    cell: CellKey,
    value: string | undefined,
    mark: CellMark | undefined,
    changed: boolean,
    words: ElementWords,
  ): string {
    const place = this.places.get(cell);
    const notes = [
      nameOfCell(cell, place, this.language) +
        words.colon +
        (value === undefined ? words.absentCell : value.trim() || words.blank),
    ];
    if (mark?.severity) {
      notes.push(words.severity[mark.severity] + words.colon + mark.messages.join(words.semicolon));
    } else if (mark?.waived) {
      notes.push(words.waivedKind + words.colon + mark.messages.join(words.semicolon));
    } else if (mark?.term) notes.push(words.partOfFailedSum);
    const fix = this.shownFixes.get(cell);
    if (fix) notes.push(words.inFixes[fix]);
    if (changed) notes.push(words.was(this.original?.cells[cell]?.trim() || words.blank));
    return notes.join(words.semicolon);
  }
}

define('ogi-form', OgiForm);

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type {
  CellChange,
  CellKey,
  EquationSums,
  Figures,
  Finding,
  Language,
  Place,
  Report,
  Result,
  SectionKey,
  TableName,
} from '../../wasm/types.ts';
import { type CellPlace, type ShownForm, sectionOfTable } from '../report/form-model.ts';
import {
  type CellMark,
  cellMarks,
  cellsOf,
  cellsOfFixes,
  signed,
  type TextMark,
  textMarks,
} from '../report/highlights.ts';
import { nameOfCell, shortNameOfCell } from '../report/place-names.ts';
import {
  type EditKey,
  type HeadField,
  headFields,
  type ReportEdit,
  valueAt,
} from '../report/report-edits.ts';
import { paragraphsOf, sentencesAlike } from '../report/section-text.ts';
import { CellEditing } from './cell-editing.ts';
import { define } from './define.ts';
import { editStyles } from './edit-styles.ts';
import { formStyles } from './form-styles.ts';
import { disclosureTable, requestsTable, reviewTable } from './form-tables.ts';
import { icon } from './icons.ts';
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
  @state() private writing: SectionKey | 'head' | undefined;

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

  /** Scrolls to a place of the report and gives it the focus; false where the form has no such place. */
  async reveal(place: Place): Promise<boolean> {
    await this.updateComplete;
    const target = this.elementAt(place);
    if (!target) return false;
    (target.querySelector('input') ?? target).focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center', inline: 'center' });
    return true;
  }

  /** Shows what was changed by a step that was taken back or done again. */
  async revealKey(key: EditKey): Promise<void> {
    const colon = key.indexOf(':');
    const [kind, name] = [key.slice(0, colon), key.slice(colon + 1)];
    if (kind === 'cell') await this.reveal({ cell: name });
    else if (kind === 'section') await this.reveal({ heading: name as SectionKey });
    else await this.reveal({ field: name as HeadField });
  }

  private elementAt(place: Place): HTMLElement | null {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    // A place in a member is in no form of this report.
    if ('member' in place) return null;
    if ('cell' in place) return find(`[data-cell="${place.cell}"]`);
    if ('section' in place) {
      const marked = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-starts]')].find(
        (element) =>
          element.closest('section')?.id === `section-${place.section}` &&
          element.dataset.starts?.split(' ').includes(String(place.start)),
      );
      return marked ?? find(`#section-${place.section} h3`);
    }
    if ('heading' in place) return find(`#section-${place.heading} h3`);
    if ('table' in place) {
      const { table, row, column } = place;
      const head = row
        ? `[id="${table}-row-${row}"]`
        : column && `[id="${table}-column-${column}"]`;
      return (head ? find(head) : null) ?? find(`#section-${sectionOfTable[table]} h3`);
    }
    return find(`#field-${place.field}`) ?? find('#field-title');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('result') || changed.has('form')) && this.result && this.form) {
      this.cellMarks = cellMarks(this.result, this.form.equations);
      this.textMarks = textMarks(this.result);
    }
    // Another report: nothing of it is being written yet.
    if (changed.has('original')) this.writing = undefined;
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
    const words = elementWords(this.language);
    return html`<article lang="zh-CN" aria-label=${words.form} part="form">
      ${this.titleBlock(report, form, words)}
      ${this.written('preamble', words)} ${this.written('1', words)}
      ${this.table('2', form, words)} ${this.table('3', form, words)} ${this.table('4', form, words)}
      ${this.written('5', words)} ${this.written('6', words)}
      ${this.editable && this.active ? this.sumBar(this.active, form, words) : nothing}
    </article>`;
  }

  private edit(edits: ReportEdit[], entry?: object, outside = 0): void {
    const detail: EditDetail = { edits, ...(entry && { entry }), ...(outside && { outside }) };
    this.dispatchEvent(new CustomEvent<EditDetail>('ogi-edit', { detail, bubbles: true }));
  }

  private wasChanged(key: EditKey): boolean {
    const { original, report } = this;
    return !!original && !!report && valueAt(original, key) !== valueAt(report, key);
  }

  /** The sums a figure is in, as the core last gave them: it is asked at every key. */
  private sumBar(cell: CellKey, form: ShownForm, words: ElementWords) {
    const place = this.places.get(cell);
    if (!place) return nothing;
    const sums = new Map(this.figures?.equations.map((each) => [each.id, each]));
    const its = form.equations.filter(
      ({ left, right }) => left.includes(cell) || right.includes(cell),
    );
    return html`<p class="sums" part="sums">
      <strong>${shortNameOfCell(cell, place, this.language)}</strong>
      ${its.map(({ id, label }) => {
        const {
          left = '？',
          right = '？',
          difference,
          open = 0,
        }: Partial<EquationSums> = sums.get(id) ?? {};
        const holds = difference === '0';
        // While something is blank, what the others come to is no error yet.
        const fails = difference !== undefined && !holds && open === 0;
        return html`<span class="sum ${fails ? 'error' : ''}"
          >${label}${words.colon}<b>${left} ${holds ? '＝' : '≠'} ${right}</b
          >${fails ? ` ${words.difference} ${signed(difference)}` : nothing}</span
        >`;
      })}
    </p>`;
  }

  private titleBlock(report: Report, form: ShownForm, words: ElementWords) {
    const period = report.period && `${report.period.from} — ${report.period.to}`;
    const editions = [...new Set([form.disclosureEdition, form.requestsEdition])];
    const fact = (field: string, name: string, value: string | number | undefined) =>
      value === undefined || value === ''
        ? nothing
        : html`<div><dt>${name}</dt><dd id="field-${field}" tabindex="-1">${value}</dd></div>`;
    if (this.editable && this.writing === 'head') return this.headFields(report, words);
    const changed = headFields.filter((field) => this.wasChanged(`field:${field}`));
    return html`<header>
      <h2 id="field-title" tabindex="-1">${report.title ?? words.untitled}</h2>
      <dl>
        ${fact('organ', words.field.organ, report.organ)} ${fact('year', words.field.year, report.year)}
        ${fact('period', words.field.period, period)} ${fact('published', words.field.published, report.published)}
        ${fact('edition', words.edition, editions.map(words.editionOf).join(' / '))}
      </dl>
      ${
        this.editable
          ? html`<p class="tools">
              ${this.changedNote(
                changed.map((field) => `field:${field}` as const),
                words,
              )}
              <button type="button" class="small" @click=${() => this.open('head')}>${words.editHead}</button>
            </p>`
          : nothing
      }
    </header>`;
  }

  private headFields(report: Report, words: ElementWords) {
    const field = (name: HeadField, label: string, hint = '') => {
      const key = `field:${name}` as const;
      return html`<label class="field ${name}"
        >${label}<input
          id="field-${name}"
          .value=${live(valueAt(report, key) ?? '')}
          placeholder=${hint || nothing}
          autocomplete="off"
          @focus=${this.enterField}
          @change=${(event: Event) => this.fieldTyped(event, key)}
      /></label>`;
    };
    return html`<header class="writing" @keydown=${this.closeByEscape}>
      <h2 class="unseen">${words.editHead}</h2>
      <div class="fields">
        ${field('title', words.field.title)} ${field('organ', words.field.organ)} ${field('year', words.field.year, '2024')}
        ${field('period', words.field.period, '2024-01-01/2024-12-31')} ${field('published', words.field.published, '2025-01-20')}
      </div>
      <button type="button" class="small" @click=${() => this.close()}>${words.done}</button>
    </header>`;
  }

  private fieldTyped(event: Event, key: EditKey): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.edit([{ key, value }], this.entry);
  }

  private enterField(): void {
    this.entry = {};
  }

  private async open(what: SectionKey | 'head'): Promise<void> {
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

  private closeByEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    void this.close();
  }

  /** Says that something was changed, what it was, and offers to put it back. */
  private changedNote(keys: EditKey[], words: ElementWords) {
    if (keys.length === 0) return nothing;
    const before = keys.map((key) => (this.original && valueAt(this.original, key)) ?? '');
    return html`<span class="changed-note" title=${words.was(before.join(words.semicolon))}
        ><i class="corner-mark" aria-hidden="true"></i>${words.changed}</span
      >
      <button
        type="button"
        class="small"
        @click=${() =>
          this.dispatchEvent(new CustomEvent('ogi-revert', { detail: { keys }, bubbles: true }))}
      >
        ${words.putBack}
      </button>`;
  }

  private headingOf(section: SectionKey, words: ElementWords): string | undefined {
    const written = this.report?.headings?.find((heading) => heading.section === section);
    if (written) return written.text;
    return section === 'preamble' ? undefined : words.heading[section];
  }

  /** A written section; one that a CMS did not send at all is not shown as empty. */
  private written(section: SectionKey, words: ElementWords) {
    const text = this.report?.sections?.[section];
    if (section === 'preamble' ? !text?.trim() : !this.report?.sections) return nothing;
    const heading = this.headingOf(section, words);
    return html`<section id="section-${section}">
      ${heading === undefined ? nothing : html`<h3 tabindex="-1">${heading}</h3>`}
      ${this.prose(section, text, words)}
    </section>`;
  }

  private prose(section: SectionKey, text: string | undefined, words: ElementWords) {
    const key = `section:${section}` as const;
    if (this.editable && this.writing === section) {
      return html`<div class="writing" @keydown=${this.closeByEscape}>
        <textarea
          .value=${live(text ?? '')}
          rows=${Math.min(24, Math.max(4, Math.ceil((text?.length ?? 0) / 40)))}
          aria-label=${words.textOf(this.headingOf(section, words) ?? words.section.preamble)}
          @focus=${this.enterField}
          @input=${(event: Event) => this.fieldTyped(event, key)}
        ></textarea>
        <p class="tools">
          <button type="button" class="small" @click=${() => this.close()}>${words.done}</button>
        </p>
      </div>`;
    }
    const last = this.lastYear?.sections?.[section]?.trim();
    const isTable = section in tables;
    return html`${
      text?.trim()
        ? this.paragraphs(section, text, words)
        : isTable
          ? nothing
          : html`<p class="nothing">${words.emptySection}</p>`
    }
    ${
      this.editable && (!isTable || text?.trim())
        ? html`<p class="tools">
            ${this.changedNote(this.wasChanged(key) ? [key] : [], words)}
            <button
              type="button"
              class="small"
              aria-label=${words.editOf(this.headingOf(section, words) ?? words.section.preamble)}
              @click=${() => this.open(section)}
            >
              ${words.edit}
            </button>
          </p>`
        : nothing
    }
    ${
      last && !isTable
        ? html`<details class="last-text">
            <summary>${words.lastYearText}</summary>
            <p class="prose kept-lines">${sentencesAlike(last, text ?? '').map((sentence) =>
              sentence.alike
                ? html`<mark class="copied" title=${words.copied}>${sentence.text}</mark>`
                : sentence.text,
            )}</p>
          </details>`
        : nothing
    }`;
  }

  private paragraphs(section: SectionKey, text: string, words: ElementWords) {
    return paragraphsOf(text, this.textMarks.get(section) ?? []).map(
      (runs) =>
        html`<p class="prose">${runs.map((run) =>
          run.severity === undefined
            ? run.text
            : html`<mark
              class="${run.severity}"
              tabindex="-1"
              data-starts=${run.starts.join(' ')}
              ><span class="unseen">${
                run.starts.length
                  ? [words.severity[run.severity], ...run.messages, ''].join(words.colon)
                  : nothing
              }</span>${run.text}</mark
            >`,
        )}</p>`,
    );
  }

  private table(section: '2' | '3' | '4', form: ShownForm, words: ElementWords) {
    const [name, draw] = tables[section];
    const { cells } = this;
    const heading = this.headingOf(section, words) ?? words.heading[section];
    const text = this.report?.sections?.[section];
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
      ${this.prose(section, text, words)}
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
    const changed = this.wasChanged(`cell:${cell}`);
    const fix = this.shownFixes.get(cell);
    const written = value?.trim() ?? '';
    const long = written.length > 10;
    const classes = [
      'figure',
      value === undefined ? 'absent' : '',
      mark?.severity ?? '',
      mark?.term ? 'term' : '',
      fix ? `fix-${fix}` : '',
      changed ? 'changed' : '',
      long ? 'long' : '',
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
        this.editable ? this.entryField(cell, value, name, mark) : nothing
      }${this.editable && !long ? nothing : html`<span class="value">${written}</span>`}${differences.map(
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
    } else if (mark?.term) notes.push(words.partOfFailedSum);
    const fix = this.shownFixes.get(cell);
    if (fix) notes.push(words.inFixes[fix]);
    if (changed) notes.push(words.was(this.original?.cells[cell]?.trim() || words.blank));
    return notes.join(words.semicolon);
  }
}

define('ogi-form', OgiForm);

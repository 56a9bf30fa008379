import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type {
  CellKey,
  Finding,
  Language,
  Place,
  Report,
  Result,
  SectionKey,
  TableName,
} from '../../wasm/types.ts';
import { type CellPlace, type ShownForm, sectionOfTable } from './form-model.ts';
import { formStyles } from './form-styles.ts';
import { disclosureTable, requestsTable, reviewTable } from './form-tables.ts';
import { icon } from './icons.ts';
import { type CellMark, cellMarks, cellsOf, signed, type TextMark, textMarks } from './marks.ts';
import { paragraphsOf } from './section-text.ts';
import { type Strings, stringsIn } from './strings.ts';
import { theme } from './theme.ts';

/** The width, in pixels, from which the tables fit without a scrolling box of their own. */
const roomyWidth = 760;

const tables = {
  '2': ['disclosure', disclosureTable],
  '3': ['requests', requestsTable],
  '4': ['review', reviewTable],
} as const;

/**
 * The report in its official form: title, sections and the three statutory tables as the notice prints them, figures as
 * written, with what is wrong marked at its place.
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

  private cellMarks = new Map<CellKey, CellMark>();
  private textMarks = new Map<SectionKey, TextMark[]>();
  private shownCells = new Set<CellKey>();
  private shownPositions = new Set<string>();
  private readonly sizes = new ResizeObserver(([entry]) => {
    if (entry) this.roomy = entry.contentRect.width >= roomyWidth;
  });

  static override styles = [theme, formStyles];

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
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center', inline: 'center' });
    return true;
  }

  private elementAt(place: Place): HTMLElement | null {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
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
    if (changed.has('shown')) this.shownCells = this.shown ? cellsOf(this.shown) : new Set();
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
    const words = stringsIn(this.language);
    return html`<article lang="zh-CN" aria-label=${words.form} part="form">
      ${this.titleBlock(report, form, words)}
      ${this.written('preamble', words)} ${this.written('1', words)}
      ${this.table('2', form, words)} ${this.table('3', form, words)} ${this.table('4', form, words)}
      ${this.written('5', words)} ${this.written('6', words)}
    </article>`;
  }

  private titleBlock(report: Report, form: ShownForm, words: Strings) {
    const period = report.period && `${report.period.from} — ${report.period.to}`;
    const editions = [...new Set([form.disclosureEdition, form.requestsEdition])];
    const fact = (field: string, name: string, value: string | number | undefined) =>
      value === undefined || value === ''
        ? nothing
        : html`<div><dt>${name}</dt><dd id="field-${field}" tabindex="-1">${value}</dd></div>`;
    return html`<header>
      <h2 id="field-title" tabindex="-1">${report.title ?? words.untitled}</h2>
      <dl>
        ${fact('organ', words.organ, report.organ)} ${fact('year', words.year, report.year)}
        ${fact('period', words.period, period)} ${fact('published', words.published, report.published)}
        ${fact('edition', words.edition, editions.map(words.editionOf).join(' / '))}
      </dl>
    </header>`;
  }

  private headingOf(section: SectionKey, words: Strings): string | undefined {
    const written = this.report?.headings?.find((heading) => heading.section === section);
    if (written) return written.text;
    return section === 'preamble' ? undefined : words.heading[section];
  }

  /** A written section; one that a CMS did not send at all is not shown as empty. */
  private written(section: SectionKey, words: Strings) {
    const text = this.report?.sections?.[section];
    if (section === 'preamble' ? !text?.trim() : !this.report?.sections) return nothing;
    const heading = this.headingOf(section, words);
    return html`<section id="section-${section}">
      ${heading === undefined ? nothing : html`<h3 tabindex="-1">${heading}</h3>`}
      ${
        text?.trim()
          ? this.paragraphs(section, text, words)
          : html`<p class="nothing">${words.emptySection}</p>`
      }
    </section>`;
  }

  private paragraphs(section: SectionKey, text: string, words: Strings) {
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

  private table(section: '2' | '3' | '4', form: ShownForm, words: Strings) {
    const [name, draw] = tables[section];
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
      >
        ${draw(form, words, (cell, headers, span) => this.figure(cell, headers, span, words))}
      </div>
      ${this.lacksCells(name) ? html`<p class="nothing note">${words.hatched}</p>` : nothing}
      ${text?.trim() ? this.paragraphs(section, text, words) : nothing}
    </section>`;
  }

  private lacksCells(table: TableName): boolean {
    const cells = this.report?.cells ?? {};
    return [...this.places].some(([cell, place]) => place.table === table && !(cell in cells));
  }

  private figure(cell: CellKey, headers: string[], span: number, words: Strings): TemplateResult {
    const value = this.report?.cells[cell];
    const mark = this.cellMarks.get(cell);
    const classes = [
      'figure',
      value === undefined ? 'absent' : '',
      mark?.severity ?? '',
      mark?.term ? 'term' : '',
      ...this.edgesOf(cell),
    ];
    const differences = mark?.differences ?? [];
    return html`<td
      class=${classes.filter(Boolean).join(' ')}
      part="cell"
      data-cell=${cell}
      headers=${headers.join(' ')}
      colspan=${span}
      tabindex="-1"
      aria-label=${this.nameOf(cell, value, mark, words)}
      >${mark?.severity === 'error' ? icon('error') : nothing}<span class="value"
        >${value?.trim() ?? ''}</span
      >${differences.map(
        (difference) =>
          html`<span class="difference">${words.difference} ${signed(difference)}</span>`,
      )}</td>`;
  }

  /** 第三部分，不予公开，属于国家秘密，自然人：8。错误：… */
  private nameOf(
    cell: CellKey,
    value: string | undefined,
    mark: CellMark | undefined,
    words: Strings,
  ): string {
    const place = this.places.get(cell);
    const part = place ? words.part[place.section as '2' | '3' | '4'] : '';
    const name = [part, ...(place?.words ?? [])].join(words.comma);
    const written = value === undefined ? words.absentCell : value.trim() || words.blank;
    const notes = mark?.severity
      ? `${words.listSeparator}${words.severity[mark.severity]}${words.colon}${mark.messages.join(words.listSeparator)}`
      : mark?.term
        ? `${words.listSeparator}${words.partOfFailedSum}`
        : '';
    return `${name}${words.colon}${written}${notes}`;
  }
}
customElements.define('ogi-form', OgiForm);

import type { Block, TableCell, TextBlock } from '../../wasm/types.ts';
import { columnOf } from '../import/formula.ts';
import type { MarkupElement } from '../import/markup.ts';
import { type SheetPlace, Sources } from '../import/sources.ts';
import { readXlsx } from '../import/xlsx.ts';
import { child, children, descendants } from '../import/xml.ts';
import { type Letter, lettersOf } from './letters.ts';
import {
  escapedText,
  NotWritable,
  type OpenFile,
  type PartToWrite,
  splicesOf,
  type Written,
  writeEach,
} from './markup-file.ts';
import { decodeXmlReference, OfficePackage, type XmlPart } from './office-package.ts';
import type { Splice } from './source-text.ts';
import { withStretches } from './stretches.ts';

/** A .xlsx open to be written into. */
export class WorkbookFile implements OpenFile {
  readonly format = 'xlsx';
  readonly blocks: Block[];
  readonly #package: OfficePackage;
  readonly #sources = new Sources();

  constructor(archive: Uint8Array) {
    this.#package = new OfficePackage(archive);
    this.blocks = readXlsx(this.#package, this.#sources).blocks;
  }

  write(parts: readonly PartToWrite[]): Written {
    return this.#write(parts, this.#workedOut(parts));
  }

  /** The parts whose formulas give, with all corrections in the sheet, what they are to be corrected to. */
  #workedOut(parts: readonly PartToWrite[]): ReadonlySet<PartToWrite> {
    const worksheets = new Set(
      parts.map(({ part }) => {
        const holder = this.#sources.of(part)?.holder;
        return holder && 'worksheet' in holder ? holder.worksheet : undefined;
      }),
    );
    if (![...worksheets].some((sheet) => descendants(sheet, 'f').length > 0)) return new Set();
    const { bytes } = this.#write(parts, 'asked');
    const { blocks } = readXlsx(new OfficePackage(bytes));
    const found = cellsOf(blocks);
    const texts = new Map(cellsOf(this.blocks).map((cell, at) => [cell, found[at]?.text]));
    return new Set(parts.filter((part) => texts.get(part.part) === correctedText(part)));
  }

  #write(parts: readonly PartToWrite[], keptFormulas: KeptFormulas): Written {
    const sheets = new Map<MarkupElement, SheetWriter>();
    const refused = writeEach(parts, (part) => {
      const place = this.#sources.of(part.part)?.holder;
      if (!place || !('worksheet' in place)) throw new NotWritable('no_place');
      const { worksheet } = place;
      const xml = this.#package.partOf(worksheet);
      if (!xml) throw new NotWritable('no_place');
      const sheet =
        sheets.get(worksheet) ?? new SheetWriter(worksheet, xml, this.#strings(), keptFormulas);
      sheets.set(worksheet, sheet);
      sheet.write(place, part);
    });
    for (const sheet of sheets.values()) sheet.insertCells();
    const all = [...sheets.values()];
    return {
      bytes: this.#package.written(),
      refused,
      remarks: [
        ...(this.#package.isSigned ? (['signature_broken'] as const) : []),
        ...(all.some((sheet) => sheet.replacedFormulas) ? (['formulas_replaced'] as const) : []),
        ...(all.some((sheet) => sheet.hasOtherFormulas) ? (['formulas_stale'] as const) : []),
      ],
    };
  }

  #strings(): SharedStrings | undefined {
    const path = this.#package.names().find((name) => /^xl\/sharedStrings\.xml$/i.test(name));
    const root = path === undefined ? undefined : this.#package.read(path);
    const xml = path === undefined ? undefined : this.#package.part(path);
    return root && xml && { items: children(root, 'si'), xml };
  }
}

/** The parts whose formulas stay; `asked`: all stay, without a value, so that it is seen what they give. */
type KeptFormulas = ReadonlySet<PartToWrite> | 'asked';

const correctedText = ({ part, stretches }: PartToWrite): string =>
  withStretches(part.text, stretches).trim();

const cellsOf = (blocks: readonly Block[]): (TextBlock | TableCell)[] =>
  blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.flat() : block.type === 'text' ? [block] : [],
  );

interface SharedStrings {
  items: MarkupElement[];
  xml: XmlPart;
}

/** Cells of one worksheet; their shared strings stay, for other cells may have the same. */
class SheetWriter {
  replacedFormulas = false;
  private readonly rows = new Map<number, MarkupElement>();
  private readonly cells = new Map<string, MarkupElement>();
  private readonly written = new Set<MarkupElement>();
  /** Cells for which the sheet has no element yet, by their row. */
  private readonly missing = new Map<number, { column: number; source: string }[]>();
  private readonly prefix: string;

  constructor(
    private readonly worksheet: MarkupElement,
    private readonly xml: XmlPart,
    private readonly strings: SharedStrings | undefined,
    private readonly keptFormulas: KeptFormulas,
  ) {
    this.prefix = /^.*:/.exec(xml.place(worksheet).name)?.[0] ?? '';
    let row = -1;
    for (const element of children(child(worksheet, 'sheetData'), 'row')) {
      row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
      this.rows.set(row, element);
      let column = -1;
      for (const cell of children(element, 'c')) {
        const letters = /^[A-Za-z]{1,3}/.exec(cell.attributes.r ?? '')?.[0];
        column = letters === undefined ? column + 1 : columnOf(letters);
        this.cells.set(`${row} ${column}`, cell);
      }
    }
  }

  get hasOtherFormulas(): boolean {
    return [...this.cells.values()].some((cell) => child(cell, 'f') && !this.written.has(cell));
  }

  write({ row, column }: SheetPlace, part: PartToWrite): void {
    const cell = this.cells.get(`${row} ${column}`);
    const text = correctedText(part);
    if (cell) {
      this.written.add(cell);
      const { start, end } = this.xml.place(cell);
      const source = this.changed(cell, text, part);
      this.xml.splices.push({ start, end, text: source });
      return;
    }
    const attributes = ` r="${columnLetters(column)}${row + 1}"`;
    const source = this.element(attributes, isNumber(text) ? text : undefined, text);
    const missing = this.missing.get(row) ?? [];
    missing.push({ column, source });
    this.missing.set(row, missing);
  }

  private changed(cell: MarkupElement, text: string, part: PartToWrite): string {
    const { start, inner } = this.xml.place(cell);
    const tag = this.xml.source.text.slice(start, inner);
    const attributes = tag
      .slice(this.prefix.length + '<c'.length)
      .replace(/\s*\/?>$/, '')
      .replace(/\s+t\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    const formula = child(cell, 'f');
    if (formula) return this.withFormula(attributes, formula, part);
    const { t: type = 'n' } = cell.attributes;
    // Figures that stood there as text stay text, as whoever made the sheet wanted them.
    if ((type === 'n' || part.part.text === '') && isNumber(text))
      return this.element(attributes, text, text);
    return this.element(attributes, undefined, text, this.richText(cell, part));
  }

  /**
   * A formula that gives the figure stays. Any other becomes the figure, still as a formula: the list of formulas that a workbook
   * may keep names this cell. One that other cells are copied from, or that fills several, is left alone.
   */
  private withFormula(attributes: string, formula: MarkupElement, part: PartToWrite): string {
    const source = this.xml.sourceOf(formula);
    if (this.keptFormulas === 'asked') return this.calculated(attributes, source, '');
    const text = correctedText(part);
    if (this.keptFormulas.has(part)) return this.calculated(attributes, source, text);
    const { t: kind, ref = '' } = formula.attributes;
    const isMaster = kind === 'shared' && formula.children.length > 0 && ref.includes(':');
    if (isMaster || kind === 'array' || kind === 'dataTable') throw new NotWritable('formula');
    this.replacedFormulas = true;
    const code = isNumber(text) ? text : `"${text.replace(/"/g, '""')}"`;
    const { prefix } = this;
    return this.calculated(attributes, `<${prefix}f>${escapedText(code)}</${prefix}f>`, text);
  }

  private calculated(attributes: string, formula: string, text: string): string {
    const { prefix } = this;
    const type = text === '' || isNumber(text) ? '' : ' t="str"';
    const value = text === '' ? '' : `<${prefix}v>${escapedText(text)}</${prefix}v>`;
    return `<${prefix}c${attributes}${type}>${formula}${value}</${prefix}c>`;
  }

  private element(
    attributes: string,
    figure: string | undefined,
    text: string,
    rich?: string,
  ): string {
    const { prefix } = this;
    if (text === '') return `<${prefix}c${attributes}/>`;
    if (figure !== undefined)
      return `<${prefix}c${attributes}><${prefix}v>${figure}</${prefix}v></${prefix}c>`;
    const words = rich ?? `<${prefix}t xml:space="preserve">${escapedText(text)}</${prefix}t>`;
    return `<${prefix}c${attributes} t="inlineStr"><${prefix}is>${words}</${prefix}is></${prefix}c>`;
  }

  /** The words of a cell with the look of each run, corrected; undefined where they have none that could be kept. */
  private richText(cell: MarkupElement, part: PartToWrite): string | undefined {
    const { t: type } = cell.attributes;
    const index = Number(child(cell, 'v')?.children.join(''));
    const string = type === 's' ? this.strings?.items[index] : child(cell, 'is');
    const xml = type === 's' ? this.strings?.xml : this.xml;
    if (!string || !xml || part.part.text === '') return undefined;
    if (!xml.place(string).name.startsWith(this.prefix)) return undefined;
    const runs = children(string).filter(({ name }) => name === 't' || name === 'r');
    const words = runs.flatMap((run) => (run.name === 't' ? [run] : children(run, 't')));
    const pieces = words.map((element) => {
      const { inner, innerEnd } = xml.place(element);
      return { start: inner, end: innerEnd };
    });
    const { inner } = xml.place(string);
    const letters = lettersOf(xml.source.text, pieces, decodeXmlReference);
    const splices = splicesOrNone(part, letters)?.map(({ start, end, text }) => ({
      start: start - inner,
      end: end - inner,
      text: escapedText(text),
    }));
    return splices && withStretches(xml.innerOf(string), splices);
  }

  /** Rows keep their order, and so do the cells in them. */
  insertCells(): void {
    const { prefix } = this;
    for (const [row, missing] of this.missing) {
      const element = this.rows.get(row);
      missing.sort((a, b) => a.column - b.column);
      if (element) {
        this.insertInRow(row, element, missing);
        continue;
      }
      const cells = missing.map(({ source }) => source).join('');
      const text = `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
      const next = [...this.rows].find(([number]) => number > row)?.[1];
      const data = child(this.worksheet, 'sheetData');
      if (!data || this.xml.place(data).inner === this.xml.place(data).end)
        throw new NotWritable('no_place');
      const at = next ? this.xml.place(next).start : this.xml.place(data).innerEnd;
      this.xml.splices.push({ start: at, end: at, text });
    }
  }

  private insertInRow(
    row: number,
    element: MarkupElement,
    missing: readonly { column: number; source: string }[],
  ): void {
    const place = this.xml.place(element);
    if (place.inner === place.end) {
      const tag = this.xml.source.text.slice(place.start, place.end).replace(/\s*\/>$/, '>');
      const cells = missing.map(({ source }) => source).join('');
      const text = `${tag}${cells}</${place.name}>`;
      this.xml.splices.push({ start: place.start, end: place.end, text });
      return;
    }
    const columns = [...this.cells.keys()]
      .map((key) => key.split(' ').map(Number) as [number, number])
      .filter(([of]) => of === row)
      .map(([, column]) => column)
      .sort((a, b) => a - b);
    for (const { column, source } of missing) {
      const next = columns.find((each) => each > column);
      const cell = next === undefined ? undefined : this.cells.get(`${row} ${next}`);
      const at = cell ? this.xml.place(cell).start : place.innerEnd;
      this.xml.splices.push({ start: at, end: at, text: source });
    }
  }
}

function splicesOrNone(part: PartToWrite, letters: readonly Letter[]): Splice[] | undefined {
  try {
    return splicesOf(part, letters);
  } catch (error) {
    if (error instanceof NotWritable) return undefined;
    throw error;
  }
}

/** Whether a number of the file says exactly what is written. */
const isNumber = (text: string): boolean =>
  /^-?\d{1,15}(?:\.\d+)?$/.test(text) && String(Number(text)) === text;

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

import type { OgiDocument, PageBlock, PageLine, PageWord } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { damaged, ImportError, tooLarge } from './import-error.ts';
import { figureBesideMarks } from './note-marks.ts';
import { isLifted, textOf, withoutMarks, withoutStruck } from './page-marks.ts';

/** A point or a vector. */
export interface Point {
  x: number;
  y: number;
}

/** A report has some thirty pages; more than this is a book. */
export const MOST_PAGES = 500;
const MOST_GLYPHS = 200_000;
const MOST_LINES = 50_000;
/** No page reaches so far (points), and numbers beyond are no longer told from the next. */
const FARTHEST = 1e7;
/** Filled shapes thinner than this (points) are drawn lines. */
const THIN = 2.5;
/** Shorter lines are dots of a dotted border that found no neighbours, or corners of double ones. */
const SHORTEST_LINE = 3;
/** Parallel lines nearer than this (points) are the two edges of one border: no row is so low. */
const DOUBLE_LINE = 4.5;
/** Pieces of a line no further apart than this are one line. */
const LINE_GAP = 1.5;
/** A picture that takes less of its page than this is a seal, an emblem or a head. */
const LEAST_PICTURE = 0.08;
/** Of what lies near on the page no more than this is looked at: a page of millions of specks must not take for ever. */
const MOST_NEIGHBOURS = 500;

export interface Glyph extends Point {
  text: string;
  width: number;
  size: number;
}
/** Which code of which font a glyph is. */
interface GlyphSource {
  font: { isUnknown(code: number): boolean };
  code: number;
}
/** Stands for a glyph of which nothing tells which character it is. */
const UNKNOWN = '\ufffd';
type Turn = 0 | 1 | 2 | 3;

const isNear = ({ x, y }: Point) => Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;

/**
 * Collects what is drawn on a page, in points from its top left corner, and makes words and lines of it. Words are glyphs
 * drawn one after the other without a gap: a gap or a ruling line always parts, so that neighbouring cells never join.
 */
export class PageBuilder {
  /** Has a picture as large as a table. */
  isPictured = false;
  private readonly glyphs: {
    glyph: Glyph;
    turn: Turn | undefined;
    source: GlyphSource | undefined;
  }[] = [];
  private readonly strokes: PageLine[] = [];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  /**
   * A glyph at the start of its base line; `advance` leads to where it ends, `size` is the em. `source` says, once all is
   * drawn, whether the text is no more than a guess.
   */
  addGlyph(
    text: string,
    at: Point,
    advance: Point,
    size: number,
    source?: GlyphSource | undefined,
  ): void {
    if (this.glyphs.length >= MOST_GLYPHS)
      throw tooLarge('一页字数过多', 'a page with too many characters');
    const width = Math.hypot(advance.x, advance.y);
    if (![at.x, at.y, width, size].every(Number.isFinite) || size <= 0) return;
    if (at.x < -size || at.x > this.width + size || at.y < -size || at.y > this.height + size)
      return;
    // The core must see that something stands here, and nobody a figure in a code that is none.
    const known = /^[\p{Co}\p{Cc}\ufffd]*$/u.test(text) ? UNKNOWN : text;
    const glyph = { text: known, x: at.x, y: at.y, width, size };
    this.glyphs.push({ glyph, turn: turnOf(advance), source });
  }

  /** To be called when all pages are drawn, and their fonts known. */
  settle(): void {
    for (const { glyph, source } of this.glyphs) {
      if (source?.font.isUnknown(source.code)) glyph.text = UNKNOWN;
    }
  }

  /** A drawn path: polygons of points. Lines in any other direction than along the page are no rulings. */
  addPath(polygons: readonly (readonly Point[])[], how: { stroke: boolean; fill: boolean }): void {
    for (const points of polygons) {
      if (points.length < 2 || !points.every(isNear)) continue;
      if (how.stroke) {
        for (let i = 1; i < points.length; i++)
          this.addStroke(points[i - 1] as Point, points[i] as Point);
      } else if (how.fill) {
        this.addThinShape(points);
      }
    }
  }

  /** A picture drawn in the unit square of this matrix's vectors. */
  addPicture(across: Point, down: Point): void {
    const area = Math.abs(across.x * down.y - across.y * down.x);
    if (area > LEAST_PICTURE * this.width * this.height) this.isPictured = true;
  }

  get glyphCount(): number {
    return this.glyphs.length;
  }

  /** How many glyphs say nothing: those of a font without its table of characters. */
  get unknown(): number {
    return this.glyphs.filter(({ glyph }) => glyph.text === UNKNOWN).length;
  }

  finish(notes: Notes): PageBlock {
    const turn = this.commonTurn();
    const { width, height } = this;
    const lines = joinLines(this.strokes.map((line) => turnedLine(line, turn, width, height)));
    const glyphs: Glyph[] = [];
    for (const { glyph, turn: own } of this.glyphs) {
      // Text in another direction than the page's is a watermark or a stamp.
      if (own === turn) glyphs.push({ ...glyph, ...turned(glyph, turn, width, height) });
    }
    const page = turn % 2 === 0 ? { width, height } : { width: height, height: width };
    const left = withoutStruck(withoutDoubles(glyphs), lines, notes);
    return {
      type: 'page',
      width: rounded(page.width),
      height: rounded(page.height),
      words: wordsOf(left.glyphs, left.lines, notes),
      lines: left.lines,
    };
  }

  private addStroke(from: Point, to: Point): void {
    if (Math.abs(from.x - to.x) > 1 && Math.abs(from.y - to.y) > 1) return;
    if (this.strokes.length >= MOST_LINES)
      throw tooLarge('一页线条过多', 'a page with too many lines');
    this.strokes.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  }

  private addThinShape(points: readonly Point[]): void {
    let left = Number.POSITIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    // A dot of a dotted border may belong to a line in either direction; lone ones are dropped later.
    if (bottom - top <= THIN) this.addStroke({ x: left, y: middle.y }, { x: right, y: middle.y });
    if (right - left <= THIN) this.addStroke({ x: middle.x, y: top }, { x: middle.x, y: bottom });
  }

  /** The direction most of the text runs in: wide tables are sometimes printed sideways. */
  private commonTurn(): Turn {
    const counts = [0, 0, 0, 0];
    for (const { turn } of this.glyphs)
      if (turn !== undefined) counts[turn] = (counts[turn] as number) + 1;
    return counts.indexOf(Math.max(...counts)) as Turn;
  }
}

/** The document of pages, with what they could not tell; refused where they hold no text that can be trusted. */
export function pagesDocument(
  pages: readonly PageBuilder[],
  title: string,
  notes = new Notes(),
): OgiDocument {
  for (const page of pages) page.settle();
  checkPages(pages);
  pages.forEach(({ unknown, glyphCount, isPictured }, index) => {
    if (unknown > 0) {
      notes.add('fonts-unreadable', unknown);
      notes.addPage('fonts-unreadable', index + 1);
    }
    if (!isPictured) return;
    notes.addPage(glyphCount === 0 ? 'scanned' : 'picture-instead-of-table', index + 1);
  });
  return documentOf(
    pages.map((page) => page.finish(notes)),
    notes,
    title,
  );
}

function checkPages(pages: readonly PageBuilder[]): void {
  let all = 0;
  let unknown = 0;
  for (const page of pages) {
    all += page.glyphCount;
    unknown += page.unknown;
  }
  if (pages.length === 0) throw damaged('没有页', 'it has no pages');
  if (all === 0) throw scanned();
  if (unknown * 2 > all) {
    throw new ImportError(
      'not_text',
      '中的文字没有编码信息，读出来是乱码，无法检查。请选择原来的 Word 文件，或用 WPS、Word 重新导出 PDF。',
      'has text without character codes, which reads as gibberish. Choose the Word file it was made from, or export the PDF again.',
    );
  }
}

export function scanned(): ImportError {
  return new ImportError(
    'scanned',
    '是扫描件（只有图像，没有可靠的文字），无法检查。请选择原来的 Word 文件，或由 Word、WPS 导出的 PDF。',
    'is a scan (pictures without reliable text). Choose the Word file it was made from, or a PDF exported from Word or WPS.',
  );
}

function turnOf(advance: Point): Turn | undefined {
  const { x, y } = advance;
  if (Math.abs(y) <= Math.abs(x) * 0.05) return x >= 0 ? 0 : 2;
  if (Math.abs(x) <= Math.abs(y) * 0.05) return y < 0 ? 1 : 3;
  return undefined;
}

/** Where a point comes to lie when the page is turned so that its text runs to the right. */
function turned({ x, y }: Point, turn: Turn, width: number, height: number): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 1:
      return { x: height - y, y: x };
    case 2:
      return { x: width - x, y: height - y };
    case 3:
      return { x: y, y: width - x };
  }
}

function turnedLine(line: PageLine, turn: Turn, width: number, height: number): PageLine {
  const from = turned({ x: line.x1, y: line.y1 }, turn, width, height);
  const to = turned({ x: line.x2, y: line.y2 }, turn, width, height);
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

/** Borders come in pieces, cell by cell or dot by dot: pieces that touch become one line. */
function joinLines(strokes: readonly PageLine[]): PageLine[] {
  const horizontal: Stretch[] = [];
  const vertical: Stretch[] = [];
  for (const { x1, y1, x2, y2 } of strokes) {
    const isHorizontal = Math.abs(x1 - x2) >= Math.abs(y1 - y2);
    if (isHorizontal)
      horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  return [
    ...joined(horizontal).map(({ at, from, to }) => ({ x1: from, y1: at, x2: to, y2: at })),
    ...joined(vertical).map(({ at, from, to }) => ({ x1: at, y1: from, x2: at, y2: to })),
  ];
}

interface Stretch {
  at: number;
  from: number;
  to: number;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  // Half a point apart is the same line drawn on.
  const key = (stretch: Stretch) => Math.round(stretch.at * 2);
  const sorted = [...stretches].sort((a, b) => key(a) - key(b) || a.from - b.from);
  const result: Stretch[] = [];
  let last: Stretch | undefined;
  for (const stretch of sorted) {
    if (last && key(last) === key(stretch) && stretch.from <= last.to + LINE_GAP) {
      last.to = Math.max(last.to, stretch.to);
    } else {
      last = { ...stretch };
      result.push(last);
    }
  }
  return withoutDoubleLines(
    result.filter((stretch) => stretch.to - stretch.from >= SHORTEST_LINE),
  ).map(({ at, from, to }) => ({ at: rounded(at), from: rounded(from), to: rounded(to) }));
}

/** Cells with borders of their own, and double borders, draw two lines side by side where a table has one. */
function withoutDoubleLines(stretches: readonly Stretch[]): Stretch[] {
  const result: (Stretch & { second?: number })[] = [];
  let open = 0;
  for (const stretch of [...stretches].sort((a, b) => a.at - b.at || a.from - b.from)) {
    while (open < result.length && stretch.at - (result[open] as Stretch).at > DOUBLE_LINE) open++;
    const near = result.slice(Math.max(open, result.length - MOST_NEIGHBOURS));
    const twin = near.find((other) => {
      const shared = Math.min(stretch.to, other.to) - Math.max(stretch.from, other.from);
      return shared * 2 > Math.min(stretch.to - stretch.from, other.to - other.from);
    });
    if (twin) {
      twin.second = stretch.at;
      twin.from = Math.min(twin.from, stretch.from);
      twin.to = Math.max(twin.to, stretch.to);
    } else {
      result.push({ ...stretch });
    }
  }
  return result.map(({ at, second = at, from, to }) => ({ at: (at + second) / 2, from, to }));
}

/** Bold type without a bold font is printed twice, a hair apart. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  // By bands of four points and the character; what is near may lie in the next band.
  const placed = new Map<number, Map<string, Glyph[]>>();
  return glyphs.filter((glyph) => {
    const { text, x, y, size, width } = glyph;
    const band = Math.round(y / 4);
    const near = 0.3 * Math.min(size, width || size);
    for (let other = band - 1; other <= band + 1; other++) {
      const twins = placed.get(other)?.get(text) ?? [];
      // What is printed twice is printed twice in succession.
      const last = Math.max(0, twins.length - MOST_NEIGHBOURS);
      for (let i = twins.length; i-- > last; ) {
        const twin = twins[i] as Glyph;
        if (Math.abs(twin.x - x) < near && Math.abs(twin.y - y) < near) return false;
      }
    }
    const own = placed.get(band) ?? new Map<string, Glyph[]>();
    placed.set(band, own);
    const twins = own.get(text);
    if (twins) twins.push(glyph);
    else own.set(text, [glyph]);
    return true;
  });
}

function wordsOf(glyphs: readonly Glyph[], lines: readonly PageLine[], notes: Notes): PageWord[] {
  const walls = lines.filter((line) => line.x1 === line.x2).sort((a, b) => a.x1 - b.x1);
  const isParted = (last: Glyph, next: Glyph) => isWallBetween(walls, last, next);
  const words: Glyph[][] = [];
  let word: Glyph[] = [];
  const flush = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      flush();
      continue;
    }
    const last = word[word.length - 1];
    if (last && !(follows(last, glyph) && !isParted(last, glyph))) flush();
    word.push(glyph);
  }
  flush();
  return withoutMarks(words, isParted, notes).map((glyphs) => wordOf(glyphs, notes));
}

function follows(last: Glyph, next: Glyph): boolean {
  const size = Math.min(last.size, next.size);
  const gap = next.x - (last.x + last.width);
  return (
    Math.abs(next.y - last.y) < 0.2 * size &&
    gap < 0.2 * size &&
    gap > -0.35 * size &&
    Math.max(last.size, next.size) < 1.5 * size &&
    !isLifted(last, next)
  );
}

function isWallBetween(walls: readonly PageLine[], last: Glyph, next: Glyph): boolean {
  const from = last.x + last.width / 2;
  const to = next.x + next.width / 2;
  const y = next.y - next.size * 0.4;
  let low = 0;
  let high = walls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((walls[middle] as PageLine).x1 < from) low = middle + 1;
    else high = middle;
  }
  const end = low + MOST_NEIGHBOURS;
  for (let wall = walls[low]; wall && wall.x1 <= to && low < end; wall = walls[++low]) {
    if (wall.y1 <= y && y <= wall.y2) return true;
  }
  return false;
}

function wordOf(glyphs: readonly Glyph[], notes: Notes): PageWord {
  const first = glyphs[0] as Glyph;
  const last = glyphs[glyphs.length - 1] as Glyph;
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  const text = textOf(glyphs);
  const figure = figureBesideMarks(text);
  if (figure !== undefined) notes.add('note-marks');
  return {
    text: figure ?? text,
    x: rounded(first.x),
    // Ascenders of Chinese fonts take some seven eighths of the em.
    y: rounded(first.y - size * 0.88),
    width: rounded(last.x + last.width - first.x),
    height: rounded(size),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

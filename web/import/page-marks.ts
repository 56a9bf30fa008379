import type { PageLine } from '../../wasm/types.ts';
import type { Notes } from './document.ts';
import { figureBesideMarks, isMark } from './note-marks.ts';
import type { Glyph } from './page.ts';

/** A line through words ends where they end, to within this share of the type size. */
const OVERHANG = 0.6;
/** Marks are this much smaller than what they stand beside, and lifted by this share of its size. */
const SMALLER = 1.15;
const LEAST_LIFT = 0.12;
const MOST_LIFT = 0.8;
/** Words of a line that are looked at for one stroke: a page of countless strokes must not take for ever. */
const MOST_NEIGHBOURS = 500;
/** Glyphs are kept in bands of so many points by their base line. */
const BAND = 4;
const TALLEST = 40;

/** Whether of two glyphs drawn one after the other one is set higher or lower, as marks of notes are. */
export function isLifted(last: Glyph, next: Glyph): boolean {
  const larger = Math.max(last.size, next.size);
  const smaller = Math.min(last.size, next.size);
  return larger > smaller * SMALLER && Math.abs(last.y - next.y) > LEAST_LIFT * larger;
}

/** What is left when words that a line goes through, from end to end of them, are taken out with the line. */
export function withoutStruck(
  glyphs: readonly Glyph[],
  lines: readonly PageLine[],
  notes: Notes,
): { glyphs: readonly Glyph[]; lines: PageLine[] } {
  const bands = inBands(glyphs);
  const struck = new Set<Glyph>();
  const left = lines.filter((line) => {
    if (line.y1 !== line.y2) return true;
    const covered = coveredBy(line, bands);
    if (covered.length === 0) return true;
    for (const glyph of covered) struck.add(glyph);
    notes.add('struck-out');
    return false;
  });
  if (struck.size === 0) return { glyphs, lines: left };
  return { glyphs: glyphs.filter((glyph) => !struck.has(glyph)), lines: left };
}

function inBands(glyphs: readonly Glyph[]): Map<number, Glyph[]> {
  const bands = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    const band = Math.floor(glyph.y / BAND);
    const others = bands.get(band);
    if (others) others.push(glyph);
    else bands.set(band, [glyph]);
  }
  for (const band of bands.values()) band.sort((a, b) => a.x - b.x);
  return bands;
}

/** The glyphs that a level line goes through at half their height, where it begins and ends with them. */
function coveredBy(line: PageLine, bands: ReadonlyMap<number, readonly Glyph[]>): Glyph[] {
  const covered: Glyph[] = [];
  const last = Math.floor((line.y1 + TALLEST) / BAND);
  for (let band = Math.floor(line.y1 / BAND); band <= last; band++) {
    const glyphs = bands.get(band);
    if (!glyphs) continue;
    const first = firstFrom(glyphs, line.x1 - TALLEST);
    for (let i = first; i < glyphs.length && i < first + MOST_NEIGHBOURS; i++) {
      const glyph = glyphs[i] as Glyph;
      if (glyph.x > line.x2) break;
      if (goesThrough(line, glyph)) covered.push(glyph);
    }
  }
  if (covered.length === 0) return covered;
  const size = Math.max(...covered.map((glyph) => glyph.size));
  const left = Math.min(...covered.map((glyph) => glyph.x));
  const right = Math.max(...covered.map((glyph) => glyph.x + glyph.width));
  const fits =
    Math.abs(left - line.x1) < OVERHANG * size && Math.abs(right - line.x2) < OVERHANG * size;
  return fits ? covered : [];
}

function goesThrough(line: PageLine, glyph: Glyph): boolean {
  const height = glyph.y - line.y1;
  const middle = glyph.x + glyph.width / 2;
  return (
    height > 0.15 * glyph.size &&
    height < 0.55 * glyph.size &&
    middle >= line.x1 &&
    middle <= line.x2
  );
}

function firstFrom(glyphs: readonly Glyph[], x: number): number {
  let low = 0;
  let high = glyphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((glyphs[middle] as Glyph).x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Word = readonly Glyph[];

/** Words without the marks of notes that stand beside a figure: small ones set higher, and signs for nothing else. */
export function withoutMarks(
  words: readonly Word[],
  isParted: (last: Glyph, next: Glyph) => boolean,
  notes: Notes,
): Word[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    const after = words[index + 1];
    const isBeside =
      (before !== undefined &&
        /[\d%％]$/.test(textOf(before)) &&
        isMarkOf(before, word) &&
        !isParted(before[before.length - 1] as Glyph, word[0] as Glyph)) ||
      (after !== undefined &&
        /^\d/.test(textOf(after)) &&
        isMarkOf(after, word) &&
        !isParted(word[word.length - 1] as Glyph, after[0] as Glyph));
    if (isBeside) notes.add('note-marks');
    return !isBeside;
  });
}

export function textOf(word: Word): string {
  return word.map((glyph) => glyph.text).join('');
}

function isMarkOf(figure: Word, mark: Word): boolean {
  const text = textOf(mark);
  const [first, own] = [figure[0], mark[0]];
  if (!first || !own || !isMark(text)) return false;
  const size = first.size;
  const gap = Math.max(own.x - endOf(figure), first.x - endOf(mark));
  if (gap > 0.5 * size || gap < -0.3 * size) return false;
  const lift = Math.abs(first.y - own.y);
  if (size > own.size * SMALLER) return lift > LEAST_LIFT * size && lift < MOST_LIFT * size;
  // Of the same size only signs that are never part of a figure.
  return lift < LEAST_LIFT * size && figureBesideMarks(`1${text}`) !== undefined;
}

function endOf(word: Word): number {
  const last = word[word.length - 1] as Glyph;
  return last.x + last.width;
}

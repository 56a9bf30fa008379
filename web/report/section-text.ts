import type { Severity } from '../../wasm/types.ts';
import { type TextMark, worse } from './highlights.ts';

/** A run of characters that is all marked alike. `starts` lists the marks that begin here, so that a link can arrive. */
export interface Run {
  text: string;
  severity?: Severity;
  messages: string[];
  starts: number[];
}

interface Line {
  start: number;
  end: number;
}

/**
 * The lines of each paragraph of a section, for screen, paper and every file that is written: lines that a PDF broke in the middle of
 * a sentence are one paragraph.
 */
function linesByParagraph(text: string): Line[][] {
  const paragraphs: Line[][] = [];
  let offset = 0;
  let goesOn = false;
  for (const line of text.split('\n')) {
    const here = { start: offset, end: offset + line.length };
    offset = here.end + 1;
    if (line.trim() === '') {
      goesOn = false;
      continue;
    }
    const last = paragraphs[paragraphs.length - 1];
    if (goesOn && last && !beginsItem(line)) last.push(here);
    else paragraphs.push([here]);
    goesOn = isBroken(line);
  }
  return paragraphs;
}

/** A full line that ends without the end of a sentence; a short one is a heading, a signature or a date. */
const isBroken = (line: string) =>
  line.trim().length >= 20 && !/[。；：！？.;:!?”）)]\s*$/.test(line);

/** A point of a list is a paragraph of its own, whatever stands before it. */
const beginsItem = (line: string) =>
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．](?!\d)|[●•◆■])/.test(
    line,
  );

/** A section's paragraphs without the indent and the ends of their lines. */
export function wholeParagraphs(text: string): string[] {
  return linesByParagraph(text).map((lines) =>
    lines
      .map(({ start, end }) => text.slice(start, end).trim())
      .reduce((joined, line) => joined + (isBetweenWords(joined, line) ? ' ' : '') + line),
  );
}

/** Where a line ends between two Latin words or figures of words, its end was their space; Chinese has none. */
const isBetweenWords = (before: string, after: string) =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);

/** Cuts one section's text into paragraphs and those into runs; positions are UTF-16 units of the whole section. */
export function paragraphsOf(text: string, marks: TextMark[]): Run[][] {
  return linesByParagraph(text).map((lines) =>
    lines.flatMap(({ start, end }) => runsOf(text, start, end, marks)),
  );
}

function runsOf(text: string, from: number, to: number, marks: TextMark[]): Run[] {
  const here = marks.filter((mark) => mark.start < to && mark.end > from);
  const cuts = new Set([from, to]);
  for (const mark of here) {
    cuts.add(Math.max(mark.start, from));
    cuts.add(Math.min(mark.end, to));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let index = 0; index + 1 < sorted.length; index += 1) {
    const start = sorted[index] as number;
    const end = sorted[index + 1] as number;
    const run: Run = { text: text.slice(start, end), messages: [], starts: [] };
    for (const mark of here) {
      if (mark.start >= end || mark.end <= start) continue;
      run.severity = worse(run.severity, mark.severity);
      run.messages.push(mark.message);
      if (mark.start === start) run.starts.push(mark.start);
    }
    runs.push(run);
  }
  return runs;
}

/** Shorter ones (一、总体情况) are alike in all reports. */
const shortestCopied = 12;

/** A text cut into sentences, each with whether it stands in `other` too, years and figures aside. */
export function sentencesAlike(text: string, other: string): { text: string; alike: boolean }[] {
  const bare = (sentence: string) => sentence.replace(/[\s\d]/g, '');
  const cut = (whole: string) => whole.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$/g) ?? [];
  const known = new Set(cut(other).map(bare));
  return cut(text).map((sentence) => {
    const plain = bare(sentence);
    return { text: sentence, alike: plain.length >= shortestCopied && known.has(plain) };
  });
}

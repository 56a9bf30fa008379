import type { Severity } from '../../wasm/types.ts';
import { type TextMark, worse } from './highlights.ts';

/** A run of characters that is all marked alike. `starts` lists the marks that begin here, so that a link can arrive. */
export interface Run {
  text: string;
  severity?: Severity;
  messages: string[];
  starts: number[];
}

/**
 * Cuts one section's text into paragraphs and those into runs; positions are UTF-16 units of the whole section. Lines that
 * a PDF broke in the middle of a sentence are shown as one paragraph.
 */
export function paragraphsOf(text: string, marks: TextMark[]): Run[][] {
  const paragraphs: Run[][] = [];
  let offset = 0;
  let goesOn = false;
  for (const line of text.split('\n')) {
    const from = offset;
    offset += line.length + 1;
    if (line.trim() === '') {
      goesOn = false;
      continue;
    }
    const runs = runsOf(text, from, from + line.length, marks);
    const last = paragraphs[paragraphs.length - 1];
    if (goesOn && last) last.push(...runs);
    else paragraphs.push(runs);
    goesOn = isBroken(line);
  }
  return paragraphs;
}

/** A full line that ends without the end of a sentence; a short one is a heading, a signature or a date. */
const isBroken = (line: string) =>
  line.trim().length >= 20 && !/[。；：！？.;:!?”）)]\s*$/.test(line);

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

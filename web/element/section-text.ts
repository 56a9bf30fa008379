import type { Severity } from '../../wasm/types.ts';
import { type TextMark, worse } from './marks.ts';

/** A run of characters that is all marked alike. `starts` lists the marks that begin here, so that a link can arrive. */
export interface Run {
  text: string;
  severity?: Severity;
  messages: string[];
  starts: number[];
}

/** Cuts one section's text into paragraphs and those into runs; positions are UTF-16 units of the whole section. */
export function paragraphsOf(text: string, marks: TextMark[]): Run[][] {
  const paragraphs: Run[][] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const from = offset;
    const to = from + line.length;
    offset = to + 1;
    if (line.trim() === '') continue;
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
        if (Math.max(mark.start, from) === start) run.starts.push(mark.start);
      }
      runs.push(run);
    }
    paragraphs.push(runs);
  }
  return paragraphs;
}

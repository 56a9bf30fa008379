import type { Finding, Origin, Place, Recognition } from '../wasm/index.ts';
import { originOf } from '../web/report/origins.ts';

/** Lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** For each finding in a text file: where the first of its places that stands in the text is. */
export function regionsOf(
  text: string,
  recognition: Recognition,
  findings: Finding[],
): (Region | undefined)[] {
  const lines = lineStarts(text);
  return findings.map(({ places }) => {
    for (const place of places) {
      const origin = textOrigin(place, recognition);
      if (!origin || !('start' in origin)) continue;
      const [startLine, startColumn] = position(lines, origin.start);
      const [endLine, endColumn] = position(lines, origin.end);
      return { startLine, startColumn, endLine, endColumn };
    }
    return undefined;
  });
}

/** A table as a whole is no range of the text, and of the head's facts only the title's place is known. */
function textOrigin(place: Place, recognition: Recognition): Origin | undefined {
  if ('table' in place || ('field' in place && place.field !== 'title')) return undefined;
  return originOf(place, recognition);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function position(lines: number[], at: number): [line: number, column: number] {
  const next = lines.findIndex((start) => start > at);
  const line = next < 0 ? lines.length : next;
  return [line, at - (lines[line - 1] ?? 0) + 1];
}

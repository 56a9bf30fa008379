import type { Finding, Origin, Place, Recognition } from '../wasm/index.ts';

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
      const origin = originOf(place, recognition);
      if (!origin || !('start' in origin)) continue;
      const [startLine, startColumn] = position(lines, origin.start);
      const [endLine, endColumn] = position(lines, origin.end);
      return { startLine, startColumn, endLine, endColumn };
    }
    return undefined;
  });
}

function originOf(place: Place, { report, origins }: Recognition): Origin | undefined {
  if ('member' in place || 'table' in place) return undefined;
  if ('cell' in place) return origins.cells[place.cell];
  if ('field' in place) return place.field === 'title' ? origins.title : undefined;
  if ('heading' in place) {
    const index = report.headings?.findIndex((heading) => heading.section === place.heading);
    return index === undefined ? undefined : origins.headings[index];
  }
  const piece = origins.sections[place.section]?.filter(({ at }) => at <= place.start).pop();
  if (!piece || !('start' in piece)) return undefined;
  const shift = piece.start - piece.at;
  return {
    block: piece.block,
    start: place.start + shift,
    end: Math.min(place.end + shift, piece.end),
  };
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

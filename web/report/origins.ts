import type { Origin, Place, Recognition } from '../../wasm/types.ts';

/** Where in the user's own document a place was read; undefined where it was not read from one (a missing table). */
export function originOf(place: Place, { report, origins }: Recognition): Origin | undefined {
  // A member's place is in another document.
  if ('member' in place) return undefined;
  if ('cell' in place) return origins.cells[place.cell];
  if ('section' in place) {
    const pieces = origins.sections[place.section] ?? [];
    const piece = [...pieces].reverse().find((candidate) => candidate.at <= place.start);
    if (!piece) return undefined;
    // A box on a page is the place itself: it knows no characters.
    if (!('start' in piece)) return piece;
    const start = piece.start + place.start - piece.at;
    return { block: piece.block, start, end: Math.min(piece.end, start + place.end - place.start) };
  }
  if ('heading' in place) {
    const index = report.headings?.findIndex((heading) => heading.section === place.heading) ?? -1;
    return origins.headings[index];
  }
  if ('field' in place) return origins.title;
  const first = Object.keys(origins.cells).find((cell) => cell.startsWith(`${place.table}.`));
  return first === undefined ? undefined : origins.cells[first];
}

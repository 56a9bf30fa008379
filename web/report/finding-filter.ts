import type { CellKey, Finding, Place, SectionKey, Severity } from '../../wasm/types.ts';
import { type CellPlace, sectionOfTable } from './form-model.ts';

/** Where in the report a finding belongs; `document` is all of it. */
export type FindingSection = 'document' | SectionKey;

export const findingSections: readonly FindingSection[] = [
  'document',
  'preamble',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
];

/** Of which kind the findings are to be, and of which part of the report; without one of them any. */
export interface FindingFilter {
  kind?: Severity | 'waived';
  section?: FindingSection;
}

export const kindOf = ({ severity, waived }: Finding): Severity | 'waived' =>
  waived === undefined ? severity : 'waived';

/** By the first place it names. */
export function sectionOfFinding(
  { places: [place] }: Finding,
  cells: ReadonlyMap<CellKey, CellPlace>,
): FindingSection {
  return place ? sectionOf(place, cells) : 'document';
}

function sectionOf(place: Place, cells: ReadonlyMap<CellKey, CellPlace>): FindingSection {
  if ('member' in place) return 'document';
  if ('cell' in place) return cells.get(place.cell)?.section ?? 'document';
  if ('section' in place) return place.section;
  if ('heading' in place) return place.heading;
  if ('table' in place) return sectionOfTable[place.table];
  return 'document';
}

/** Those that pass, in the order of the list: section after section, each in the order of the result. */
export function filtered(
  findings: readonly Finding[],
  { kind, section }: FindingFilter,
  cells: ReadonlyMap<CellKey, CellPlace>,
): Finding[] {
  const wanted = findings
    .filter((finding) => kind === undefined || kindOf(finding) === kind)
    .map((finding) => ({ finding, at: sectionOfFinding(finding, cells) }))
    .filter(({ at }) => section === undefined || at === section);
  return findingSections.flatMap((each) =>
    wanted.filter(({ at }) => at === each).map(({ finding }) => finding),
  );
}

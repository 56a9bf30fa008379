import type { CellKey, OgiDocument, Recognition, Report, Waiver } from '../../wasm/types.ts';

/** All that belongs to one report under work: enough to go on with it another day, or in another place. */
export interface ReportDraft {
  /** The file's name, or what else the page calls it. */
  name: string;
  report: Report;
  /** The report as it came; absent where it was begun from nothing. */
  original?: Report;
  /** The file it was read from, for corrections to be written into. What keeps drafts as JSON loses it, and nothing else. */
  file?: Blob;
  document?: OgiDocument;
  recognition?: Recognition;
  lastYear?: { name: string; report: Report };
  waivers: Waiver[];
  /** Cells of which the user said that they are right, or wrong. */
  confirmed: CellKey[];
  wrong: CellKey[];
}

export const newDraft = (name: string, report: Report): ReportDraft => ({
  name,
  report,
  waivers: [],
  confirmed: [],
  wrong: [],
});

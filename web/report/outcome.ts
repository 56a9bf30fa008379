import type { CellChange, CellKey, Figures, Report, Result } from '../../wasm/types.ts';

/** What the core says of a report as it stands. Nobody else adds up its cells. */
export interface Outcome {
  result: Result;
  figures: Figures;
  /** Where last year's report is given: its figures, and by cell what became of them. */
  lastYear?: { figures: Figures; changes: Map<CellKey, CellChange> };
}

/** A report's figures alone: without its text, which is most of it, for what is asked about figures. */
export function withoutText(report: Report): Report {
  const { sections: _, headings: __, tables: ___, ...rest } = report;
  return rest;
}

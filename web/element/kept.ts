import type { ReportDraft } from '../report/report-draft.ts';

/** What the user said of a report, and gave beside it. */
export type Kept = Pick<ReportDraft, 'waivers' | 'confirmed' | 'wrong' | 'lastYear'>;

export const nothingKept: Kept = { waivers: [], confirmed: [], wrong: [] };

export function keptOf({ waivers, confirmed, wrong, lastYear }: ReportDraft): Kept {
  return { waivers, confirmed, wrong, ...(lastYear && { lastYear }) };
}

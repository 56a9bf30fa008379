import type {
  Catalogue,
  CellKey,
  CheckOptions,
  Completion,
  Conversion,
  Finding,
  Fix,
  OgiDocument,
  Origin,
  Place,
  Recognition,
  Report,
  Result,
} from '../../wasm/types.ts';
import { type FindingFilter, filtered } from './finding-filter.ts';
import {
  type CellPlace,
  cellPlaces,
  placesInBothEditions,
  type ShownForm,
  shownForm,
} from './form-model.ts';
import { originOf } from './origins.ts';
import { type Outcome, withoutText } from './outcome.ts';
import type { ReportDraft } from './report-draft.ts';
import {
  cellEdit,
  type EditKey,
  editsTowards,
  type ReportEdit,
  ReportEdits,
} from './report-edits.ts';

/** What a session needs of whoever shows it. */
export interface SessionHost {
  examine(report: Report, options: CheckOptions): Promise<Outcome>;
  /** What may be written into empty cells. */
  complete(report: Report): Promise<Completion>;
  /** The report in the form of its year. */
  convert(report: Report): Promise<Conversion>;
  /** Language and date. */
  options(): CheckOptions;
  /** Does `work` with the next frame, or as soon as it can. */
  soon(work: () => void): void;
  /** Something changed that is to be drawn. */
  drawn(): void;
  /** The user changed the report, or what is said of it: it is worth keeping. */
  changed(): void;
  checked(outcome: Outcome): void;
  failed(error: unknown): void;
}

/** A finding that is looked at, and at which of its places. */
export interface Shown {
  finding: Finding;
  placeIndex: number;
}

/** What is told of a check. `document` and `recognition` are absent where a Report was checked. */
export interface CheckedReport {
  result: Result;
  report: Report;
  document?: OgiDocument;
  recognition?: Recognition;
}

/**
 * One report under work: what it says, what the user did to it, its last check, and which finding is looked at. A change is
 * written at once and checked soon; while one check is on its way, further changes wait for one more check, not for one each.
 */
export class ReportSession {
  readonly edits: ReportEdits;
  #catalogue: Catalogue;
  #outcome: Outcome;
  #shown: Shown | undefined;
  #filter: FindingFilter = {};
  readonly #host: SessionHost;
  #rest: Omit<ReportDraft, 'report'>;
  #model: { form: ShownForm; places: Map<CellKey, CellPlace> } | undefined;
  #stale = false;
  #checking = false;

  constructor(host: SessionHost, draft: ReportDraft, outcome: Outcome, catalogue: Catalogue) {
    this.#host = host;
    this.#outcome = outcome;
    this.#catalogue = catalogue;
    const { report, ...rest } = draft;
    this.#rest = rest;
    this.edits = new ReportEdits(report, rest.original);
  }

  get report(): Report {
    return this.edits.report;
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  get result(): Result {
    return this.#outcome.result;
  }

  get document(): OgiDocument | undefined {
    return this.#rest.document;
  }

  get recognition(): Recognition | undefined {
    return this.#rest.recognition;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  get draft(): ReportDraft {
    return { ...this.#rest, report: this.report };
  }

  get isReport(): boolean {
    return this.result.verdict !== 'not_a_report';
  }

  get checkedReport(): CheckedReport {
    const { result, report, document, recognition } = this;
    return { result, report, ...(document && { document }), ...(recognition && { recognition }) };
  }

  /** The form the report is in; the same object until the catalogue or an edition changes. */
  get form(): ShownForm {
    return this.#currentModel().form;
  }

  get places(): Map<CellKey, CellPlace> {
    return this.#currentModel().places;
  }

  /** Those of the other edition too, for what was moved out of it. */
  get placesOfBothEditions(): Map<CellKey, CellPlace> {
    return placesInBothEditions(this.form, this.#catalogue);
  }

  #currentModel() {
    const form = shownForm(this.#catalogue, this.report);
    const known = this.#model;
    if (known?.form.requests === form.requests && known.form.disclosure === form.disclosure) {
      return known;
    }
    this.#model = { form, places: cellPlaces(form) };
    return this.#model;
  }

  // What the user does.

  /** Writes all of it as one step, together with the step before where that was of the same `entry`. False: nothing new. */
  write(edits: ReportEdit[], entry?: object): boolean {
    return this.#afterEdit(this.edits.write(edits, entry));
  }

  adopt(fix: Fix): boolean {
    return this.write(fix.edits.map(({ cell, value }) => cellEdit(cell, value)));
  }

  /**
   * Writes into every empty total the sum of its parts and 0 into every other empty cell that the equations do not say to
   * hold something, as one step; gives how many cells of each kind were written. Rejects as the checker does.
   */
  async fill(): Promise<{ totals: number; zeros: number }> {
    const { report } = this;
    const filled = { totals: new Map<CellKey, string>(), zeros: new Map<CellKey, string>() };
    // A total that is known makes more cells certain to be 0, and these more totals.
    for (let next = withoutText(report); ; ) {
      const completion = await this.#host.complete(next);
      const what = completion.totals.length > 0 ? 'totals' : 'zeros';
      if (completion[what].length === 0) break;
      for (const { cell, value } of completion[what]) filled[what].set(cell, value);
      const written = Object.fromEntries(completion[what].map(({ cell, value }) => [cell, value]));
      next = { ...next, cells: { ...next.cells, ...written } };
    }
    // What was typed meanwhile must not be written over.
    if (this.report !== report) return this.fill();
    const { totals, zeros } = filled;
    this.write([...totals, ...zeros].map(([cell, value]) => cellEdit(cell, value)));
    return { totals: totals.size, zeros: zeros.size };
  }

  /** Moves the figures into the form that the report's year must use, as one step; gives what was moved and what has no place. */
  async convert(): Promise<Conversion> {
    const { report } = this;
    const conversion = await this.#host.convert(withoutText(report));
    if (this.report !== report) return this.convert();
    this.write(editsTowards(report, conversion.report));
    return conversion;
  }

  /** Gives what was changed back, to be looked at; undefined: there was nothing to undo. */
  undo(): EditKey | undefined {
    const key = this.edits.undo();
    this.#afterEdit(key !== undefined);
    return key;
  }

  redo(): EditKey | undefined {
    const key = this.edits.redo();
    this.#afterEdit(key !== undefined);
    return key;
  }

  revert(keys: EditKey[]): boolean {
    return this.#afterEdit(this.edits.revert(keys));
  }

  #afterEdit(changed: boolean): boolean {
    if (changed) this.#touched();
    return changed;
  }

  /** Whether a cell is right as it stands; undefined takes the answer back. */
  answer(cell: CellKey, right: boolean | undefined): void {
    const without = (cells: CellKey[]) => cells.filter((each) => each !== cell);
    const confirmed = without(this.#rest.confirmed);
    const wrong = without(this.#rest.wrong);
    if (right === true) confirmed.push(cell);
    if (right === false) wrong.push(cell);
    this.#set({ confirmed, wrong });
  }

  waive(finding: string, reason: string): void {
    this.#set({ waivers: [...this.#waiversWithout(finding), { finding, reason }] });
  }

  unwaive(finding: string): void {
    this.#set({ waivers: this.#waiversWithout(finding) });
  }

  /** Undefined: no report of the year before any more. */
  compareWith(lastYear: ReportDraft['lastYear']): void {
    const { lastYear: _, ...rest } = this.#rest;
    this.#rest = lastYear ? { ...rest, lastYear } : rest;
    this.#set({});
  }

  /** Takes over what the user said of the same report before. */
  keep(kept: Pick<ReportDraft, 'waivers' | 'confirmed' | 'wrong' | 'lastYear'>): void {
    const { lastYear: _, ...rest } = this.#rest;
    this.#rest = { ...rest, ...kept };
    this.checkSoon();
  }

  #waiversWithout(finding: string) {
    return this.#rest.waivers.filter((waiver) => waiver.finding !== finding);
  }

  #set(parts: Partial<Omit<ReportDraft, 'report'>>): void {
    this.#rest = { ...this.#rest, ...parts };
    this.#touched();
  }

  #touched(): void {
    this.#host.changed();
    this.#host.drawn();
    this.checkSoon();
  }

  // Checking again.

  /** The same findings in another language. */
  sayAgain(catalogue: Catalogue): void {
    this.#catalogue = catalogue;
    this.checkSoon();
  }

  checkSoon(): void {
    this.#stale = true;
    if (this.#checking) return;
    this.#checking = true;
    this.#host.soon(() => void this.#checkWhileStale());
  }

  async #checkWhileStale(): Promise<void> {
    try {
      while (this.#stale) {
        this.#stale = false;
        const options = checkOptions(this.draft, this.#host.options());
        this.#outcome = await this.#host.examine(this.report, options);
        if (this.#stale) continue;
        this.followShown(this.#shown);
        this.#host.checked(this.#outcome);
      }
    } catch (error) {
      this.#host.failed(error);
    } finally {
      this.#checking = false;
    }
  }

  // Looking at findings.

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** The place that is looked at, where the finding has any. */
  get shownPlace(): Place | undefined {
    return this.#shown?.finding.places[this.#shown.placeIndex];
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#host.drawn();
  }

  get filter(): FindingFilter {
    return this.#filter;
  }

  set filter(filter: FindingFilter) {
    this.#filter = filter;
    this.#host.drawn();
  }

  /** What the list shows, in its order. */
  get listed(): Finding[] {
    return filtered(this.result.findings, this.#filter, this.places);
  }

  /**
   * The finding of the list after the one shown, or with -1 the one before; round and round. While something is to be dealt
   * with, what a reason was given for is passed over. Undefined: there is none.
   */
  neighbour(by: 1 | -1): Shown | undefined {
    const listed = this.listed;
    const start = by > 0 ? -1 : listed.length;
    const at = this.#shown ? listed.indexOf(this.#shown.finding) : start;
    const steps = listed.map((_, step) => at + by * (step + 1));
    const round = steps.map((step) => listed[(step + 2 * listed.length) % listed.length]);
    const finding = round.find((each) => each?.waived === undefined) ?? round[0];
    return finding && { finding, placeIndex: 0 };
  }

  /** Goes on looking at what was looked at in a result before: its finding here, where there is one. */
  followShown(shown: Shown | undefined): void {
    const finding = shown && sameFinding(shown.finding, this.result);
    this.#shown = shown && finding && { ...shown, finding };
  }

  /** Shows the first of `findings`, of a result before, that is still to be dealt with. Undefined: none is. */
  goOnTo(findings: readonly Finding[]): Shown | undefined {
    for (const before of findings) {
      const finding = sameFinding(before, this.result);
      if (finding && finding.waived === undefined && this.listed.includes(finding)) {
        this.show({ finding, placeIndex: 0 });
        return this.#shown;
      }
    }
    return undefined;
  }

  /** The findings of the list in the order in which they come round after `finding`. */
  comingAfter(finding: Finding): Finding[] {
    const listed = this.listed;
    const at = listed.indexOf(finding);
    return [...listed.slice(at + 1), ...listed.slice(0, Math.max(at, 0))];
  }

  /** Where a place was read in the user's own file; where the text was changed here, its heading. */
  originOf(place: Place): Origin | undefined {
    const { recognition, report } = this;
    if (!recognition) return undefined;
    const moved =
      'section' in place &&
      report.sections?.[place.section] !== recognition.report.sections?.[place.section];
    return originOf(moved ? { heading: place.section } : place, recognition);
  }
}

/** What the check is told beside the report. */
export function checkOptions(draft: ReportDraft, options: CheckOptions): CheckOptions {
  const { lastYear, waivers, confirmed, wrong } = draft;
  return {
    ...options,
    ...(lastYear && { last_year: lastYear.report }),
    ...(waivers.length > 0 && { waivers }),
    ...(confirmed.length > 0 && { confirmed }),
    ...(wrong.length > 0 && { wrong }),
  };
}

/** The finding of a new result that speaks of the same as one of the old. */
function sameFinding(finding: Finding, result: Result): Finding | undefined {
  const { findings } = result;
  const place = JSON.stringify(finding.places[0]);
  return (
    findings.find((each) => finding.id !== undefined && each.id === finding.id) ??
    findings.find((each) => each.rule === finding.rule && JSON.stringify(each.places[0]) === place)
  );
}

/** Whether a report has a figure at all: one that has none is no report of the year before. */
export const hasFigures = ({ cells }: Report): boolean =>
  Object.values(cells).some((value) => value.trim() !== '');

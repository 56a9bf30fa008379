import type {
  CellKey,
  CheckOptions,
  Finding,
  Fix,
  OgiDocument,
  Recognition,
  Report,
  Result,
} from '../../wasm/types.ts';
import type { Outcome } from './outcome.ts';
import type { ReportDraft } from './report-draft.ts';
import { cellEdit, type EditKey, type ReportEdit, ReportEdits } from './report-edits.ts';

/** What the session needs of whoever shows it. */
export interface SessionHost {
  examine(report: Report, options: CheckOptions): Promise<Outcome>;
  /** Language and date. */
  options(): CheckOptions;
  /** Something changed that is to be drawn. */
  drawn(): void;
  /** The user changed the work: it is worth keeping. */
  changed(): void;
  checked(outcome: Outcome): void;
  failed(error: unknown): void;
}

/**
 * One report under work: what it says, what the user did to it, and its last check. A change is written at once and checked
 * with the next frame; while one check is on its way, further changes wait for one more check, not for one each.
 */
export class ReportSession {
  readonly document: OgiDocument | undefined;
  readonly recognition: Recognition | undefined;
  readonly edits: ReportEdits;
  outcome: Outcome;
  private readonly host: SessionHost;
  private rest: Omit<ReportDraft, 'report'>;
  private stale = false;
  private checking = false;

  constructor(host: SessionHost, draft: ReportDraft, outcome: Outcome) {
    this.host = host;
    this.outcome = outcome;
    const { report, ...rest } = draft;
    this.rest = rest;
    this.edits = new ReportEdits(report, rest.original);
    this.document = rest.document;
    this.recognition = rest.recognition;
  }

  get result(): Result {
    return this.outcome.result;
  }

  get report(): Report {
    return this.edits.report;
  }

  get draft(): ReportDraft {
    return { ...this.rest, report: this.report };
  }

  write(edits: ReportEdit[], entry?: object): boolean {
    const written = this.edits.write(edits, entry);
    if (written) this.touched();
    return written;
  }

  adopt(fix: Fix): boolean {
    return this.write(fix.edits.map(({ cell, value }) => cellEdit(cell, value)));
  }

  undo(): EditKey | undefined {
    const key = this.edits.undo();
    if (key) this.touched();
    return key;
  }

  redo(): EditKey | undefined {
    const key = this.edits.redo();
    if (key) this.touched();
    return key;
  }

  revert(keys: EditKey[]): boolean {
    const reverted = this.edits.revert(keys);
    if (reverted) this.touched();
    return reverted;
  }

  /** Whether a cell is right as it stands; undefined takes the answer back. */
  answer(cell: CellKey, right: boolean | undefined): void {
    const without = (cells: CellKey[]) => cells.filter((each) => each !== cell);
    const confirmed = without(this.rest.confirmed);
    const wrong = without(this.rest.wrong);
    if (right === true) confirmed.push(cell);
    if (right === false) wrong.push(cell);
    this.set({ confirmed, wrong });
  }

  waive(finding: string, reason: string): void {
    this.set({ waivers: [...this.waiversWithout(finding), { finding, reason }] });
  }

  unwaive(finding: string): void {
    this.set({ waivers: this.waiversWithout(finding) });
  }

  compareWith(lastYear: ReportDraft['lastYear']): void {
    const { lastYear: _, ...rest } = this.rest;
    this.rest = lastYear ? { ...rest, lastYear } : rest;
    this.set({});
  }

  private waiversWithout(finding: string) {
    return this.rest.waivers.filter((waiver) => waiver.finding !== finding);
  }

  private set(parts: Partial<Omit<ReportDraft, 'report'>>): void {
    this.rest = { ...this.rest, ...parts };
    this.touched();
  }

  private touched(): void {
    this.host.changed();
    this.host.drawn();
    this.checkSoon();
  }

  checkSoon(): void {
    this.stale = true;
    if (this.checking) return;
    this.checking = true;
    nextFrame(() => void this.checkWhileStale());
  }

  private async checkWhileStale(): Promise<void> {
    try {
      while (this.stale) {
        this.stale = false;
        this.outcome = await this.host.examine(this.report, this.checkOptions());
        if (!this.stale) this.host.checked(this.outcome);
      }
    } catch (error) {
      this.host.failed(error);
    } finally {
      this.checking = false;
    }
  }

  checkOptions(): CheckOptions {
    return checkOptions(this.draft, this.host.options());
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
export function sameFinding(finding: Finding, result: Result): Finding | undefined {
  const { findings } = result;
  const place = JSON.stringify(finding.places[0]);
  return (
    findings.find((each) => finding.id !== undefined && each.id === finding.id) ??
    findings.find((each) => each.rule === finding.rule && JSON.stringify(each.places[0]) === place)
  );
}

/** A hidden page has no frames. */
function nextFrame(work: () => void): void {
  if (document.hidden) setTimeout(work, 0);
  else requestAnimationFrame(work);
}

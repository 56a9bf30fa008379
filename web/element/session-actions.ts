import type { CellKey, Finding, Fix, Language } from '../../wasm/types.ts';
import { aboutConversion } from '../report/conversion.ts';
import type { EditKey } from '../report/report-edits.ts';
import type { ReportSession, Shown } from '../report/report-session.ts';
import type { OgiFindings } from './ogi-findings.ts';
import type { EditDetail, OgiForm } from './ogi-form.ts';
import type { OgiVerdict } from './ogi-verdict.ts';
import type { FixDetail, LocateDetail } from './public.ts';
import { elementWords } from './words.ts';

/** What the actions need of the element that shows the session. */
export interface ActionsHost {
  session(): ReportSession | undefined;
  language(): Language;
  form(): OgiForm | null;
  list(): OgiFindings | null;
  verdict(): OgiVerdict | null;
  /** When what was set is drawn. */
  drawn(): Promise<unknown>;
  /** `lasting`: until it is closed, for there is something in it to be worked through. */
  say(text: string, undo?: boolean, lasting?: boolean): void;
  unsay(): void;
  /** False: a listener took it over. */
  tell<Detail>(name: string, detail: Detail, cancelable?: boolean): boolean;
  checkFailed(error: unknown): void;
  /** The place of a finding is about to be looked at. */
  leftList(): void;
}

/** What a user does to the report under work, with what is said of it and where the eye is led next. */
export class SessionActions {
  readonly #host: ActionsHost;
  /** After what was just adopted or waived: the findings in the order in which one of them is to be shown next. */
  #upcoming: Finding[] = [];

  constructor(host: ActionsHost) {
    this.#host = host;
  }

  get #words() {
    return elementWords(this.#host.language());
  }

  undo(): void {
    this.#stepped(this.#host.session()?.undo(), this.#words.undone);
  }

  redo(): void {
    this.#stepped(this.#host.session()?.redo(), this.#words.redone);
  }

  #stepped(key: EditKey | undefined, done: string): void {
    if (!key) return;
    this.#host.say(done);
    void this.#host.drawn().then(() => this.#host.form()?.revealKey(key));
  }

  async fill(): Promise<void> {
    const session = this.#host.session();
    if (!session) return;
    try {
      const { totals, zeros } = await session.fill();
      if (this.#host.session() !== session) return;
      const { filled, nothingToFill } = this.#words;
      if (totals + zeros > 0) this.#host.say(filled(totals, zeros), true);
      else this.#host.say(nothingToFill);
    } catch (error) {
      this.#host.checkFailed(error);
    }
  }

  async convert(): Promise<void> {
    const session = this.#host.session();
    if (!session) return;
    try {
      const conversion = await session.convert();
      if (this.#host.session() !== session) return;
      const { placesOfBothEditions } = session;
      const about = aboutConversion(conversion, placesOfBothEditions, this.#host.language());
      this.#host.say(about, true, true);
    } catch (error) {
      this.#host.checkFailed(error);
    }
  }

  edit({ edits, entry, outside }: EditDetail): void {
    if (!this.#host.session()?.write(edits, entry)) return;
    const words = this.#words;
    if (entry) this.#host.unsay();
    else this.#host.say(words.pasted(edits.length) + (outside ? words.outside(outside) : ''), true);
  }

  revert(keys: EditKey[]): void {
    if (this.#host.session()?.revert(keys)) this.#host.say(this.#words.putBackDone, true);
  }

  adopt(fix: Fix): void {
    const session = this.#host.session();
    if (!session) return;
    const { document } = session;
    const edits = fix.edits.map(({ cell, value }) => {
      const origin = session.originOf({ cell });
      const before = session.report.cells[cell];
      return { cell, value, ...(before !== undefined && { before }), ...(origin && { origin }) };
    });
    const detail: FixDetail = { fix, edits, ...(document && { document }) };
    const upcoming = this.#afterShown(session);
    if (!this.#host.tell('ogi-fix', detail, true) || !session.adopt(fix)) return;
    this.#upcoming = upcoming;
    this.#host.say(this.#words.adopted(fix.title), true);
  }

  waive(finding: Finding, reason: string): void {
    const session = this.#host.session();
    if (!session) return;
    this.#upcoming = this.#afterShown(session);
    session.waive(finding.id, reason);
  }

  answer(cell: CellKey, right: boolean | undefined): void {
    this.#host.session()?.answer(cell, right);
  }

  #afterShown(session: ReportSession): Finding[] {
    return session.shown ? session.comingAfter(session.shown.finding) : [];
  }

  /**
   * To be called when a check is done: after a finding was dealt with the next one is shown in the list. The form moves only
   * where its place is out of sight.
   */
  async goOn(): Promise<void> {
    const upcoming = this.#upcoming;
    this.#upcoming = [];
    const session = this.#host.session();
    if (!session || upcoming.length === 0) return;
    const next = session.goOnTo(upcoming);
    await this.#host.drawn();
    await this.#host.list()?.updateComplete;
    if (next) this.#host.list()?.focusShown();
    else this.#host.verdict()?.focus({ preventScroll: true });
    if (next && session.shownPlace) await this.#host.form()?.bringIntoSight(session.shownPlace);
  }

  nextFinding(by: 1 | -1): void {
    const next = this.#host.session()?.neighbour(by);
    if (next) void this.show(next);
  }

  /** Shows a place of a finding in the form, unless a listener of `ogi-locate` shows it elsewhere. */
  async show(shown: Shown): Promise<void> {
    const session = this.#host.session();
    if (!session) return;
    session.show(shown);
    const { shownPlace: place, document } = session;
    if (!place) return;
    const origin = session.originOf(place);
    const detail: LocateDetail = {
      finding: shown.finding,
      place,
      ...(origin && { origin }),
      ...(document && { document }),
    };
    if (!this.#host.tell('ogi-locate', detail, true)) return;
    this.#host.leftList();
    await this.#host.drawn();
    await this.#host.form()?.reveal(place);
  }
}

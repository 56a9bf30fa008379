import type { Severity, Waiver } from '../wasm/index.ts';
import type { Outcome } from './read-file.ts';
import type { FoundSameTexts } from './same-texts.ts';
import { countsSummary, type Words } from './words.ts';

/** What a run comes to. A file is wrong if it has an error that no waiver accepts, or is no report. */
export class Summary {
  clean = 0;
  wrong = 0;
  /** Nothing wrong was found, but not all could be checked. */
  incomplete = 0;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #unread: string[] = [];
  /** Waivers that have met no finding in any file yet. */
  #voidWaivers: Waiver[] | undefined;

  get unread(): number {
    return this.#unread.length;
  }

  add(outcome: Outcome): void {
    if ('reason' in outcome) {
      this.#unread.push(outcome.reason);
      return;
    }
    const { verdict, counts, findings, void_waivers = [] } = outcome.result;
    const isWrong = findings.some(
      ({ severity, waived }) => severity === 'error' && waived === undefined,
    );
    if (isWrong || verdict === 'not_a_report') this.wrong++;
    else if (verdict === 'incomplete') this.incomplete++;
    else this.clean++;
    for (const severity of ['error', 'warning', 'info'] as const) {
      this.#counts[severity] += counts[severity];
    }
    this.#keepVoid(void_waivers);
  }

  /** What is found once all files are there. */
  addSameTexts({ checked }: FoundSameTexts): void {
    for (const { result } of checked) {
      for (const { severity } of result.findings) this.#counts[severity]++;
      this.#keepVoid(result.void_waivers ?? []);
    }
  }

  /** Of the waivers, those that are void here too. */
  #keepVoid(void_waivers: Waiver[]): void {
    const stillVoid = new Set(void_waivers.map((waiver) => waiver.finding));
    this.#voidWaivers = (this.#voidWaivers ?? void_waivers).filter(({ finding }) =>
      stillVoid.has(finding),
    );
  }

  describe(words: Words): string {
    const lines = [
      words.filesSummary(this.clean, this.wrong, this.unread, this.incomplete),
      countsSummary(this.#counts, words),
      ...this.#unread.map((reason) => words.notRead(reason)),
    ];
    return `${lines.join('\n')}\n`;
  }

  /** '' where no waiver is void. */
  describeVoidWaivers(words: Words): string {
    const waivers = this.#voidWaivers ?? [];
    return waivers.map(({ finding, reason }) => `${words.voidWaiver(finding, reason)}\n`).join('');
  }
}

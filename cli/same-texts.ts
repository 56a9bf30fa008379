import type { CheckOptions, Report, SameTexts } from '../wasm/index.ts';
import { sharedChecker } from './checker.ts';
import type { Checked, Outcome } from './read-file.ts';

/** What OGI805 finds in a run, once all its files are read. */
export interface FoundSameTexts {
  /** As the core has it, but that members are counted in `files`, which names those of the pairs alone. */
  texts: SameTexts & { files: string[] };
  /** Of the same files, with the findings of OGI805 alone. */
  checked: Checked[];
}

interface ReportText {
  file: string;
  report: Report;
}

/** The texts of a run's reports, kept until the last is there. */
export class RunTexts {
  readonly #reports: ReportText[] = [];

  add(outcome: Outcome): void {
    if ('reason' in outcome || outcome.result.verdict === 'not_a_report') return;
    const { file, report } = outcome;
    const { organ, year, sections } = report;
    if (organ === undefined || sections === undefined) return;
    const text = { organ, ...(year !== undefined && { year }), sections, cells: {} };
    this.#reports.push({ file, report: { schema: 'ogi-report/1', ...text } });
  }

  /** Undefined where no two are alike. */
  async find(options: CheckOptions): Promise<FoundSameTexts | undefined> {
    if (this.#reports.length < 2) return undefined;
    const checker = await sharedChecker();
    const members = this.#reports.map(({ report }) => report);
    const found = checker.sameTexts({ members });
    if (found.pairs.length === 0) return undefined;
    const used = [...new Set(found.pairs.flatMap((pair) => pair.members))].sort((a, b) => a - b);
    const place = new Map(used.map((index, at) => [index, at]));
    const checked = used.map((index): Checked => {
      const { file, report } = this.#reports[index] as ReportText;
      const peers = found.pairs
        .filter((pair) => pair.members.includes(index))
        .map((pair) => members[pair.members.find((other) => other !== index) ?? index] as Report);
      const { language, waivers } = options;
      const result = checker.check(report, {
        peers,
        ...(language && { language }),
        ...(waivers && { waivers }),
      });
      const findings = result.findings.filter(({ rule }) => rule === 'OGI805');
      // What else a report without its tables is told is no news.
      const { notes: _, ...told } = result;
      return { file, report, result: { ...told, verdict: 'warn', findings } };
    });
    const pairs = found.pairs.map((pair) => ({
      ...pair,
      members: pair.members.map((index) => place.get(index) ?? index),
    }));
    return { texts: { ...found, files: checked.map(({ file }) => file), pairs }, checked };
  }
}

import type { Checker, CheckOptions, Report, Waiver } from '../wasm/index.ts';
import type { Arguments } from './arguments.ts';
import { filesOf } from './files.ts';
import { parseJson, readBytes, readLines, readReport, reasonOf, UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** What the core is told besides the report itself. */
export interface Companions {
  options: CheckOptions;
  /** Of the members, in order: the organ's name, or the file's. */
  memberNames: string[];
}

/**
 * Last year's report, the members, the roster and the waivers. Without one of them the check would be another than the one
 * asked for, so that any that cannot be read ends the run.
 * @throws UnreadableError
 */
export async function readCompanions(
  given: Arguments,
  checker: Checker,
  words: Words,
): Promise<Companions> {
  const { language, today, lastYear, members, roster, waivers } = given;
  const options: CheckOptions = { language, ...(today !== undefined && { today }) };
  const memberNames: string[] = [];
  const reportIn = (file: string) =>
    telling(file, async () => {
      const bytes = await readBytes(file, words);
      return (await readReport(file, bytes, checker, words)).recognition.report;
    });

  if (lastYear !== undefined) options.last_year = await reportIn(lastYear);
  if (members !== undefined) {
    options.members = [];
    for (const file of await filesOf(members)) {
      const report: Report = await reportIn(file);
      options.members.push(report);
      memberNames.push(report.organ || file);
    }
  }
  if (roster !== undefined) options.roster = await telling(roster, () => readLines(roster, words));
  if (waivers !== undefined) {
    const value = parseJson(await readBytes(waivers, words), waivers, words);
    options.waivers = waiversIn(value, waivers, words);
  }
  return { options, memberNames };

  async function telling<T>(file: string, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      throw new UnreadableError(await reasonOf(error, file, checker, words));
    }
  }
}

/** A list, or an object with the list as `waivers`. */
function waiversIn(value: unknown, file: string, words: Words): Waiver[] {
  const list = Array.isArray(value) ? value : (value as { waivers?: unknown } | null)?.waivers;
  const isWaiver = (item: Partial<Waiver> | null) =>
    typeof item?.finding === 'string' && typeof item.reason === 'string';
  if (!Array.isArray(list) || !list.every(isWaiver)) {
    throw new UnreadableError(words.unread(file, words.noWaivers));
  }
  return list.map(({ finding, reason }) => ({ finding, reason }));
}

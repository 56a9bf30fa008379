import type { CheckOptions, Report, Waiver } from '../wasm/index.ts';
import type { Arguments } from './arguments.ts';
import { filesOf } from './files.ts';
import { readAll } from './pool.ts';
import { parseJson, readBytes, readLines, UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** What the core is told besides the report itself. */
export interface RelatedReports {
  options: CheckOptions;
  /** Of the members, in order: the organ's name, or the file's. */
  memberNames: string[];
}

/**
 * Last year's report, the members, the roster and the waivers. Without one of them the check would be another than the one
 * asked for, so that any that cannot be read ends the run.
 * @throws UnreadableError
 */
export async function readRelatedReports(given: Arguments, words: Words): Promise<RelatedReports> {
  const { language, today, lastYear, members, roster, waivers } = given;
  const options: CheckOptions = { language, ...(today !== undefined && { today }) };
  const memberNames: string[] = [];
  if (lastYear !== undefined) {
    for (const { report } of await reportsIn([lastYear], given)) options.last_year = report;
  }
  if (members !== undefined) {
    const read = await reportsIn(await filesOf(members), given);
    options.members = read.map(({ report }) => report);
    for (const { file, report } of read) memberNames.push(report.organ || file);
  }
  if (roster !== undefined) options.roster = await readLines(roster, words);
  if (waivers !== undefined) {
    const value = parseJson(await readBytes(waivers, words), waivers, words);
    options.waivers = waiversIn(value, waivers, words);
  }
  return { options, memberNames };
}

async function reportsIn(files: string[], { language, jobs }: Arguments) {
  const tasks = files.map((file) => ({ file }));
  const reports: { file: string; report: Report }[] = [];
  for await (const read of readAll('recognise', tasks, { options: {}, language }, jobs)) {
    if ('reason' in read) throw new UnreadableError(read.reason);
    reports.push({ file: read.file, report: read.recognition.report });
  }
  return reports;
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

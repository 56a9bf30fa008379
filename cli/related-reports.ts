import type { CheckOptions, Report } from '../wasm/index.ts';
import type { Arguments } from './arguments.ts';
import { readFigures } from './figures-file.ts';
import { filesOf, type InputFile } from './files.ts';
import { readAll } from './pool.ts';
import { printableText } from './printable.ts';
import { readLines, UnreadableError } from './read.ts';
import { readSettings } from './settings-file.ts';
import { readWaivers } from './waivers.ts';
import type { Words } from './words.ts';

/** The files that the options name. */
export interface RelatedFiles {
  lastYear: InputFile[];
  members: InputFile[];
  roster: InputFile[];
  waivers: InputFile[];
  figures: InputFile[];
  settings: InputFile[];
}

export async function relatedFiles(given: Arguments, words: Words): Promise<RelatedFiles> {
  const { lastYear, members, roster, waivers, figures, settings } = given;
  const allOf = async (paths: readonly string[]) => {
    const files = await filesOf(paths);
    // Nobody who named a folder wants the option left out.
    if (paths.length > 0 && files.length === 0)
      throw new UnreadableError(words.emptyFolder(paths.join('、')));
    return files;
  };
  const of = (file: string | undefined) => allOf(file === undefined ? [] : [file]);
  return {
    lastYear: await of(lastYear),
    members: await allOf(members ?? []),
    roster: await of(roster),
    waivers: await of(waivers),
    figures: await of(figures),
    settings: await of(settings),
  };
}

/** What the core is told besides the report itself. */
export interface RelatedReports {
  options: CheckOptions;
  /** Of the members, in order: the organ's name, or the file's. */
  memberNames: string[];
}

/**
 * Last year's report, the members, the roster, the waivers, figures from elsewhere and settings. Without one of them the check would
 * be another than the one asked for, so that any that cannot be read ends the run.
 * @throws UnreadableError
 */
export async function readRelatedReports(
  files: RelatedFiles,
  given: Arguments,
  words: Words,
): Promise<RelatedReports> {
  const { language, today } = given;
  const options: CheckOptions = { language, ...(today !== undefined && { today }) };
  const memberNames: string[] = [];
  for (const { report } of await reportsIn(files.lastYear, given, words)) {
    if (options.last_year) throw new UnreadableError(words.oneLastYear);
    options.last_year = report;
  }
  if (given.members !== undefined) {
    const read = await reportsIn(files.members, given, words);
    options.members = read.map(({ report }) => report);
    for (const { file, report } of read) memberNames.push(printableText(report.organ || file));
  }
  for (const file of files.roster) options.roster = await readNames(file, words);
  for (const file of files.waivers) options.waivers = await readWaivers(file, words);
  for (const file of files.figures) options.figures = await readFigures(file, words);
  for (const file of files.settings) options.settings = await readSettings(file, words);
  return { options, memberNames };
}

async function readNames(file: InputFile, words: Words): Promise<string[]> {
  const names = await readLines(file, words);
  if (names.length === 0) throw new UnreadableError(words.unread(file.name, words.noNames));
  return names;
}

async function reportsIn(files: readonly InputFile[], { language, jobs }: Arguments, words: Words) {
  const reports: { file: string; report: Report }[] = [];
  for await (const read of readAll('recognise', files, { options: {}, language }, { jobs })) {
    if ('reason' in read) throw new UnreadableError(read.reason);
    const { report } = read.recognition;
    if (Object.keys(report.cells).length === 0)
      throw new UnreadableError(words.unread(read.file, words.noReport));
    reports.push({ file: read.file, report });
  }
  return reports;
}

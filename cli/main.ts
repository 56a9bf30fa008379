#!/usr/bin/env node
import packageJson from '../package.json' with { type: 'json' };
import { CheckerError } from '../wasm/index.ts';
import { PlaceNames } from '../web/report/place-names.ts';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import { sharedChecker } from './checker.ts';
import { describeRules } from './describe.ts';
import { filesOf, isFolder } from './files.ts';
import { postponeOptimising } from './optimiser-budgets.ts';
import { openOutput } from './output.ts';
import { readAll } from './pool.ts';
import { printerOf } from './printers.ts';
import { Progress } from './progress.ts';
import { UnreadableError } from './read.ts';
import type { Recognised, Task } from './read-file.ts';
import { readRelatedReports } from './related-reports.ts';
import { Summary } from './summary.ts';
import { words as allWords, type Words } from './words.ts';

const status = { clean: 0, errorsFound: 1, failed: 2 };

postponeOptimising('--interrupt-budget');
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output has seen enough (`ogi-check … | head`).
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  // Even a complaint about the arguments should be in the language they ask for.
  const words = allWords[/--language[= ]en\b/.test(args.join(' ')) ? 'en' : 'zh-CN'];
  try {
    const given = parseArguments(args, words);
    if (given.version) return print(`${packageJson.version}\n`);
    if (given.help) return print(words.help);
    switch (given.command) {
      case 'check':
        return await check(given, words);
      case 'recognise':
        return await recognise(given, words);
      case 'rules':
        return await rules(given, words);
      case undefined:
        throw new UsageError(words.seeHelp);
      default:
        throw new UsageError(words.unknownCommand(given.command));
    }
  } catch (error) {
    if (error instanceof CheckerError) return complain(words.messageOf(error));
    if (error instanceof UnreadableError) return complain(error.message);
    if (!(error instanceof UsageError)) throw error;
    return complain(`${words.wrongUsage}${error.message}\n${words.seeHelp}`);
  }
}

async function check(given: Arguments, words: Words): Promise<number> {
  const { paths, format, language, jobs } = given;
  if (paths.length === 0) throw new UsageError(words.noFile);
  const files = await filesOf(paths);
  if (files.length === 0) throw new UnreadableError(words.emptyFolder(paths.join('、')));
  if (files.length > 1 && (given.lastYear ?? given.members ?? given.roster) !== undefined) {
    throw new UsageError(words.oneReport);
  }
  const related = await readRelatedReports(given, words);
  const tasks = await Promise.all(files.map(taskOf));

  const output = await openOutput(given.output, words);
  const single = files.length === 1 && !(await isFolder(paths[0] as string));
  const colours = output.isTerminal && !process.env.NO_COLOR;
  const { memberNames: members, options } = related;
  const printer = await printerOf(format, { language, words, colours, members, single });
  const progress = new Progress(files.length, process.stderr);
  const summary = new Summary();
  await output.write(printer.head);
  const setting = { options, language };
  const done = ({ file }: Task) => progress.advance(file);
  for await (const outcome of readAll('check', tasks, setting, jobs, done)) {
    progress.clear();
    summary.add(outcome);
    if ('reason' in outcome) complain(outcome.reason);
    await output.write(printer.file(outcome));
  }
  progress.clear();
  await output.write(printer.end());
  if (!single) await summarise(summary.describe(words));
  await summarise(summary.describeVoidWaivers(words));
  await output.close();
  if (summary.unread > 0) return status.failed;
  return summary.wrong > 0 ? status.errorsFound : status.clean;

  /** Formats for programs and lists stay clean of it. */
  async function summarise(text: string): Promise<void> {
    if (format === 'text') await output.write(text);
    if (format !== 'text' || given.output !== undefined) process.stderr.write(text);
  }
}

async function taskOf(file: string): Promise<Task> {
  if (file !== '-') return { file };
  const { buffer } = await import('node:stream/consumers');
  return { file, bytes: await buffer(process.stdin) };
}

async function recognise(given: Arguments, words: Words): Promise<number> {
  const [file] = given.paths;
  if (file === undefined || given.paths.length > 1) throw new UsageError(words.oneFile);
  const { language } = given;
  const setting = { options: {}, language };
  for await (const recognised of readAll('recognise', [await taskOf(file)], setting, 1)) {
    if ('reason' in recognised) return complain(recognised.reason);
    await printRecognised(recognised, given, words);
  }
  return status.clean;
}

async function printRecognised(
  { recognition, claims }: Recognised,
  given: Arguments,
  words: Words,
): Promise<void> {
  const output = await openOutput(given.output, words);
  if (given.claims) {
    const { describeClaims } = await import('./claims-list.ts');
    const catalogue = (await sharedChecker()).catalogue({ language: given.language });
    const names = new PlaceNames(catalogue, recognition.report);
    await output.write(describeClaims(claims, recognition.report, names, words));
  } else {
    await output.write(`${JSON.stringify({ ...recognition, claims })}\n`);
  }
  await output.close();
}

async function rules({ paths, format, language }: Arguments, words: Words): Promise<number> {
  if (paths.length > 0) throw new UsageError(paths.join(' '));
  const catalogue = (await sharedChecker()).catalogue({ language });
  if (format.startsWith('json')) return print(`${JSON.stringify(catalogue)}\n`);
  return print(describeRules(catalogue, words));
}

function print(text: string): number {
  process.stdout.write(text);
  return status.clean;
}

function complain(text: string): number {
  process.stderr.write(`ogi-check: ${text}\n`);
  return status.failed;
}

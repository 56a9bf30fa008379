#!/usr/bin/env node
import packageJson from '../package.json' with { type: 'json' };
import { CheckerError } from '../wasm/index.ts';
import { ImportError } from '../web/import/import-error.ts';
import { PlaceNames } from '../web/report/place-names.ts';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import { sharedChecker } from './checker.ts';
import { describeRules } from './describe.ts';
import { undoAll } from './ending.ts';
import { filesOf, type InputFile, isFolder } from './files.ts';
import { postponeOptimising } from './optimiser-budgets.ts';
import { OutputError, openOutput, standardOutputFile, tell } from './output.ts';
import { readAll } from './pool.ts';
import { printable, printableJson, printableText } from './printable.ts';
import { type Printer, printerOf } from './printers.ts';
import { Progress } from './progress.ts';
import { isOpenAlready, readBytes, reasonOf, UnreadableError } from './read.ts';
import type { Recognised, Task } from './read-file.ts';
import { readRelatedReports, relatedFiles } from './related-reports.ts';
import { RunTexts } from './same-texts.ts';
import { Summary } from './summary.ts';
import { words as allWords, type Words } from './words.ts';

const status = { clean: 0, errorsFound: 1, failed: 2, incomplete: 3 };
/** What a shell makes of a program that ends because nobody reads its output. */
const closedPipe = 128 + 13;

postponeOptimising('--interrupt-budget');
process.exitCode = await run(process.argv.slice(2));

/** Every ending but that by a signal comes by here: the exit status, and nothing left behind. */
async function run(args: string[]): Promise<number> {
  // Even a complaint about the arguments should be in the language they ask for.
  const words = allWords[/--language[= ]en\b/.test(args.join(' ')) ? 'en' : 'zh-CN'];
  try {
    return await main(args, words);
  } catch (error) {
    if (error instanceof OutputError && error.isClosed) return closedPipe;
    if (error instanceof CheckerError) return complain(words.messageOf(error));
    if (error instanceof UnreadableError || error instanceof OutputError) {
      return complain(error.message);
    }
    if (!(error instanceof UsageError)) {
      return complain(words.fault(error instanceof Error ? error.message : String(error)));
    }
    return complain(`${words.wrongUsage}${printableText(error.message)}\n${words.seeHelp}`);
  } finally {
    undoAll();
  }
}

async function main(args: string[], words: Words): Promise<number> {
  const given = parseArguments(args, words);
  if (given.version) return print(`${packageJson.version}\n`, words);
  if (given.help) return print(words.help, words);
  switch (given.command) {
    case 'check':
      return await check(given, words);
    case 'recognise':
      return await recognise(given, words);
    case 'convert':
      return await convert(given, words);
    case 'correct':
      return await correct(given, words);
    case 'rules':
      return await rules(given, words);
    case 'serve':
      return await serve(given, words);
    case undefined:
      throw new UsageError(words.noCommand);
    default:
      throw new UsageError(words.unknownCommand(given.command));
  }
}

async function check(given: Arguments, words: Words): Promise<number> {
  const { paths, format, language, jobs } = given;
  if (paths.length === 0) throw new UsageError(words.noFile);
  const ending = /\.(?:docx?|xlsx?|wps|et|pdf|ofd)$/i.exec(given.output ?? '')?.[0];
  if (ending !== undefined) throw new UsageError(words.noListIn(ending));
  const empty: string[] = [];
  const files = await filesOf(paths, standardOutputFile(), (folder) => empty.push(folder));
  if (files.length === 0) throw new UnreadableError(words.emptyFolder(paths.join('、')));
  if (files.length > 1 && isOfOneReport(given)) throw new UsageError(words.oneReport);
  for (const folder of empty) complain(words.emptyFolder(folder));
  const related = await relatedFiles(given, words);
  const inputs = [...files, ...Object.values(related).flat()];
  const output = await openOutput(given.output, inputs, words);
  const { memberNames: members, options } = await readRelatedReports(related, given, words);

  const colours = output.isTerminal && !process.env.NO_COLOR;
  const printerSetting = { language, words, colours, members };
  const progress = new Progress(files.length, process.stderr);
  const summary = new Summary();
  const texts = new RunTexts();
  const done = ({ name }: Task, more: number) => progress.advance(name, more);
  const tasks = await Promise.all(files.map((file) => taskOf(file, words)));
  const [file] = files;
  let printer: Printer | undefined;
  let isSingle = false;
  for await (const outcome of readAll('check', tasks, { options, language }, { jobs, done })) {
    if (!printer) {
      // Neither a folder nor an archive, however few are in it.
      isSingle = files.length === 1 && !file?.inFolder && outcome.file === file?.name;
      printer = await printerOf(format, { ...printerSetting, single: isSingle });
      await output.write(printer.head);
    }
    progress.clear();
    summary.add(outcome);
    texts.add(outcome);
    if ('reason' in outcome) complain(outcome.reason);
    await output.write(printer.file(outcome));
  }
  progress.clear();
  const sameTexts = await texts.find(options);
  if (sameTexts) summary.addSameTexts(sameTexts);
  await output.write(printer?.end(sameTexts) ?? '');
  if (!isSingle) await summarise(summary.describe(words));
  await summarise(summary.describeVoidWaivers(words));
  await output.close();
  if (summary.unread > 0) return status.failed;
  if (summary.wrong > 0) return status.errorsFound;
  return summary.incomplete > 0 ? status.incomplete : status.clean;

  /** Formats for programs and lists stay clean of it. */
  async function summarise(text: string): Promise<void> {
    if (format === 'text') await output.write(text);
    if (format !== 'text' || given.output !== undefined) tell(text);
  }
}

/** Whether an option says something of one report, which holds of no other. */
function isOfOneReport({ lastYear, members, roster, figures }: Arguments): boolean {
  return (lastYear ?? members ?? roster ?? figures) !== undefined;
}

/** What no other process can read is read here. */
async function taskOf(file: InputFile, words: Words): Promise<Task> {
  if (file.name !== '-' && !isOpenAlready(file.path)) return file;
  return { ...file, bytes: await readBytes(file, words) };
}

async function recognise(given: Arguments, words: Words): Promise<number> {
  const file = await onlyFile(given.paths, words);
  const output = await openOutput(given.output, [file], words);
  const setting = { options: {}, language: given.language };
  const tasks = [await taskOf(file, words)];
  for await (const recognised of readAll('recognise', tasks, setting, { jobs: 1, only: true })) {
    if ('reason' in recognised) return complain(recognised.reason);
    await output.write(await described(recognised, given, words));
  }
  await output.close();
  return status.clean;
}

async function onlyFile(paths: readonly string[], words: Words): Promise<InputFile> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(words.oneFile);
  if (await isFolder(path)) return { name: path, path };
  return (await filesOf([path]))[0] as InputFile;
}

/** A report in the form of its year, in the format that the output's name ends with. */
async function convert(given: Arguments, words: Words): Promise<number> {
  const file = await onlyFile(given.paths, words);
  const { conversionFormats, convertReport } = await import('./convert.ts');
  const ending = /\.([^./\\]+)$/.exec(given.output ?? '.json')?.[1]?.toLowerCase();
  const format = conversionFormats.find((known) => known === ending);
  if (!format) throw new UsageError(words.badEnding(conversionFormats.join(' | ')));
  const output = await openOutput(given.output, [file], words);
  const setting = { options: {}, language: given.language };
  const tasks = [await taskOf(file, words)];
  for await (const read of readAll('recognise', tasks, setting, { jobs: 1, only: true })) {
    if ('reason' in read) return complain(read.reason);
    const { report } = read.recognition;
    const { content, about } = await convertReport(report, format, given.language);
    await output.write(content);
    tell(`${printableText(about)}\n`);
  }
  await output.close();
  return status.clean;
}

/** The file itself with what a corrected report has otherwise written into it. */
async function correct(given: Arguments, words: Words): Promise<number> {
  const [path, correctedPath] = given.paths;
  if (path === undefined || correctedPath === undefined || given.paths.length > 2)
    throw new UsageError(words.fileAndReport);
  if (given.output === undefined) throw new UsageError(words.noOutput);
  const [file, corrected] = [await onlyFile([path], words), await onlyFile([correctedPath], words)];
  const output = await openOutput(given.output, [file, corrected], words);
  const { correctFile } = await import('./correct.ts');
  const input = {
    name: file.name,
    bytes: await readBytes(file, words),
    corrected: await readBytes(corrected, words),
    correctedName: corrected.name,
  };
  const done = await correctFile(input, given.track, given.language).catch((error: unknown) => {
    const wrong = error instanceof ImportError ? error.parts.name : undefined;
    throw new UnreadableError(reasonOf(error, wrong ?? file.name, words));
  });
  if (!done) return complain(words.unread(file.name, words.notCorrectable));
  await output.write(done.bytes);
  await output.close();
  tell(`${done.about.map(printableText).join('\n')}\n`);
  return done.isWhole ? status.clean : status.errorsFound;
}

async function described(
  { recognition, claims }: Recognised,
  { claims: asList, language }: Arguments,
  words: Words,
): Promise<string> {
  if (!asList) return `${printableJson(JSON.stringify({ ...recognition, claims }))}\n`;
  const { describeClaims } = await import('./claims-list.ts');
  const catalogue = (await sharedChecker()).catalogue({ language });
  const report = printable(recognition.report);
  return describeClaims(printable(claims), report, new PlaceNames(catalogue, report), words);
}

async function rules({ paths, format, language }: Arguments, words: Words): Promise<number> {
  if (paths.length > 0) throw new UsageError(paths.join(' '));
  const catalogue = (await sharedChecker()).catalogue({ language });
  if (format.startsWith('json')) return print(`${JSON.stringify(catalogue)}\n`, words);
  return print(describeRules(catalogue, words), words);
}

async function serve(given: Arguments, words: Words): Promise<number> {
  const { paths, host, port, jobs, language } = given;
  if (paths.length > 0) throw new UsageError(paths.join(' '));
  if (isOfOneReport(given)) throw new UsageError(words.oneReport);
  const { startService } = await import('./serve.ts');
  const { options } = await readRelatedReports(await relatedFiles(given, words), given, words);
  const log = (line: string) => tell(`${line}\n`);
  try {
    const service = await startService({ host, port, jobs, options, language }, log);
    tell(`${words.listening(service.address)}\n`);
    await service.ended;
    return status.clean;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return complain(words.unread(`${host}:${port}`, words.systemError[code] ?? message));
  }
}

async function print(text: string, words: Words): Promise<number> {
  await (await openOutput(undefined, [], words)).write(text);
  return status.clean;
}

function complain(text: string): number {
  tell(`ogi-check: ${text}\n`);
  return status.failed;
}

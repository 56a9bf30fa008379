#!/usr/bin/env node
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { type Checker, CheckerError, type Language, loadChecker } from '../wasm/index.ts';
import { coloured, describeResult, describeRules, plain } from './describe.ts';
import { readReport, UnreadableError } from './read.ts';
import { words as allWords, type Words } from './words.ts';

const status = { clean: 0, errorsFound: 1, failed: 2 };

interface Settings {
  format: 'text' | 'json';
  language: Language;
  today?: string;
}

/** Wrong usage of the command; the message is in the words asked for. */
class UsageError extends Error {}

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
    const { values, positionals } = parse(args);
    if (values.version) return print(`${packageJson.version}\n`);
    if (values.help) return print(words.help);
    const [command, ...files] = positionals;
    const settings = settingsOf(values, words);
    switch (command) {
      case 'check':
        if (files.length === 0) throw new UsageError(words.noFile);
        return await check(files, settings, words);
      case 'recognise':
        if (files.length !== 1) throw new UsageError(words.oneFile);
        return await recognise(files[0] as string, words);
      case 'rules':
        if (files.length > 0) throw new UsageError(files.join(' '));
        return await rules(settings, words);
      case undefined:
        throw new UsageError(words.seeHelp);
      default:
        throw new UsageError(words.unknownCommand(command));
    }
  } catch (error) {
    if (error instanceof CheckerError) return complain(words.messageOf(error));
    if (!(error instanceof UsageError)) throw error;
    return complain(`${words.wrongUsage}${error.message}\n${words.seeHelp}`);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        language: { type: 'string' },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function settingsOf(
  values: { format?: string; language?: string; today?: string },
  words: Words,
): Settings {
  const { format = 'text', language = 'zh-CN', today } = values;
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(words.badChoice('format', 'text | json'));
  }
  if (language !== 'zh-CN' && language !== 'en') {
    throw new UsageError(words.badChoice('language', 'zh-CN | en'));
  }
  if (today === undefined) return { format, language };
  if (!isDate(today)) throw new UsageError(words.badDate);
  return { format, language, today };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

async function check(files: string[], settings: Settings, words: Words): Promise<number> {
  const { format, ...options } = settings;
  const checker = await loadChecker();
  const catalogue = checker.catalogue(options);
  const paint = process.stdout.isTTY && !process.env.NO_COLOR ? coloured : plain;
  const seen = { clean: 0, wrong: 0, unread: 0 };
  for (const file of files) {
    try {
      const { report } = await readReport(file, checker, words);
      const result = checker.check(report, options);
      if (format === 'json') print(`${JSON.stringify({ file, ...result })}\n`);
      else print(`${describeResult(file, report, result, catalogue, words, paint)}\n`);
      if (result.verdict === 'fail' || result.verdict === 'not_a_report') seen.wrong++;
      else seen.clean++;
    } catch (error) {
      const reason = await reasonOf(file, error, checker, words);
      seen.unread++;
      complain(reason);
      if (format === 'json')
        print(`${JSON.stringify({ file, schema: 'ogi-error/1', error: reason })}\n`);
    }
  }
  if (format === 'text' && files.length > 1) {
    print(`${words.filesSummary(seen.clean, seen.wrong, seen.unread)}\n`);
  }
  if (seen.unread > 0) return status.failed;
  return seen.wrong > 0 ? status.errorsFound : status.clean;
}

async function recognise(file: string, words: Words): Promise<number> {
  const checker = await loadChecker();
  try {
    return print(`${JSON.stringify(await readReport(file, checker, words))}\n`);
  } catch (error) {
    return complain(await reasonOf(file, error, checker, words));
  }
}

async function rules({ format, ...options }: Settings, words: Words): Promise<number> {
  const catalogue = (await loadChecker()).catalogue(options);
  return print(
    format === 'json' ? `${JSON.stringify(catalogue)}\n` : describeRules(catalogue, words),
  );
}

/** Why a file could not be taken; anything else is a fault of this program and is thrown on. */
async function reasonOf(
  file: string,
  error: unknown,
  checker: Checker,
  words: Words,
): Promise<string> {
  if (error instanceof UnreadableError) return error.message;
  if (!(error instanceof CheckerError)) throw error;
  // After a crash the next file waits for a fresh core.
  await checker.ready;
  return `${file}: ${words.messageOf(error)}`;
}

function print(text: string): number {
  process.stdout.write(text);
  return status.clean;
}

function complain(text: string): number {
  process.stderr.write(`ogi-check: ${text}\n`);
  return status.failed;
}

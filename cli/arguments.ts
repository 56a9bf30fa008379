import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Language } from '../wasm/index.ts';
import type { Words } from './words.ts';

const formats = ['text', 'list', 'json', 'jsonl', 'csv', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** The command line understood; paths are as they were given. */
export interface Arguments {
  command: string | undefined;
  paths: string[];
  help: boolean;
  version: boolean;
  /** `recognise`: the claims as a list to read, instead of JSON. */
  claims: boolean;
  format: Format;
  language: Language;
  jobs: number;
  today?: string;
  output?: string;
  lastYear?: string;
  members?: string[];
  roster?: string;
  waivers?: string;
  /** `correct`: in whose name changes are tracked. */
  track?: string;
  /** `serve`: where it listens. */
  host: string;
  port: number;
  figures?: string;
  settings?: string;
}

/** Wrong usage of the command; the message is in the words asked for. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseArguments(args: string[], words: Words): Arguments {
  const { values, tokens } = parsed(args, words);
  const { positionals, members } = sorted(tokens);
  const [command, ...paths] = positionals;
  checkOptions(tokens, command, words);
  const { claims = false, help = false, version = false, today, output, jobs } = values;
  const { port = '8787' } = values;
  if (today !== undefined && !isDate(today)) throw new UsageError(words.badDate);
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) throw new UsageError(words.badJobs);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(words.badPort);
  return {
    command,
    paths,
    help,
    version,
    claims,
    format: choice('format', values.format ?? 'text', formats, words),
    language: choice('language', values.language ?? 'zh-CN', ['zh-CN', 'en'], words),
    jobs: jobs === undefined ? availableParallelism() : Number(jobs),
    host: values.host ?? '127.0.0.1',
    port: Number(port),
    ...(today !== undefined && { today }),
    ...(output !== undefined && { output }),
    ...(values['last-year'] !== undefined && { lastYear: values['last-year'] }),
    ...(members.length > 0 && { members }),
    ...(values.roster !== undefined && { roster: values.roster }),
    ...(values.waivers !== undefined && { waivers: values.waivers }),
    ...(values.track !== undefined && { track: values.track }),
    ...(values.figures !== undefined && { figures: values.figures }),
    ...(values.settings !== undefined && { settings: values.settings }),
  };
}

function parsed(args: string[], words: Words) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      tokens: true,
      options: {
        claims: { type: 'boolean' },
        figures: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        host: { type: 'string' },
        jobs: { type: 'string', short: 'j' },
        language: { type: 'string' },
        'last-year': { type: 'string' },
        members: { type: 'string', multiple: true },
        output: { type: 'string', short: 'o' },
        port: { type: 'string' },
        roster: { type: 'string' },
        settings: { type: 'string' },
        today: { type: 'string' },
        track: { type: 'string' },
        version: { type: 'boolean', short: 'V' },
        waivers: { type: 'string' },
      },
    });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? message;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(words.noOption(option));
    if (message.includes('not take')) throw new UsageError(words.noValue(option));
    throw new UsageError(words.valueMissing(option));
  }
}

/** Options that one command alone has. */
const ownOptions = new Map([
  ['claims', 'recognise'],
  ['track', 'correct'],
  ['host', 'serve'],
  ['port', 'serve'],
]);

/** None is passed over in silence, for another check than the one asked for would be made. */
function checkOptions(
  tokens: ReturnType<typeof parsed>['tokens'],
  command: string | undefined,
  words: Words,
): void {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name } = token;
    if (seen.has(name) && name !== 'members' && token.value !== undefined)
      throw new UsageError(words.givenTwice(`--${name}`));
    seen.add(name);
    const owner = ownOptions.get(name);
    if (owner !== undefined && command !== undefined && command !== owner)
      throw new UsageError(words.optionOf(`--${name}`, owner));
  }
}

/** What follows --members belongs to it, up to the next option or `--`. */
function sorted(tokens: ReturnType<typeof parsed>['tokens']) {
  const positionals: string[] = [];
  const members: string[] = [];
  let inMembers = false;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      (inMembers ? members : positionals).push(token.value);
    } else {
      inMembers = token.kind === 'option' && token.name === 'members';
      if (inMembers && 'value' in token && token.value !== undefined) members.push(token.value);
    }
  }
  return { positionals, members };
}

function choice<Value extends string>(
  option: string,
  value: string,
  choices: readonly Value[],
  words: Words,
): Value {
  const found = choices.find((one) => one === value);
  if (found === undefined) throw new UsageError(words.badChoice(option, choices.join(' | ')));
  return found;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

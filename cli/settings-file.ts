import { CheckerError, type Settings } from '../wasm/index.ts';
import { sharedChecker } from './checker.ts';
import type { InputFile } from './files.ts';
import { readJson } from './json-file.ts';
import { UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** The settings of an office; rejects with UnreadableError where they are none, or the core does not understand them. */
export async function readSettings(file: InputFile, words: Words): Promise<Settings> {
  const settings = await readJson(file, words);
  const { schema } = (settings ?? {}) as { schema?: unknown };
  if (schema !== 'ogi-settings/1')
    throw new UnreadableError(words.unread(file.name, words.noSettings));
  try {
    (await sharedChecker()).catalogue({ settings: settings as Settings });
  } catch (error) {
    if (!(error instanceof CheckerError)) throw error;
    throw new UnreadableError(words.unread(file.name, `：${words.messageOf(error)}`));
  }
  return settings as Settings;
}

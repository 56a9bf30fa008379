import type { Waiver } from '../wasm/index.ts';
import type { InputFile } from './files.ts';
import { readJson } from './json-file.ts';
import { UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/**
 * The findings that somebody accepts, with the reason: a list as JSON, or an object with the list as `waivers`.
 * Rejects with UnreadableError, which says where in the JSON something else stands.
 */
export async function readWaivers(file: InputFile, words: Words): Promise<Waiver[]> {
  const value = await readJson(file, words);
  const isList = Array.isArray(value);
  const list = isList ? value : (value as { waivers?: unknown } | null)?.waivers;
  const path = isList ? '' : '/waivers';
  if (!Array.isArray(list)) throw wrong(path);
  return list.map((item: Partial<Record<keyof Waiver, unknown>> | null, at) => {
    const { finding, reason } = item ?? {};
    if (typeof finding !== 'string') throw wrong(`${path}/${at}/finding`);
    if (typeof reason !== 'string') throw wrong(`${path}/${at}/reason`);
    return { finding, reason };
  });

  function wrong(where: string): UnreadableError {
    return new UnreadableError(words.unread(file.name, words.noWaivers(where)));
  }
}

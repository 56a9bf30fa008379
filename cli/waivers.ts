import type { Waiver } from '../wasm/index.ts';
import type { InputFile } from './files.ts';
import { readBytes, UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/**
 * The findings that somebody accepts, with the reason: a list as JSON, or an object with the list as `waivers`.
 * Rejects with UnreadableError, which says where in the JSON something else stands.
 */
export async function readWaivers(file: InputFile, words: Words): Promise<Waiver[]> {
  const value = jsonOf(await readBytes(file, words), file, words);
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

function jsonOf(bytes: Uint8Array, { name }: InputFile, words: Words): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(words.unread(name, words.notUtf8));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableError(words.unread(name, words.notJson + (error as Error).message));
  }
}

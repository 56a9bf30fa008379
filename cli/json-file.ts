import { faultOfJson } from '../web/import/own-json.ts';
import type { InputFile } from './files.ts';
import { printableText } from './printable.ts';
import { readBytes, UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** What is in a file of JSON; rejects with UnreadableError where it is none, or not in UTF-8. */
export async function readJson(file: InputFile, words: Words): Promise<unknown> {
  const bytes = await readBytes(file, words);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(words.unread(file.name, words.notUtf8));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableError(
      printableText(words.unread(file.name, words.notJson(faultOfJson(error, text)))),
    );
  }
}

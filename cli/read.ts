import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Checker, OgiDocument, Recognition, Report } from '../wasm/index.ts';
import { parseHtmlWithParse5 } from '../web/import/html-node.ts';
import { ImportError, looksLikeJson, readDocument } from '../web/import/index.ts';
import type { Words } from './words.ts';

/** A file that cannot be taken; the message names it and says why, in the words asked for. */
export class UnreadableError extends Error {}

/** Reads a file (`-`: standard input) and recognises the report in it. A Report given as .json has no origins. */
export async function readReport(
  name: string,
  checker: Checker,
  words: Words,
): Promise<Recognition> {
  const bytes = await readBytes(name, words);
  // Standard input has no name to tell by.
  if (name.toLowerCase().endsWith('.json') || looksLikeJson(bytes)) {
    return fromJson(bytes, name, checker, words);
  }
  return checker.recognise(await readAnyFormat(bytes, name, words));
}

async function readBytes(name: string, words: Words): Promise<Uint8Array> {
  try {
    return name === '-' ? await buffer(process.stdin) : await readFile(name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: words.noSuchFile,
      EISDIR: words.isFolder,
      EACCES: words.notAllowed,
    };
    throw new UnreadableError(words.unread(name, (code && reasons[code]) ?? message));
  }
}

async function readAnyFormat(bytes: Uint8Array, name: string, words: Words): Promise<OgiDocument> {
  try {
    return await readDocument(bytes, name, { parseHtml: parseHtmlWithParse5 });
  } catch (error) {
    if (error instanceof ImportError) throw new UnreadableError(words.messageOf(error));
    throw error;
  }
}

function fromJson(bytes: Uint8Array, name: string, checker: Checker, words: Words): Recognition {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(words.unread(name, words.notUtf8));
  }
  let value: OgiDocument | Report | null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableError(words.unread(name, words.notJson + (error as Error).message));
  }
  if (value?.schema === 'ogi-document/1') return checker.recognise(value);
  if (value?.schema !== 'ogi-report/1')
    throw new UnreadableError(words.unread(name, words.notOurJson));
  return {
    schema: 'ogi-recognition/1',
    report: value,
    origins: { headings: [], sections: {}, cells: {} },
  };
}

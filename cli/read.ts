import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parse } from 'parse5';
import type { Checker, OgiDocument, Recognition, Report } from '../wasm/index.ts';
import { ImportError, readDocument } from '../web/import/index.ts';
import type { Words } from './words.ts';

/** A file that cannot be taken; the message says why, in the words asked for. */
export class UnreadableError extends Error {}

/** Reads a file (`-`: standard input) and recognises the report in it. A Report given as .json has no origins. */
export async function readReport(
  name: string,
  checker: Checker,
  words: Words,
): Promise<Recognition> {
  const bytes = await readBytes(name, words);
  if (isJson(bytes, name)) return fromJson(bytes, checker, words);
  try {
    return checker.recognise(await readDocument(bytes, name, { parse }));
  } catch (error) {
    if (error instanceof ImportError) throw new UnreadableError(error.message);
    throw error;
  }
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
    throw new UnreadableError((code && reasons[code]) ?? message);
  }
}

/** Standard input has no name to tell by; no text or HTML report begins with a brace. */
function isJson(bytes: Uint8Array, name: string): boolean {
  if (name !== '-') return name.toLowerCase().endsWith('.json');
  return /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

function fromJson(bytes: Uint8Array, checker: Checker, words: Words): Recognition {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(words.notUtf8);
  }
  let value: OgiDocument | Report | null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableError(words.notJson + (error as Error).message);
  }
  if (value?.schema === 'ogi-document/1') return checker.recognise(value);
  if (value?.schema !== 'ogi-report/1') throw new UnreadableError(words.notOurJson);
  return {
    schema: 'ogi-recognition/1',
    report: value,
    origins: { headings: [], sections: {}, cells: {} },
  };
}

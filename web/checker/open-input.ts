import {
  ImportError,
  type ImportTools,
  looksLikeJson,
  readDocument,
  readHtml,
  readText,
} from '../import/index.ts';
import { type OwnJson, ownJsonOf, readOwnJson } from '../import/own-json.ts';
import { withCellsAsText } from './cells-as-text.ts';
import { isFile } from './is-file.ts';
import type { CheckInput } from './types.ts';

export type Opened = OwnJson;

/** Turns any input into what the core takes. Rejects with ImportError where the input cannot be read. */
export async function openInput(input: CheckInput, tools: ImportTools = {}): Promise<Opened> {
  if (typeof input === 'string') return openString(input);
  if (isFile(input)) return openFile(input, tools);
  return withTextInCells(ownJsonOf(input));
}

const withTextInCells = (opened: Opened): Opened =>
  opened.kind === 'report' ? { kind: 'report', report: withCellsAsText(opened.report) } : opened;

function openString(text: string): Opened {
  const html = /^\s*<[!a-z]|<(?:table|tr|td|p|div)\b/i.test(text);
  return { kind: 'document', document: html ? readHtml(text) : readText(text) };
}

async function openFile(file: File, tools: ImportTools): Promise<Opened> {
  const bytes = new Uint8Array(await bytesOf(file));
  if (!looksLikeJson(bytes)) {
    return { kind: 'document', document: await readDocument(bytes, file.name, tools) };
  }
  try {
    return withTextInCells(readOwnJson(bytes));
  } catch (error) {
    throw error instanceof ImportError ? error.about(file.name) : error;
  }
}

/** The browser refuses to read a folder, or a file that was moved or locked after it was chosen. */
async function bytesOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new ImportError(
      'damaged',
      '打不开。可能是文件夹，或者文件已被移动、删除或占用。请重新选择一个文件。',
      'cannot be opened. It may be a folder, or the file was moved, deleted or is in use. Please choose a file again.',
      { name: file.name, cause },
    );
  }
}

import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type Checker,
  CheckerError,
  type OgiDocument,
  type Recognition,
  type Report,
} from '../wasm/index.ts';
import { decodeText } from '../web/import/encoding.ts';
import {
  checkFileSize,
  ImportError,
  type ImportTools,
  isPlainText,
  looksLikeJson,
  readArchive,
  readDocument,
} from '../web/import/index.ts';
import { sniff } from '../web/import/sniff.ts';
import type { Words } from './words.ts';

/** A file that cannot be taken; the message names it and says why, in the words asked for. */
export class UnreadableError extends Error {}

export interface Source {
  recognition: Recognition;
  /** The file's text where its first block is just that: the positions of the core are then lines of the file. */
  text?: string;
}

/** Recognises the report in a file's bytes. A Report given as .json has no origins. Why it fails, `reasonOf` tells. */
export async function readReport(
  name: string,
  bytes: Uint8Array,
  checker: Checker,
  words: Words,
): Promise<Source> {
  // Standard input has no name to tell by.
  if (name.toLowerCase().endsWith('.json') || looksLikeJson(bytes)) {
    return { recognition: fromJson(bytes, name, checker, words) };
  }
  const document = await readDocument(bytes, name, await toolsFor(bytes));
  const recognition = checker.recognise(document);
  const [first] = document.blocks;
  if (first?.type !== 'text' || !isPlainText(bytes)) return { recognition };
  return { recognition, text: first.text };
}

/** Why a file could not be taken, its name included; anything else is a fault of this program and thrown on. */
export function reasonOf(error: unknown, name: string, words: Words): string {
  if (error instanceof UnreadableError) return error.message;
  if (error instanceof ImportError) return words.messageOf(error);
  if (!(error instanceof CheckerError)) throw error;
  return words.unread(name, `：${words.messageOf(error)}`);
}

/** pdf.js does, on some broken files (docs/adr/132); the readers of this program are held by limits of size. */
export function canHang(bytes: Uint8Array): boolean {
  return sniff(bytes).kind === 'pdf';
}

/** What the readers need besides the bytes, loaded only for the formats that do. */
async function toolsFor(bytes: Uint8Array): Promise<ImportTools> {
  const { kind } = sniff(bytes);
  if (kind === 'pdf') return { cMapUrl: cMapUrl() };
  if (kind === 'zip') return toolsForOnlyFile(bytes);
  if (kind !== 'text' || isPlainText(bytes)) return {};
  const { parseHtmlWithParse5 } = await import('../web/import/html-node.ts');
  return { parseHtml: parseHtmlWithParse5 };
}

/** For a file that somebody packed; a document that is an archive itself needs nothing. What is wrong with it, its reader tells. */
async function toolsForOnlyFile(bytes: Uint8Array): Promise<ImportTools> {
  const files = await readArchive(bytes).catch(() => undefined);
  const [only] = files ?? [];
  return only && files?.length === 1 && sniff(only.bytes).kind !== 'zip'
    ? toolsFor(only.bytes)
    : {};
}

/** What pdf.js needs for Chinese fonts that a PDF names but does not hold. */
function cMapUrl(): string {
  // The build puts them beside the scripts.
  const folder = new URL('cmaps/', import.meta.url);
  return fileURLToPath(folder).replace(/\\$/, '/'); // pdf.js wants this slash on Windows too
}

export async function readBytes(name: string, words: Words): Promise<Uint8Array> {
  try {
    checkFileSize((await stat(name)).size);
    return await readFile(name);
  } catch (error) {
    if (error instanceof ImportError) throw new UnreadableError(words.messageOf(error.about(name)));
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: words.noSuchFile,
      EISDIR: words.isFolder,
      EACCES: words.notAllowed,
    };
    throw new UnreadableError(words.unread(name, (code && reasons[code]) ?? `：${message}`));
  }
}

/** The lines of a text file that are not empty, in whatever encoding. */
export async function readLines(name: string, words: Words): Promise<string[]> {
  const bytes = await readBytes(name, words);
  try {
    const lines = decodeText(bytes).split(/[\r\n]+/);
    return lines.map((line) => line.trim()).filter(Boolean);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new UnreadableError(words.messageOf(error.about(name)));
  }
}

export function parseJson(bytes: Uint8Array, name: string, words: Words): unknown {
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

function fromJson(bytes: Uint8Array, name: string, checker: Checker, words: Words): Recognition {
  const value = parseJson(bytes, name, words) as OgiDocument | Report | null;
  if (value?.schema === 'ogi-document/1') return checker.recognise(value);
  if (value?.schema !== 'ogi-report/1') {
    throw new UnreadableError(words.unread(name, words.notOurJson));
  }
  return {
    schema: 'ogi-recognition/1',
    report: value,
    origins: { headings: [], sections: {}, cells: {} },
  };
}

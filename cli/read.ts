import { constants, createReadStream, type Stats } from 'node:fs';
import { access, type FileHandle, open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Checker, CheckerError, type OgiDocument, type Recognition } from '../wasm/index.ts';
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
import { readOwnJson } from '../web/import/own-json.ts';
import { sniff } from '../web/import/sniff.ts';
import type { InputFile } from './files.ts';
import { printableName, printableText } from './printable.ts';
import type { RunStep } from './time-limit.ts';
import type { Words } from './words.ts';

/** A file that cannot be taken; the message names it and says why, in the words asked for. */
export class UnreadableError extends Error {}

export interface Source {
  recognition: Recognition;
  /** Absent where the file is a report as data. */
  document?: OgiDocument;
  /** The file's text where its first block is just that: the positions of the core are then lines of the file. */
  text?: string;
}

/** Recognises the report in a file's bytes. A Report given as .json has no origins. Why it fails, `reasonOf` tells. */
export async function readReport(
  name: string,
  bytes: Uint8Array,
  checker: Checker,
  run: RunStep,
): Promise<Source> {
  // Standard input has no name to tell by.
  if (name.toLowerCase().endsWith('.json') || looksLikeJson(bytes)) {
    const own = run(() => readOwnJson(bytes));
    if (own.kind === 'document') {
      const recognition = run(() => checker.recognise(own.document));
      return { recognition, document: own.document };
    }
    const origins = { headings: [], sections: {}, cells: {} };
    return { recognition: { schema: 'ogi-recognition/1', report: own.report, origins } };
  }
  const document = await readDocument(bytes, name, { ...(await toolsFor(bytes, run)), run });
  const recognition = run(() => checker.recognise(document));
  const [first] = document.blocks;
  if (first?.type !== 'text' || !run(() => isPlainText(bytes))) return { recognition, document };
  return { recognition, document, text: first.text };
}

/** Why a file could not be taken, its name included; anything else is a fault of this program and thrown on. */
export function reasonOf(error: unknown, file: string, words: Words): string {
  const name = printableName(file);
  if (error instanceof UnreadableError) return error.message;
  // Names of what is inside the file are the file's own words.
  if (error instanceof ImportError) return printableText(words.messageOf(error.about(name)));
  if (!(error instanceof CheckerError)) throw error;
  return printableText(words.unread(file, `：${words.messageOf(error)}`));
}

/** pdf.js does, on some broken files (docs/adr/132), and reads in many steps that wait for one another; so it cannot be given up. */
export async function canHang(bytes: Uint8Array): Promise<boolean> {
  return sniff(await onlyFileIn(bytes)).kind === 'pdf';
}

/** What the readers need besides the bytes, loaded only for the formats that do. */
async function toolsFor(bytes: Uint8Array, run: RunStep): Promise<ImportTools> {
  const file = await onlyFileIn(bytes);
  const { kind } = sniff(file);
  if (kind === 'pdf') return { cMapUrl: cMapUrl() };
  if (kind !== 'text' || run(() => isPlainText(file))) return {};
  const { parseHtmlWithParse5 } = await import('../web/import/html-node.ts');
  return { parseHtml: parseHtmlWithParse5 };
}

/** The file that somebody packed by itself; anything else is its own. What is wrong with an archive, its reader tells. */
async function onlyFileIn(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const archive = await readArchive(bytes);
    return archive?.names.length === 1 ? archive.read(0) : bytes;
  } catch {
    return bytes;
  }
}

/** What pdf.js needs for Chinese fonts that a PDF names but does not hold. */
function cMapUrl(): string {
  // The build puts them beside the scripts.
  const folder = new URL('cmaps/', import.meta.url);
  return fileURLToPath(folder).replace(/\\$/, '/'); // pdf.js wants this slash on Windows too
}

/** The bytes of a file, or of standard input. Rejects with UnreadableError. */
export async function readBytes(file: InputFile, words: Words): Promise<Uint8Array> {
  const name = printableName(file.name);
  try {
    if (file.name === '-') return await readStream(process.stdin);
    if (isOpenAlready(file.path)) return await readStream(createReadStream(file.path));
    return await readRegular(file.path, words);
  } catch (error) {
    if (error instanceof ImportError) throw new UnreadableError(words.messageOf(error.about(name)));
    if (error instanceof UnreadableError) {
      throw new UnreadableError(words.unread(file.name, error.message));
    }
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reason = words.systemError[code] ?? words.systemFault(code || message);
    throw new UnreadableError(words.unread(file.name, reason));
  }
}

/** Input that the shell leads to the command by a path: `check <(…)`, `check /dev/stdin`. No other process can read it. */
export function isOpenAlready(path: string | Buffer): boolean {
  return /^\/(?:dev\/stdin$|dev\/fd\/\d+$|proc\/self\/fd\/\d+$)/.test(path.toString());
}

async function readRegular(path: string | Buffer, words: Words): Promise<Uint8Array> {
  // Opened without waiting: nobody may ever write into a pipe.
  const found = await stat(path);
  if (found.isDirectory()) {
    await access(path, constants.R_OK);
    throw new UnreadableError(words.isFolder);
  }
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = await regular(handle, words);
    checkFileSize(size);
    // One that grows meanwhile is read as far as it was.
    const bytes = Buffer.alloc(size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

async function regular(handle: FileHandle, words: Words): Promise<Stats> {
  const found = await handle.stat();
  if (!found.isFile()) throw new UnreadableError(words.noRegularFile);
  return found;
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    checkFileSize(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The lines of a text file that are not empty, in whatever encoding. */
export async function readLines(file: InputFile, words: Words): Promise<string[]> {
  const bytes = await readBytes(file, words);
  try {
    const lines = decodeText(bytes).split(/[\r\n]+/);
    return lines.map((line) => line.trim()).filter(Boolean);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new UnreadableError(words.messageOf(error.about(printableName(file.name))));
  }
}

// `ogi-check/node`: the core and the readers of all formats, for programs in Node.
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OgiDocument } from '../../wasm/types.ts';
import * as readers from './index.ts';

export * from '../../wasm/index.ts';
export { ImportError } from './import-error.ts';

/** pdf.js wants a path, with this slash at its end on Windows too. The build puts the folder beside the script. */
const cMapUrl = () => fileURLToPath(new URL('cmaps/', import.meta.url)).replace(/\\$/, '/');

/**
 * A file of any format as a Document, for `recognise`: its path, its address (`file:`), or its bytes, of which `name` appears in
 * messages. Rejects with ImportError where it cannot be read, and as `node:fs` does where it is not there. Readers are held by
 * limits of size, not of time: a PDF made for the purpose may keep pdf.js busy for ever, so files of strangers belong in a
 * process or a worker that can be ended.
 */
export async function readFile(
  file: string | URL | Uint8Array | ArrayBuffer,
  { name }: { name?: string } = {},
): Promise<OgiDocument> {
  const isPlace = typeof file === 'string' || file instanceof URL;
  const bytes = isPlace ? await readBytes(file) : new Uint8Array(file);
  const called =
    name ?? (isPlace ? basename(file instanceof URL ? fileURLToPath(file) : file) : '');
  return readers.readDocument(bytes, called, { ...(await htmlTools()), cMapUrl: cMapUrl() });
}

/** HTML as an editor or a database has it. Rejects with ImportError where there is nothing in it. */
export async function readHtml(html: string): Promise<OgiDocument> {
  return readers.readHtml(html, await htmlTools());
}

/** Loaded when it is needed: the command shares these scripts, and seldom reads HTML. */
async function htmlTools(): Promise<readers.ImportTools> {
  const { parseHtmlWithParse5 } = await import('./html-node.ts');
  return { parseHtml: parseHtmlWithParse5 };
}

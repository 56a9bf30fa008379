import type { OgiDocument } from '../../wasm/types.ts';
import { filesInArchive } from './archive.ts';
import { archive, damaged } from './import-error.ts';
import { readOpenDocument } from './odf.ts';
import { readOfd } from './ofd.ts';
import { readOfficeParts } from './office-parts.ts';
import { sniff } from './sniff.ts';
import { Zip } from './zip.ts';

export { archiveOf } from './archive.ts';

/**
 * A zip archive is a Word, Excel, OpenDocument or OFD document, told by its members; or it is a wrapper round one file, which
 * `readFile` then reads.
 */
export async function readPackage(
  bytes: Uint8Array,
  readFile: (bytes: Uint8Array) => Promise<OgiDocument>,
): Promise<OgiDocument> {
  const zip = new Zip(bytes);
  if (zip.has('OFD.xml')) return readOfd(zip);
  if (zip.has('[Content_Types].xml') || zip.has('_rels/.rels')) return readOfficeParts(zip);
  if (zip.has('content.xml')) return readOpenDocument(zip);
  if (isOpenDocument(zip)) throw damaged('缺少 content.xml', 'content.xml is missing');
  if (zip.names().length === 0) throw damaged('压缩包是空的', 'its archive is empty');
  const files = filesInArchive(zip);
  const [file] = files;
  const only = files.length === 1 && file !== undefined ? zip.inflate(file) : undefined;
  if (only && sniff(only).kind !== 'zip') return readFile(only);
  // An archive in an archive is looked into only if it is a document.
  if (only && filesInArchive(new Zip(only)).length === 0) return readFile(only);
  throw archive(files.length);
}

function isOpenDocument(zip: Zip): boolean {
  const type = zip.read('mimetype');
  return new TextDecoder().decode(type).startsWith('application/vnd.oasis.opendocument.');
}

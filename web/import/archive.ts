import { tooLarge } from './import-error.ts';
import { Zip } from './zip.ts';

/** A file out of an archive, by its name and folders there. */
export interface ArchivedFile {
  name: string;
  bytes: Uint8Array;
}

/** Reports of a whole county are some two hundred; an archive of more is of something else. */
const MOST_FILES = 2000;
/** What systems put beside the user's files. */
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** Names of the files that somebody packed together; none where the archive is itself a document. */
export function namesInArchive(zip: Zip): string[] {
  if (
    ['[Content_Types].xml', '_rels/.rels', 'content.xml', 'OFD.xml'].some((name) => zip.has(name))
  )
    return [];
  const names = zip.names().filter((name) => !name.endsWith('/') && !OF_THE_SYSTEM.test(name));
  if (names.length > MOST_FILES)
    throw tooLarge(`压缩包中超过 ${MOST_FILES} 个文件`, `an archive of over ${MOST_FILES} files`);
  return names;
}

/** The files in a .zip of reports, in the order of the archive; undefined where it is a document or holds nothing. */
export function filesInArchive(bytes: Uint8Array): ArchivedFile[] | undefined {
  const zip = new Zip(bytes);
  const names = namesInArchive(zip);
  if (names.length === 0) return undefined;
  return names.flatMap((name) => {
    const content = zip.read(name);
    return content ? [{ name, bytes: content }] : [];
  });
}

import { damaged, tooLarge } from './import-error.ts';
import { type Member, Zip } from './zip.ts';

/** Reports of a whole county are some two hundred; an archive of more is of something else. */
export const MOST_FILES = 2000;
/** An archive in an archive in an archive is somebody's disk. */
export const MOST_ARCHIVES_DEEP = 3;
/** All files of an archive together, as it declares them. */
const MOST_TOTAL_MEGABYTES = 1024;
const MEGABYTE = 1024 * 1024;
/** What systems put beside the user's files; of “../a.docx”, which some programs pack, only the folder begins with a point. */
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$|~\$)/i;
/** What makes an archive a document. */
const OF_DOCUMENTS = ['[Content_Types].xml', '_rels/.rels', 'content.xml', 'OFD.xml'];

/** The files that somebody packed together; none where the archive is itself a document. */
export function filesInArchive(zip: Zip): Member[] {
  if (OF_DOCUMENTS.some((name) => zip.has(name))) return [];
  const files = zip.list().filter(({ name }) => !name.endsWith('/') && !OF_THE_SYSTEM.test(name));
  if (files.length > MOST_FILES)
    throw tooLarge(`压缩包中超过 ${MOST_FILES} 个文件`, `an archive of over ${MOST_FILES} files`);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_TOTAL_MEGABYTES * MEGABYTE)
    throw tooLarge(
      `压缩包展开后超过 ${MOST_TOTAL_MEGABYTES} MB`,
      `over ${MOST_TOTAL_MEGABYTES} MB when unpacked`,
    );
  return files;
}

/** A .zip of reports. Its files are read one at a time, so that only one of them is in memory. */
export class Archive {
  /** Of the files, with their folders, in the order of the archive; two may have one name. */
  readonly names: readonly string[];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly files: readonly Member[],
  ) {
    this.names = files.map(({ name }) => name);
  }

  /** The bytes of file `at`. Throws ImportError where they are damaged, encrypted or too large. */
  read(at: number): Uint8Array {
    const file = this.files[at];
    if (!file) throw damaged('压缩包目录不完整', 'its zip directory is incomplete');
    // Each by itself: what one unpacks to does not count against the next.
    const content = new Zip(this.bytes).inflate(file);
    // The limit of all together holds only if none is larger than it says.
    if (content.length > file.size)
      throw damaged(`压缩包中的 ${file.name}`, `${file.name} in its archive`);
    return content;
  }
}

/** The archive of reports that a .zip is; undefined where it is a document, or holds nothing. */
export function archiveOf(bytes: Uint8Array): Archive | undefined {
  const files = filesInArchive(new Zip(bytes));
  return files.length > 0 ? new Archive(bytes, files) : undefined;
}

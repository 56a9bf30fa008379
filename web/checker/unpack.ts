import { MOST_ARCHIVES_DEEP, MOST_FILES } from '../import/archive.ts';
import { ImportError, archive as isArchive, tooLarge } from '../import/import-error.ts';
import { readArchive } from '../import/index.ts';

/** A file out of an archive, named `archive.zip/entry`; or why it could not be taken out. */
export interface Unpacked {
  file: File;
  failure?: ImportError;
}

/** Of each file out of an archive: how many archives it is in, and how many files have come out of the outermost of them. */
const origins = new WeakMap<File, { deep: number; outermost: { files: number } }>();

/**
 * The files in a .zip of reports. Each is taken out in a task of its own, so that a page stays with its user. Rejects with ImportError
 * where the archive is damaged, encrypted or too large, or is in too many others.
 */
export async function unpack(file: File): Promise<Unpacked[]> {
  const archive = await readArchive(new Uint8Array(await file.arrayBuffer()));
  const names = archive?.names ?? [];
  const { deep, outermost } = origins.get(file) ?? { deep: 0, outermost: { files: 0 } };
  outermost.files += names.length;
  if (!archive || deep >= MOST_ARCHIVES_DEEP) throw isArchive(names.length).about(file.name);
  if (outermost.files > MOST_FILES) {
    const [what, whatEn] = [
      `压缩包中超过 ${MOST_FILES} 个文件`,
      `an archive of over ${MOST_FILES} files`,
    ];
    throw tooLarge(what, whatEn).about(file.name);
  }
  const unpacked: Unpacked[] = [];
  for (const [at, entry] of names.entries()) {
    const name = `${file.name}/${entry}`;
    let item: Unpacked;
    try {
      item = { file: new File([archive.read(at) as Uint8Array<ArrayBuffer>], name) };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      item = { file: new File([], name), failure: error.about(name) };
    }
    origins.set(item.file, { deep: deep + 1, outermost });
    unpacked.push(item);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return unpacked;
}

import { type OpenFile, openInThisThread } from '../checker/file-opener.ts';
import ImportWorker from '../checker/import-worker.ts?worker';
import { importInWorker } from '../checker/worker-importer.ts';

let opening: Promise<OpenFile> | undefined;

/** Reads files in a worker, begun with the first; in this thread where workers cannot start. */
export const openFile: OpenFile = async (...given) => {
  opening ??= importInWorker(() => new ImportWorker()).catch(() => openInThisThread);
  return (await opening)(...given);
};

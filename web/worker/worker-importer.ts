import type { Opened } from '../element/input.ts';
import type { FromImporter, ToImporter } from './import-messages.ts';

/** A file that the other thread could not read: what is said of it, in both languages. */
class Refused extends Error {
  constructor(
    message: string,
    readonly messageEn: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Reads files in a worker. Rejects where the worker does not start; the caller then reads in its own thread. */
export function importInWorker(start: () => Worker): Promise<(file: File) => Promise<Opened>> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const waiting = new Map<
      number,
      { resolve(opened: Opened): void; reject(error: Error): void }
    >();
    let lastId = 0;

    const read = (file: File) =>
      new Promise<Opened>((resolveFile, rejectFile) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolveFile, reject: rejectFile });
        const message: ToImporter = { id: lastId, file };
        worker.postMessage(message);
      });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const error = new Error(event.message || 'the worker did not start');
      reject(error);
      for (const caller of waiting.values()) caller.reject(error);
      waiting.clear();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromImporter>) => {
      if (data.kind === 'ready') {
        resolve(read);
        return;
      }
      const caller = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'opened') caller?.resolve(data.opened);
      else caller?.reject(new Refused(data.message, data.messageEn));
    });
  });
}

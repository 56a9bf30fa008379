import type { ImportTools } from '../import/index.ts';
import type { Opened } from './open-input.ts';

/**
 * Turns a file into what the core takes. Rejects with ImportError where it cannot be read, and as `signal` says where nobody
 * waits for it any more.
 */
export type OpenFile = (
  file: File,
  tools?: ImportTools,
  signal?: AbortSignal | undefined,
) => Promise<Opened>;

/** Reads in this thread. What has begun runs to its end, wanted or not. */
export const openInThisThread: OpenFile = async (file, tools, signal) => {
  const { openInput } = await import('./open-input.ts');
  const opened = await openInput(file, tools);
  if (signal?.aborted) throw abandoned();
  return opened;
};

let open: OpenFile = openInThisThread;

/** Says how files are to be opened, such as in a worker; without it they are read in the page's own thread. */
export function provideFileOpener(opener: OpenFile): void {
  open = opener;
}

export const openFile: OpenFile = (file, tools, signal) => open(file, tools, signal);

/** Why a reading that nobody waits for any more rejects. */
export const abandoned = () => new DOMException('the file is no longer wanted', 'AbortError');

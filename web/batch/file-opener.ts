import type { Opened } from '../element/input.ts';

/** Turns a file into what the core takes. Rejects with ImportError where it cannot be read. */
export type OpenFile = (file: File) => Promise<Opened>;

let open: OpenFile = async (file) => {
  const { openInput } = await import('../element/input.ts');
  return openInput(file);
};

/** Says how files are to be opened; without it they are read in the page's own thread, one at a time. */
export function provideFileOpener(opener: OpenFile): void {
  open = opener;
}

export const openFile: OpenFile = (file) => open(file);

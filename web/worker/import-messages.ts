import type { Opened } from '../element/input.ts';

export interface ToImporter {
  id: number;
  file: File;
}

/** `ready` says that the thread has started; `refused` why a file cannot be read, in both languages. */
export type FromImporter =
  | { kind: 'ready' }
  | { kind: 'opened'; id: number; opened: Opened }
  | { kind: 'refused'; id: number; message: string; messageEn: string };

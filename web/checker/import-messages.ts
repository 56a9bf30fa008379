import type { ImportErrorParts } from '../import/import-error.ts';
import type { Opened } from './open-input.ts';

/** One file at a time: the next is sent when the one before is answered. */
export interface ToImporter {
  file: File;
}

/** `ready` says that the thread has started, `page` how far it is; `refused` why a file cannot be read. */
export type FromImporter =
  | { kind: 'ready' }
  | { kind: 'page'; page: number; pages: number }
  | { kind: 'opened'; opened: Opened }
  | { kind: 'refused'; why: ImportErrorParts };

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** Where results go: standard output, or a file. */
export interface Output {
  isTerminal: boolean;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws UnreadableError where the file cannot be written */
export async function openOutput(file: string | undefined, words: Words): Promise<Output> {
  const stream = file === undefined ? process.stdout : createWriteStream(file);
  if (file !== undefined) {
    await once(stream, 'open').catch((error: NodeJS.ErrnoException) => {
      throw new UnreadableError(words.unread(file, words.notWritable(error.code ?? error.message)));
    });
  }
  return {
    isTerminal: file === undefined && process.stdout.isTTY,
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      if (file === undefined) return;
      stream.end();
      await finished(stream);
    },
  };
}

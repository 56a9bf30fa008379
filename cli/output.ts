import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** Where results go: standard output, or a file. */
export interface Output {
  isTerminal: boolean;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opening, writing and closing throw UnreadableError where the file cannot be written. */
export async function openOutput(file: string | undefined, words: Words): Promise<Output> {
  if (file === undefined) return standardOutput;
  const telling = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UnreadableError(words.unread(file, words.notWritable(code ?? message)));
    }
  };
  const handle = await telling(open(file, 'w'));
  return {
    isTerminal: false,
    write: (text) => telling(handle.appendFile(text)),
    close: () => telling(handle.close()),
  };
}

const standardOutput: Output = {
  isTerminal: process.stdout.isTTY,
  async write(text) {
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  async close() {},
};

import { constants, copyFileSync, fstatSync, rmSync, writeFile } from 'node:fs';
import { access, chmod, type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { atEnd } from './ending.ts';
import type { InputFile } from './files.ts';
import { printableName } from './printable.ts';
import type { Words } from './words.ts';

/** Where results go: standard output, or a file. */
export interface Output {
  isTerminal: boolean;
  write(content: string | Uint8Array): Promise<void>;
  /** What was written is now the file of that name; until then it is not. */
  close(): Promise<void>;
}

/** Results could not be written. `isClosed`: whoever read them has seen enough (`ogi-check … | head`). */
export class OutputError extends Error {
  constructor(
    message: string,
    readonly isClosed = false,
  ) {
    super(message);
  }
}

/**
 * Rejects with OutputError, as do writing and closing. `inputs` are all files that are read: none of them may be written to, by
 * whatever name or link.
 */
export async function openOutput(
  file: string | undefined,
  inputs: readonly InputFile[],
  words: Words,
): Promise<Output> {
  if (file === undefined || file === '-') return standardOutput(words);
  const telling = tellingOf(file, words);
  const existing = await stat(file, { bigint: true }).catch(() => undefined);
  if (!existing) return new OutputFile(file, words);
  if (existing.isDirectory()) throw new OutputError(words.unread(file, words.isFolderToWrite));
  const input = await sameFile(existing, inputs);
  if (input) throw new OutputError(words.unread(file, words.isAnInput(input.name)));
  // A device or a pipe is written to; nothing can be put in its place.
  if (!existing.isFile()) return new OpenFile(await telling(open(file, 'w')), telling);
  await telling(access(file, constants.W_OK));
  return new OutputFile(await telling(realpath(file)), words, Number(existing.mode) & 0o7777);
}

interface Identity {
  dev: bigint;
  ino: bigint;
}

/** The input that is the same file by another name, or by the same. */
async function sameFile(
  { dev, ino }: Identity,
  inputs: readonly InputFile[],
): Promise<InputFile | undefined> {
  for (const input of inputs) {
    const found = await identityOf(input);
    if (found?.dev === dev && found.ino === ino) return input;
  }
  return undefined;
}

async function identityOf({ name, path }: InputFile): Promise<Identity | undefined> {
  if (name === '-') return fstatSync(0, { bigint: true });
  return stat(path, { bigint: true }).catch(() => undefined);
}

/** Tells the file that standard output was led to, if it is one: the shell has made it before the command began. */
export function standardOutputFile(): ((file: Identity) => boolean) | undefined {
  const output = fstatSync(1, { bigint: true });
  return output.isFile() ? ({ dev, ino }) => output.dev === dev && output.ino === ino : undefined;
}

type Telling = <Value>(work: Promise<Value>) => Promise<Value>;

const tellingOf =
  (file: string | undefined, words: Words): Telling =>
  async (work) => {
    try {
      return await work;
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      const reason = words.notWritable(words.systemError[code] ?? (code || message));
      const text = file === undefined ? words.standardOutput(reason) : words.unread(file, reason);
      throw new OutputError(text, file === undefined && code === 'EPIPE');
    }
  };

class OpenFile implements Output {
  readonly isTerminal = false;

  constructor(
    private readonly handle: FileHandle,
    private readonly telling: Telling,
  ) {}

  async write(content: string | Uint8Array): Promise<void> {
    await this.telling(this.handle.appendFile(content));
  }

  async close(): Promise<void> {
    await this.telling(this.handle.close());
  }
}

/**
 * A file is written beside its place and takes it when it is whole, so that what was there stays where the run does not come to
 * its end. Begun with the first piece, so that nothing lies about while a file is read.
 */
class OutputFile implements Output {
  readonly isTerminal = false;
  readonly #aside: string;
  readonly #telling: Telling;
  #handle: FileHandle | undefined;
  #undone: (() => void) | undefined;

  constructor(
    private readonly file: string,
    words: Words,
    private readonly mode?: number,
  ) {
    this.#telling = tellingOf(file, words);
    // Hidden, so that no other run over the folder takes it for a report.
    this.#aside = join(dirname(file), `.${basename(file).slice(0, 40)}.${process.pid}.tmp`);
  }

  async write(content: string | Uint8Array): Promise<void> {
    if (content.length === 0) return;
    const handle = await this.#opened();
    await this.#telling(handle.appendFile(content));
  }

  /** Of nothing written no file is made: a file whose name was mistyped takes away no list of last time. */
  async close(): Promise<void> {
    if (!this.#handle) return;
    await this.#telling(this.#settle(this.#handle));
    this.#undone?.();
  }

  async #opened(): Promise<FileHandle> {
    if (this.#handle) return this.#handle;
    this.#handle = await this.#telling(open(this.#aside, 'wx', this.mode ?? 0o666));
    this.#undone = atEnd(() => rmSync(this.#aside, { force: true }));
    return this.#handle;
  }

  async #settle(handle: FileHandle): Promise<void> {
    await handle.sync();
    await handle.close();
    if (this.mode !== undefined) await chmod(this.#aside, this.mode);
    try {
      await rename(this.#aside, this.file);
    } catch {
      // Nothing may be put in the place of a mounted file, or of one that another program holds open.
      copyFileSync(this.#aside, this.file);
      rmSync(this.#aside);
    }
  }
}

function standardOutput(words: Words): Output {
  const telling = tellingOf(undefined, words);
  const { stdout } = process;
  const kind = fstatSync(1);
  // Node writes to a file what fits and says nothing of the rest where the disk is full.
  const toFile = kind.isFile() || (kind.isCharacterDevice() && !stdout.isTTY);
  const write = toFile
    ? (content: string | Uint8Array) => promisify(writeFile)(1, content)
    : (content: string | Uint8Array) =>
        new Promise<void>((resolve, reject) => {
          stdout.write(content, (error) => (error ? reject(error) : resolve()));
        });
  return {
    isTerminal: stdout.isTTY,
    async write(content) {
      if (content.length > 0) await telling(write(content));
    },
    async close() {},
  };
}

// Each is told by the callback of its write; without a listener it would end the program beside that.
process.stdout.on('error', () => {});
// Complaints that nobody hears are not worth an ending.
process.stderr.on('error', () => {});

/** A complaint or a remark, to standard error. */
export function tell(text: string): void {
  process.stderr.write(
    text
      .split('\n')
      .map((line) => printableName(line))
      .join('\n'),
  );
}

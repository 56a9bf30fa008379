import type { WriteStream } from 'node:tty';
import { printableName } from './printable.ts';

const barWidth = 24;
const clearLine = '\r\u001b[K';

/** A bar on a terminal; nothing where the stream is none, or there is but one file. */
export class Progress {
  #done = 0;
  #shown = false;
  #total: number;
  readonly #stream: WriteStream;

  constructor(total: number, stream: WriteStream) {
    this.#total = total;
    this.#stream = stream;
  }

  /** `file` is ready; where it is an archive, `more` files come in its place. */
  advance(file: string, more = 0): void {
    if (more > 0) this.#total += more - 1;
    else this.#done++;
    if (!this.#stream.isTTY || this.#total < 2) return;
    const full = Math.round((barWidth * this.#done) / this.#total);
    const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
    const line = `${bar} ${this.#done}/${this.#total} `;
    // Chinese characters take two columns; a line that wraps could not be wiped away.
    const room = Math.floor(((this.#stream.columns ?? 80) - line.length - 1) / 2);
    const name = printableName(file).slice(-Math.max(0, room));
    this.#stream.write(clearLine + line + (room > 0 ? name : ''));
    this.#shown = true;
  }

  /** Gives the line back, for other words to be written. */
  clear(): void {
    if (this.#shown) this.#stream.write(clearLine);
    this.#shown = false;
  }
}

/** What pdf.js's half that reads hands over of a page, some at a time. */
interface Chunk {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}
type Listener = (event: { data: unknown }) => void;

/**
 * What pdf.js's two halves talk by in one thread, as its own does; but all that is drawn on a page is counted while it comes, for a few
 * bytes can draw millions of things. `isTooMuch` is told how much has come of a page, and says whether to stop.
 * Nothing is passed on then: pdf.js waits for an answer before it goes on, and is left waiting.
 */
export class CountingPort {
  private readonly listeners = new Set<Listener>();
  private readonly turn = Promise.resolve();
  private drawn = 0;
  /** To be destroyed no more, which would wait for an answer. */
  isStopped = false;

  constructor(private readonly isTooMuch: (drawn: number) => boolean) {}

  postMessage(message: unknown, transfer?: Transferable[]): void {
    const { chunk } = (message ?? {}) as { chunk?: Partial<Chunk> };
    if (chunk?.fnArray && chunk.argsArray) this.count(chunk as Chunk);
    if (this.isStopped) return;
    const data: unknown = structuredClone(message, transfer ? { transfer } : undefined);
    this.turn.then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  /** To be called before each page. */
  beginPage(): void {
    this.drawn = 0;
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  /** A thing drawn each, of text every character. */
  private count({ fnArray, argsArray }: Chunk): void {
    this.drawn += fnArray.length;
    for (const args of argsArray) {
      const [first] = Array.isArray(args) ? args : [];
      if (Array.isArray(first)) this.drawn += first.length;
    }
    this.isStopped ||= this.isTooMuch(this.drawn);
  }
}

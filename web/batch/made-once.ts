import { sameThings } from './derived.ts';

/** Something that takes time and follows from other things: made again only when these are others, one making at a time. */
export class MadeOnce<Made> {
  #made: Made | undefined;
  #of: unknown[] | undefined;
  #making = false;

  /** Undefined while it is not made of these things. */
  ifOf(of: unknown[]): Made | undefined {
    return sameThings(this.#of, of) ? this.#made : undefined;
  }

  /** Makes it until it is of what `of` gives; true where something new was made. Rejects as `make` does. */
  async follow(of: () => unknown[], make: () => Promise<Made>): Promise<boolean> {
    if (this.#making) return false;
    this.#making = true;
    let isNew = false;
    try {
      for (let things = of(); !sameThings(this.#of, things); things = of()) {
        this.#made = await make();
        this.#of = things;
        isNew = true;
      }
    } finally {
      this.#making = false;
    }
    return isNew;
  }
}

/**
 * What the page shows: where a report is brought, what is said of the program, one report, or the list of many; an `entry` is a
 * report of the list.
 */
export type Place =
  | { shows: 'input' | 'about' }
  | { shows: 'outcome'; workspace?: string; entry?: string }
  | { shows: 'many'; workspace: string };

const isPlace = (state: unknown): state is Place =>
  ['input', 'about', 'outcome', 'many'].includes((state as Place | null)?.shows ?? '');

const same = (one: Place, other: Place) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The page's places as steps of the browser's own back and forward. The address stays what it is, so that it works in one file
 * opened from a folder too; the browser keeps the place over a reload.
 */
export class Navigation {
  #place: Place = { shows: 'input' };

  /** `show` brings what was left into sight again. */
  constructor(show: (place: Place) => void) {
    window.addEventListener('popstate', ({ state }) => {
      this.#place = isPlace(state) ? state : { shows: 'input' };
      show(this.#place);
    });
  }

  get place(): Place {
    return this.#place;
  }

  /** Where the page was before it was loaded again. */
  remembered(): Place {
    const { state } = history;
    return isPlace(state) ? state : { shows: 'input' };
  }

  /** Tells the browser where the page is now. */
  go(place: Place): void {
    if (same(place, this.#place)) return;
    this.#place = place;
    history.pushState(place, '');
  }

  /** The same, in the place of the step that is there. */
  settle(place: Place): void {
    this.#place = place;
    history.replaceState(place, '');
  }

  back(): void {
    history.back();
  }
}

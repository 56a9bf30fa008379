/** Whether findings and form, and these and the original file, have room side by side. */
export type PaneWidth = 'narrow' | 'wide' | 'wide vast';

/** The widths, in pixels, from which they have. */
const wideWidth = 900;
const vastWidth = 1480;

/**
 * Tells how wide the element is, and sets on it how high what lies over the panes is, above (`--_bar`) and below (`--_foot`), so
 * that nothing they show hides behind it.
 */
export class PaneSizes {
  readonly #element: HTMLElement;
  readonly #overlays: ResizeObserver;
  readonly #own: ResizeObserver;
  #root: ParentNode | undefined;

  constructor(element: HTMLElement, told: (width: PaneWidth) => void) {
    this.#element = element;
    this.#overlays = new ResizeObserver(() => this.#measure());
    this.#own = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      told(width >= vastWidth ? 'wide vast' : width >= wideWidth ? 'wide' : 'narrow');
    });
  }

  begin(): void {
    this.#own.observe(this.#element);
  }

  end(): void {
    this.#own.disconnect();
    this.#overlays.disconnect();
  }

  /** To be called when `root` was drawn: what lies over the panes may be another element now. */
  follow(root: ParentNode): void {
    this.#root = root;
    const overlays = root.querySelectorAll('.current, .bar');
    for (const overlay of overlays) this.#overlays.observe(overlay);
    if (!root.querySelector('.current')) this.#element.style.setProperty('--_foot', '0px');
  }

  #measure(): void {
    const heightOf = (selector: string) =>
      this.#root?.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
    this.#element.style.setProperty('--_foot', `${heightOf('.current')}px`);
    this.#element.style.setProperty('--_bar', `${heightOf('.bar')}px`);
  }
}

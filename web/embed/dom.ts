// What most adapters have in common: editors whose content is the document's own elements.
import type { CellWrite } from './adapter.ts';

/** Calls back after any change of the words or elements inside `root`; gives how to stop. */
export function observe(root: Node, callback: () => void): () => void {
  // Attributes are left out: what editors mark for a while (a selected cell, a resize handle) is no change of content.
  const observer = new MutationObserver(callback);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

/** Writes into a cell with the look of what stands there: its first words are replaced, others go. */
export function writeCell({ cell, value }: CellWrite): void {
  const document = cell.ownerDocument;
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  const first = texts.find((text) => (text.nodeValue ?? '').trim() !== '') ?? texts[0];
  for (const text of texts) if (text !== first) text.remove();
  if (first) {
    first.nodeValue = value;
    return;
  }
  // Nothing stands there: into the innermost element that could hold words, in the place of the line break editors put there.
  let holder: Element = cell;
  for (let next = holder.firstElementChild; next; next = holder.firstElementChild) {
    if (next.localName === 'br' || next.localName === 'img') break;
    holder = next;
  }
  if (holder.firstElementChild?.localName === 'br') holder.firstElementChild.remove();
  holder.prepend(document.createTextNode(value));
}

export function writeCells(edits: CellWrite[]): void {
  for (const edit of edits) writeCell(edit);
}

const flash = {
  frames: [
    { backgroundColor: '#ffe08a', outline: '3px solid #b3202a', outlineOffset: '-2px' },
    {
      backgroundColor: '#ffe08a',
      outline: '3px solid #b3202a',
      outlineOffset: '-2px',
      offset: 0.7,
    },
    { outline: '3px solid transparent', outlineOffset: '-2px' },
  ],
  milliseconds: 2500,
};

/** Scrolls there, selects it and gives `editable` the focus. What is drawn is an animation, which leaves nothing in the content. */
export function revealPlace(place: HTMLElement | Range, editable: HTMLElement): void {
  const isRange = 'startContainer' in place;
  const element = isRange ? elementOf(place.startContainer) : place;
  const { ownerDocument } = editable;
  const view = ownerDocument.defaultView;
  if (view?.frameElement) (view.frameElement as HTMLElement).scrollIntoView?.({ block: 'nearest' });
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
  view?.focus();
  editable.focus({ preventScroll: true });
  const selection = ownerDocument.getSelection();
  if (isRange) {
    selection?.removeAllRanges();
    selection?.addRange(place);
  } else selection?.selectAllChildren(place);
  element?.animate(flash.frames, flash.milliseconds);
}

/** How an adapter reveals a place where the editor wants the focus first, and has nothing to show while its body is not there. */
export function revealingIn(
  editor: { focus(): void },
  root: () => HTMLElement | undefined,
): (place: HTMLElement | Range) => void {
  return (place) => {
    const body = root();
    if (!body) return;
    editor.focus();
    revealPlace(place, body);
  };
}

const elementOf = (node: Node): HTMLElement | null =>
  node.nodeType === 1 ? (node as HTMLElement) : node.parentElement;

/** The table of a cell, and its place among all cells of `root` in their order. */
export function indexOfCell(root: Element, cell: HTMLElement): number {
  return [...root.querySelectorAll('td, th')].indexOf(cell);
}

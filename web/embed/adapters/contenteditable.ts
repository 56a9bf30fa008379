import type { EditorAdapter } from '../adapter.ts';
import { observe, revealPlace, writeCell } from '../dom.ts';

/** An element with `contenteditable`, and with it every editor that takes its content from such an element. */
export function contentEditable(element: HTMLElement): EditorAdapter {
  return {
    getHtml: () => element.innerHTML,
    root: () => element,
    onChange: (callback) => observe(element, callback),
    write(edits) {
      const { ownerDocument } = element;
      const selection = ownerDocument.getSelection();
      element.focus({ preventScroll: true });
      for (const edit of edits) {
        // As if it were typed, which is what the browser's undo knows.
        selection?.selectAllChildren(edit.cell);
        const typed = ownerDocument.execCommand('insertText', false, edit.value);
        if (!typed || edit.cell.textContent?.trim() !== edit.value) writeCell(edit);
      }
    },
    reveal: (place) => revealPlace(place, element),
  };
}

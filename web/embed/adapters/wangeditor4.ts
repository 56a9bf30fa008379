import type { EditorAdapter } from '../adapter.ts';
import { observe, revealPlace, writeCells } from '../dom.ts';

/** What is used of a wangEditor 4. */
interface WangEditor4 {
  txt: { html(): string | undefined };
  $textElem: { elems: HTMLElement[] };
}

/** `wangeditor4(editor)`, after `editor.create()`. */
export function wangeditor4(editor: WangEditor4): EditorAdapter {
  const root = () => editor.$textElem.elems[0];
  return {
    getHtml: () => editor.txt.html() ?? '',
    root,
    onChange(callback) {
      const element = root();
      return element ? observe(element, callback) : () => {};
    },
    // Its undo watches the elements themselves.
    write: writeCells,
    reveal(place) {
      const element = root();
      if (element) revealPlace(place, element);
    },
  };
}

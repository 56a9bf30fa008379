import type { EditorAdapter } from '../adapter.ts';
import { observe, revealPlace, writeCells } from '../dom.ts';

/** What is used of a KindEditor 4. */
interface KindEditor {
  edit: { doc: Document };
  designMode?: boolean;
  html(): string;
  addBookmark?(checkSize?: boolean): unknown;
  sync?(): unknown;
}

/** `kindeditor(KindEditor.create('#content'))`. */
export function kindeditor(editor: KindEditor): EditorAdapter {
  const body = () => editor.edit.doc.body;
  return {
    getHtml: () => editor.html(),
    root: () => (editor.designMode === false ? undefined : body()),
    onChange: (callback) => observe(body(), callback),
    write(edits) {
      // Its undo goes from bookmark to bookmark; false: also where few characters have changed.
      editor.addBookmark?.(false);
      writeCells(edits);
      editor.addBookmark?.(false);
    },
    sync: () => editor.sync?.(),
    reveal: (place) => revealPlace(place, body()),
  };
}

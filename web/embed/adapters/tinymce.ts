import type { EditorAdapter } from '../adapter.ts';
import { observe, revealingIn, writeCells } from '../dom.ts';

/** What is used of a TinyMCE 5, 6, 7 or 8. */
interface TinyMceEditor {
  initialized?: boolean;
  getContent(): string;
  getBody(): HTMLElement | null | undefined;
  on(names: string, callback: () => void): unknown;
  off(names: string, callback: () => void): unknown;
  focus(): void;
  nodeChanged(): void;
  save(): unknown;
  undoManager: { transact(work: () => void): unknown };
}

/** `tinymce(tinymce.get('content'))`. */
export function tinymce(editor: TinyMceEditor): EditorAdapter {
  const root = () => editor.getBody() ?? undefined;
  return {
    getHtml: () => editor.getContent(),
    root,
    onChange(callback) {
      const body = root();
      return body ? observe(body, callback) : () => {};
    },
    write(edits) {
      editor.undoManager.transact(() => writeCells(edits));
      editor.nodeChanged();
    },
    reveal: revealingIn(editor, root),
    sync: () => editor.save(),
    ready: () =>
      editor.initialized
        ? Promise.resolve()
        : new Promise<void>((resolve) => editor.on('init', () => resolve())),
  };
}

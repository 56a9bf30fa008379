import type { EditorAdapter } from '../adapter.ts';
import { revealingIn, writeCells } from '../dom.ts';

/** What is used of a CKEditor 4. */
interface CkEditor4 {
  status: string;
  mode: string;
  getData(): string;
  updateElement(): unknown;
  editable(): { $: HTMLElement } | null | undefined;
  on(name: string, callback: () => void): { removeListener(): void };
  once(name: string, callback: () => void): unknown;
  fire(name: string): unknown;
  focus(): void;
}

/** `ckeditor4(CKEDITOR.instances.content)`. */
export function ckeditor4(editor: CkEditor4): EditorAdapter {
  const root = () => (editor.mode === 'wysiwyg' ? editor.editable()?.$ : undefined);
  return {
    getHtml: () => editor.getData(),
    root,
    onChange(callback) {
      // Every mode has its own element; 'mode' comes after the way back from the view of the source.
      const listeners = [editor.on('change', callback), editor.on('mode', callback)];
      return () => {
        for (const listener of listeners) listener.removeListener();
      };
    },
    write(edits) {
      editor.fire('saveSnapshot');
      writeCells(edits);
      editor.fire('saveSnapshot');
      editor.fire('change');
    },
    reveal: revealingIn(editor, root),
    sync: () => editor.updateElement(),
    ready: () =>
      editor.status === 'ready'
        ? Promise.resolve()
        : new Promise<void>((resolve) => editor.once('instanceReady', () => resolve())),
  };
}

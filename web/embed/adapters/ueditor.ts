import type { EditorAdapter } from '../adapter.ts';
import { observe, revealPlace, writeCells } from '../dom.ts';

/** What is used of a UEditor 1.4 or a UEditorPlus, which has the same. */
interface UEditor {
  body?: HTMLElement;
  isReady?: number | boolean;
  ready(callback: () => void): void;
  getContent(): string;
  queryCommandState?(name: string): number;
  fireEvent(name: string): unknown;
  sync(): unknown;
}

/** `ueditor(UE.getEditor('content'))`, for UEditorPlus too. */
export function ueditor(editor: UEditor): EditorAdapter {
  // In the view of the source, the body stands where it was, with what it had.
  const isSource = () => Boolean(editor.isReady) && editor.queryCommandState?.('source') === 1;
  const root = () => (isSource() ? undefined : editor.body);
  return {
    getHtml: () => editor.getContent(),
    root,
    onChange(callback) {
      return editor.body ? observe(editor.body, callback) : () => {};
    },
    write(edits) {
      editor.fireEvent('saveScene');
      writeCells(edits);
      editor.fireEvent('saveScene');
      editor.fireEvent('contentchange');
    },
    reveal(place) {
      const body = root();
      if (body) revealPlace(place, body);
    },
    sync() {
      if (editor.isReady) editor.sync();
    },
    ready: () => new Promise<void>((resolve) => editor.ready(() => resolve())),
  };
}

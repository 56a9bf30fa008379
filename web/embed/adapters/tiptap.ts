import type { EditorAdapter } from '../adapter.ts';
import { revealPlace } from '../dom.ts';

interface PmNode {
  nodeSize: number;
  marks: unknown;
  isText: boolean;
  isTextblock: boolean;
  content: { size: number };
  firstChild: PmNode | null;
  descendants(visit: (node: PmNode, position: number) => boolean | undefined): void;
}

interface Transaction {
  mapping: { map(position: number): number };
  replaceWith(from: number, to: number, node: unknown): Transaction;
}

/** What is used of a TipTap 2 or 3. */
interface TipTapEditor {
  getHTML(): string;
  on(name: 'update', callback: () => void): unknown;
  off(name: 'update', callback: () => void): unknown;
  view: {
    dom: HTMLElement;
    focus(): void;
    dispatch(transaction: Transaction): void;
    posAtDOM(node: Node, offset: number): number;
    state: {
      tr: Transaction;
      schema: { text(text: string, marks?: unknown): unknown };
      doc: {
        resolve(position: number): {
          node(depth?: number): PmNode;
          start(depth?: number): number;
          depth: number;
        };
      };
    };
  };
}

/** `tiptap(editor)`. */
export function tiptap(editor: TipTapEditor): EditorAdapter {
  const root = () => editor.view.dom;
  return {
    getHtml: () => editor.getHTML(),
    root,
    onChange(callback) {
      editor.on('update', callback);
      return () => editor.off('update', callback);
    },
    write(edits) {
      const { view } = editor;
      const { state } = view;
      const places = edits.flatMap(({ cell, value }) => {
        const block = firstBlock(view, cell);
        return block ? [{ ...block, value }] : [];
      });
      const transaction = state.tr;
      for (const { from, to, marks, value } of places) {
        const at = (position: number) => transaction.mapping.map(position);
        transaction.replaceWith(at(from), at(to), state.schema.text(value, marks));
      }
      view.dispatch(transaction);
    },
    reveal(place) {
      editor.view.focus();
      revealPlace(place, root());
    },
  };
}

/** The range of the first paragraph in a cell, and the marks of its first words. */
function firstBlock(view: TipTapEditor['view'], cell: HTMLElement) {
  const inside = view.state.doc.resolve(view.posAtDOM(cell, 0));
  const start = inside.start();
  const node = inside.node();
  if (node.isTextblock) {
    return { from: start, to: start + node.content.size, marks: node.firstChild?.marks };
  }
  let found: { from: number; to: number; marks: unknown } | undefined;
  node.descendants((child, position) => {
    if (found || !child.isTextblock) return !found;
    const from = start + position + 1;
    found = { from, to: from + child.content.size, marks: child.firstChild?.marks };
    return false;
  });
  return found;
}

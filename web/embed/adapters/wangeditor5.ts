import type { EditorAdapter } from '../adapter.ts';
import { indexOfCell, revealPlace } from '../dom.ts';

interface SlateNode {
  type?: string;
  text?: string;
  children?: SlateNode[];
}
type Path = number[];

/** What is used of a wangEditor 5, which is a Slate editor: elements that are written to by hand are drawn over. */
interface WangEditor5 {
  children: SlateNode[];
  getHtml(): string;
  getEditableContainer(): HTMLElement;
  on(name: 'change', callback: () => void): unknown;
  off(name: 'change', callback: () => void): unknown;
  focus(): void;
  apply(operation: object): void;
}

/** `wangeditor5(editor)`, with what `createEditor` gives. */
export function wangeditor5(editor: WangEditor5): EditorAdapter {
  const root = () =>
    editor.getEditableContainer().querySelector<HTMLElement>('[data-slate-editor]') ?? undefined;
  return {
    getHtml: () => editor.getHtml(),
    root,
    onChange(callback) {
      editor.on('change', callback);
      return () => editor.off('change', callback);
    },
    write(edits) {
      const element = root();
      if (!element) return;
      // Cells stand in the model in the order in which they are drawn.
      const paths = cellPaths(editor.children);
      const there = edits.map(({ cell, value }) => ({ at: indexOfCell(element, cell), value }));
      // All in one turn, which its history takes for one step.
      for (const { at, value } of there) {
        const path = paths[at];
        if (path) writeAt(editor, path, value);
      }
    },
    reveal(place) {
      const element = root();
      if (!element) return;
      editor.focus();
      revealPlace(place, element);
    },
  };
}

function cellPaths(nodes: SlateNode[], before: Path = []): Path[] {
  return nodes.flatMap((node, index) => {
    const path = [...before, index];
    return node.type === 'table-cell' ? [path] : cellPaths(node.children ?? [], path);
  });
}

/** The first words of the node at `path` are replaced, others go. */
function writeAt(editor: WangEditor5, path: Path, value: string): void {
  let written = false;
  for (const { text, path: at } of textsIn(nodeAt(editor.children, path), path)) {
    if (text !== '') editor.apply({ type: 'remove_text', path: at, offset: 0, text });
    if (!written) editor.apply({ type: 'insert_text', path: at, offset: 0, text: value });
    written = true;
  }
}

function nodeAt(nodes: SlateNode[], [first = 0, ...rest]: Path): SlateNode | undefined {
  const node = nodes[first];
  return rest.length === 0 ? node : nodeAt(node?.children ?? [], rest);
}

function textsIn(node: SlateNode | undefined, path: Path): { text: string; path: Path }[] {
  if (node?.text !== undefined) return [{ text: node.text, path }];
  return (node?.children ?? []).flatMap((child, index) => textsIn(child, [...path, index]));
}

import type { EditorAdapter } from '../adapter.ts';
import { revealingIn } from '../dom.ts';

type ModelNode = { is(kind: string): boolean };
type ModelElement = ModelNode & { getChildren(): Iterable<ModelNode>; isEmpty: boolean };

/** What is used of a CKEditor 5. Its model is asked by names only, so that none of it is bundled. */
interface CkEditor5 {
  getData(): string;
  sourceElement?: HTMLElement | null | undefined;
  updateSourceElement?(): void;
  model: {
    document: {
      on(name: 'change:data', callback: () => void): void;
      off(name: 'change:data', callback: () => void): void;
    };
    change(work: (writer: ModelWriter) => void): void;
  };
  editing: {
    view: {
      getDomRoot(): HTMLElement | null | undefined;
      domConverter: { mapDomToView(element: HTMLElement): unknown };
      focus(): void;
    };
    mapper: { toModelElement(element: never): ModelElement | undefined };
  };
}
interface ModelWriter {
  createRangeIn(element: ModelElement): never;
  remove(what: never): void;
  insertText(text: string, attributes: object, parent: ModelElement, at: number): void;
  insertElement(name: string, parent: ModelElement, at: number): void;
}

/** `ckeditor5(editor)`, with the editor that `ClassicEditor.create` resolves with. */
export function ckeditor5(editor: CkEditor5): EditorAdapter {
  const { view, mapper } = editor.editing;
  const root = () => view.getDomRoot() ?? undefined;
  const modelOf = (cell: HTMLElement) =>
    mapper.toModelElement(view.domConverter.mapDomToView(cell) as never);
  return {
    getHtml: () => editor.getData(),
    root,
    onChange(callback) {
      const { document } = editor.model;
      document.on('change:data', callback);
      return () => document.off('change:data', callback);
    },
    write(edits) {
      const models = edits.map(({ cell, value }) => ({ model: modelOf(cell), value }));
      editor.model.change((writer) => {
        for (const { model, value } of models) {
          if (!model) continue;
          const [paragraph] = model.getChildren() as Iterable<ModelElement>;
          if (!paragraph) continue;
          const look = attributesOf(paragraph);
          writer.remove(writer.createRangeIn(paragraph));
          writer.insertText(value, look, paragraph, 0);
        }
      });
    },
    reveal: revealingIn(view, root),
    sync() {
      // Any other element than a field it would empty.
      if (editor.sourceElement?.localName === 'textarea') editor.updateSourceElement?.();
    },
  };
}

/** Bold, colour and the like of the first words. */
function attributesOf(paragraph: ModelElement): object {
  for (const child of paragraph.getChildren() as Iterable<
    ModelNode & { getAttributes(): Iterable<[string, unknown]> }
  >) {
    if (child.is('$text')) return Object.fromEntries(child.getAttributes());
  }
  return {};
}

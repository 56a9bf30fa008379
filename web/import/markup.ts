/**
 * The one tree that every parser of markup is turned into (DOMParser, parse5, the XML parser), so that each reader
 * is written once. Names are as the parser gives them; attributes may hold only what the reader asks for.
 */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: MarkupNode[];
}
export type MarkupNode = MarkupElement | string;

export interface MarkupVisitor {
  /** Returns whether to go into the element; `leave` is called only for those gone into. */
  enter(element: MarkupElement): boolean;
  leave(element: MarkupElement): void;
  /** `child` is its index among the children of `parent`. */
  text(text: string, parent: MarkupElement, child: number): void;
}

/** Depth first, in document order, without recursion: foreign files nest as deep as they like. */
export function walkMarkup(root: MarkupElement, visitor: MarkupVisitor): void {
  if (!visitor.enter(root)) return;
  const path: { element: MarkupElement; next: number }[] = [{ element: root, next: 0 }];
  for (let top = path[0]; top; top = path[path.length - 1]) {
    const child = top.element.children[top.next++];
    if (child === undefined) {
      visitor.leave(top.element);
      path.pop();
    } else if (typeof child === 'string') {
      visitor.text(child, top.element, top.next - 1);
    } else if (visitor.enter(child)) {
      path.push({ element: child, next: 0 });
    }
  }
}

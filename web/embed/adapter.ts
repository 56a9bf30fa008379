/** One cell of the editor's content and what is to stand in it. */
export interface CellWrite {
  /** The cell, in what `root` gave. */
  cell: HTMLElement;
  value: string;
}

/**
 * An editor, as `attach` needs it. Everything is synchronous but `write` and `ready`, and nothing is kept: an editor may
 * be filled anew at any time.
 */
export interface EditorAdapter {
  /** The content as the form would send it. */
  getHtml(): string;
  /** The element that holds the content as it is shown; undefined while there is none, as in a view of the source. */
  root(): HTMLElement | undefined;
  /** Calls back after every change, whoever made it; gives how to stop. Called when `root` is there. */
  onChange(callback: () => void): () => void;
  /** Writes all of it, so that the editor's own undo takes it back. */
  write(edits: CellWrite[]): void | Promise<void>;
  /** Scrolls to a place inside `root`, selects it, and gives the editor the focus. */
  reveal(place: HTMLElement | Range): void;
  /** Writes the content into the field that the form sends, where the editor has one and fills it in its own time. */
  sync?(): void;
  /** Resolves when `root` is there; without it, it is there at once. */
  ready?(): Promise<unknown>;
}

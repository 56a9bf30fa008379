/** What keys can ask of a report under work. */
export interface KeyTarget {
  readonly editable: boolean;
  undo(): void;
  redo(): void;
  nextFinding(by: 1 | -1): void;
}

/** F8 and Shift+F8 go through the findings; Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z take back and do again. */
export function pressKey(event: KeyboardEvent, target: KeyTarget): void {
  if (event.key === 'F8') {
    event.preventDefault();
    target.nextFinding(event.shiftKey ? -1 : 1);
    return;
  }
  if (!target.editable || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const back = key === 'z' && !event.shiftKey;
  if (!back && key !== 'y' && !(key === 'z' && event.shiftKey)) return;
  // In a longer text the browser's own undo is the finer one.
  const field = event.composedPath()[0];
  if (field instanceof HTMLElement && field.matches('textarea, input:not(.entry)')) return;
  event.preventDefault();
  if (back) target.undo();
  else target.redo();
}

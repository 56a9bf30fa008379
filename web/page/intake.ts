/** What a user brings: one or more files, or something pasted, `html` where the clipboard held a table. */
export interface Brought {
  files(files: File[]): void;
  pasted(content: string): void;
}

/** More than this is not put into the text box: laying it out would hold up the page, and no report is so long. */
const mostBoxed = 1_000_000;

/** Listens for drops and pastes anywhere on the page. What is pasted also stays in `box`, so that it is never lost. */
export function listenForReports(box: HTMLTextAreaElement, veil: HTMLElement, brought: Brought) {
  listenForDrops(veil, brought);
  document.addEventListener('paste', (event) => {
    const clipboard = event.clipboardData;
    if (!clipboard) return;
    if (clipboard.files.length > 0 && !clipboard.types.includes('text/plain')) {
      event.preventDefault();
      brought.files([...clipboard.files]);
      return;
    }
    const html = clipboard.getData('text/html');
    const text = clipboard.getData('text/plain');
    const holdsTable = /<table\b/i.test(html);
    // Text goes into the box the browser's way, so that undo works; only what is not meant for it is put there.
    if (event.target === box && !holdsTable && text.length <= mostBoxed) return;
    if (isOtherField(event.target, box) || (!holdsTable && text.trim() === '')) return;
    event.preventDefault();
    if (text.length <= mostBoxed) box.value = text;
    brought.pasted(holdsTable ? html : text);
  });
}

const isOtherField = (target: EventTarget | null, box: HTMLElement) =>
  target !== box && target instanceof HTMLElement && target.matches('input, textarea, select');

function listenForDrops(veil: HTMLElement, brought: Brought) {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragenter', (event) => {
    if (holdsFiles(event)) veil.hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  document.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    veil.hidden = true;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    brought.files(files);
  });
}

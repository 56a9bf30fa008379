/** What a user brings: one or more files, or something pasted, `html` where the clipboard held a table. */
export interface Brought {
  /** `asLastYear`: dropped on the half of the page that says so. */
  files(files: File[], asLastYear: boolean): void;
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
      brought.files([...clipboard.files], false);
      return;
    }
    const html = clipboard.getData('text/html');
    const text = clipboard.getData('text/plain');
    const holdsTable = /<table\b/i.test(html);
    // Text goes into the box the browser's way, so that undo works; only what is not meant for it is put there.
    if (event.target === box && !holdsTable && text.length <= mostBoxed) return;
    // Fields inside the elements are seen only along the path.
    if (isOtherField(event.composedPath()[0] ?? null, box) || (!holdsTable && text.trim() === ''))
      return;
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
    if (!holdsFiles(event)) return;
    event.preventDefault();
    veil.dataset.over = zoneOf(event, veil);
  });
  document.addEventListener('drop', (event) => {
    veil.hidden = true;
    const transfer = event.dataTransfer;
    if (!transfer || !holdsFiles(event)) return;
    event.preventDefault();
    const asLastYear = zoneOf(event, veil) === 'last';
    void filesOf(transfer).then((files) => {
      if (files.length > 0) brought.files(files, asLastYear);
    });
  });
}

/** While a report is open the right half of the page takes last year's; see style.css. */
const zoneOf = (event: DragEvent, veil: HTMLElement) =>
  veil.dataset.zones === 'two' && event.clientX > window.innerWidth / 2 ? 'last' : 'check';

/** The files dropped, those in folders too. The entries are there only until the event is over. */
async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...transfer.files];
  const files = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return files.flat();
}

/** Hidden files and the locks of open Word documents are not meant. */
export const isAside = (name: string) => /^(?:\.|~\$)/.test(name);

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isAside(entry.name)) return [];
  if (entry.isFile) {
    return [await new Promise<File>((...settle) => (entry as FileSystemFileEntry).file(...settle))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // At most a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((...settle) => reader.readEntries(...settle));
    if (some.length === 0) return files;
    for (const each of some) files.push(...(await filesIn(each)));
  }
}

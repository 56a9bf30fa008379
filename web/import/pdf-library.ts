import { addMissingBuiltIns } from './pdf-shims.ts';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs') & {
  /** The half that reads, to be told the port that the other half has. */
  reader: typeof import('pdfjs-dist/legacy/build/pdf.worker.mjs').WorkerMessageHandler;
};

let loading: Promise<PdfLibrary> | undefined;

/** Loads pdf.js once, both its halves for this thread. By import(), for what it needs must be there before it is. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfLibrary> {
  addMissingBuiltIns();
  const scope = globalThis as { window?: unknown; self?: unknown };
  // Where there is no window, the worker half takes the thread's own port and greets whoever made the thread.
  const inWorker = scope.window === undefined && scope.self !== undefined;
  if (inWorker) scope.window = globalThis;
  let reader: PdfLibrary['reader'];
  try {
    reader = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')).WorkerMessageHandler;
  } finally {
    if (inWorker) delete scope.window;
  }
  return { ...(await import('pdfjs-dist/legacy/build/pdf.mjs')), reader };
}

// The thread that reads files, so that the page stays with its user while a hundred of them come in.
import { openInput } from '../element/input.ts';
import { parseHtmlWithParse5 } from '../import/html-node.ts';
import { ImportError } from '../import/import-error.ts';
import type { FromImporter, ToImporter } from './import-messages.ts';

// The build puts this script into the page's folder `assets`.
const cMapUrl = new URL('../cmaps/', self.location.href).href;

const post = (message: FromImporter) => self.postMessage(message);

self.addEventListener('message', async ({ data: { id, file } }: MessageEvent<ToImporter>) => {
  try {
    // A worker has no parser for HTML of its own.
    const opened = await openInput(file, { parseHtml: parseHtmlWithParse5, cMapUrl });
    post({ kind: 'opened', id, opened });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const messageEn = error instanceof ImportError ? error.messageEn : message;
    post({ kind: 'refused', id, message, messageEn });
  }
});
post({ kind: 'ready' });

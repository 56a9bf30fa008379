// The thread that reads files, so that the page stays with its user whatever is in them.

import { parseHtmlWithParse5 } from '../import/html-node.ts';
import { broken, ImportError } from '../import/import-error.ts';
import type { OnPage } from '../import/index.ts';
import type { FromImporter, ToImporter } from './import-messages.ts';
import { openInput } from './open-input.ts';

// The build puts this script into the page's folder `assets`.
const cMapUrl = new URL('../cmaps/', self.location.href).href;

const post = (message: FromImporter) => self.postMessage(message);

self.addEventListener('message', async ({ data: { file } }: MessageEvent<ToImporter>) => {
  try {
    // A worker has no parser for HTML of its own.
    const onPage: OnPage = (page, pages) => post({ kind: 'page', page, pages });
    const opened = await openInput(file, { parseHtml: parseHtmlWithParse5, cMapUrl, onPage });
    post({ kind: 'opened', opened });
  } catch (error) {
    const known = error instanceof ImportError ? error : broken(error).about(file.name);
    post({ kind: 'refused', why: known.parts });
  }
});
post({ kind: 'ready' });

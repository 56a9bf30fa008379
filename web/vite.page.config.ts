// The page: dist/page, to be put on any static server; all addresses are relative.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { chineseCMaps } from '../scripts/chinese-cmaps.mjs';
import { oneHtmlPolicy } from '../scripts/one-html-policy.mjs';
import { standIns } from '../scripts/stand-ins.mjs';
import { thirdParties } from '../scripts/third-parties.mjs';

/** The one-file edition is built before this page, which tells its sum; without it none is told. */
const oneFile = fileURLToPath(new URL('../dist/offline/ogi-check.html', import.meta.url));
const sum = existsSync(oneFile)
  ? createHash('sha256').update(readFileSync(oneFile)).digest('hex')
  : '';

const loadScript = { './load-script.ts': 'web/page/load-script.ts' };

export default defineConfig({
  define: { ONE_FILE_SHA256: JSON.stringify(sum) },
  root: 'web/page',
  base: './',
  // Files are read in a worker, which has its own plugins; a broken PDF may never end, and would take the page with it.
  plugins: [
    thirdParties(),
    chineseCMaps(),
    standIns({ './pdf.ts': 'web/import/without-pdf.ts', ...loadScript }),
    oneHtmlPolicy(),
  ],
  build: {
    target: 'chrome86',
    outDir: '../../dist/page',
    emptyOutDir: true,
    // Chromium 86 knows modulepreload; the polyfill would be dead weight.
    modulePreload: { polyfill: false },
    // Never a data: address, which the page's policy would refuse to fetch.
    assetsInlineLimit: 0,
  },
  // Modules, so that a worker too fetches the PDF reader only when it needs it.
  worker: { format: 'es', plugins: () => [thirdParties(), standIns(loadScript)] },
});

// The page as one HTML file to be opened from a folder by double click: dist/offline/ogi-check.html.

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { oneHtmlPolicy } from '../scripts/one-html-policy.mjs';
import { standIns } from '../scripts/stand-ins.mjs';
import { thirdParties } from '../scripts/third-parties.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What works only where files are fetched is taken from web/offline instead. */
const replacements = {
  './open-checker.ts': 'web/offline/open-checker.ts',
  './open-file.ts': 'web/offline/open-file.ts',
  './pdf.ts': 'web/offline/pdf-neighbour.ts',
  './load-script.ts': 'web/checker/script-beside.ts',
};

/**
 * The policy of a page that is one file: only its own script and style, by their hashes, and the reader beside it; no
 * connection at all. Chromium 86 compiles WebAssembly in a page's own thread only under 'unsafe-eval'.
 */
const ownPolicy: Plugin = {
  name: 'own-policy',
  enforce: 'post',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(
        /<meta\s+http-equiv="Content-Security-Policy"[^>]*>|<link\s+rel="manifest"[^>]*>/g,
        '',
      ),
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('no index.html to write the policy into');
      const html = String(page.source);
      // The script comes first: what it writes into strings is no element of the page.
      const [script, ...moreScripts] = contents(html, 'script');
      const styles = contents(script === undefined ? html : html.replace(script, ''), 'style');
      if (script === undefined || moreScripts.length > 0) throw new Error('not one script');
      const policy = [
        "default-src 'none'",
        `script-src ${hashOf(script)} file: 'unsafe-eval'`,
        `style-src ${styles.map(hashOf).join(' ')}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
      page.source = html.replace(
        '<meta charset="utf-8" />',
        (charset) => `${charset}\n    ${meta}`,
      );
      page.fileName = 'ogi-check.html';
    },
  },
};

const contents = (html: string, element: string) =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, content = '']) => content,
  );
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export default defineConfig({
  root: here('page'),
  base: './',
  define: { ONE_FILE_SHA256: JSON.stringify('') },
  plugins: [thirdParties(), oneHtmlPolicy(), standIns(replacements), viteSingleFile(), ownPolicy],
  build: {
    target: 'chrome86',
    outDir: here('../dist/offline'),
    emptyOutDir: false,
    modulePreload: { polyfill: false },
  },
});

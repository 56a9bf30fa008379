// The element for pages of classic scripts: dist/ogi-report-check.global.js, everything in one file, nothing fetched but the core as
// JavaScript where the page refuses WebAssembly.

import { defineConfig } from 'vite';
import { oneHtmlPolicy } from '../scripts/one-html-policy.mjs';
import { safeOnServers } from '../scripts/safe-on-servers.mjs';
import { standIns } from '../scripts/stand-ins.mjs';
import { thirdParties } from '../scripts/third-parties.mjs';

const replacements = {
  './pdf.ts': 'web/import/without-pdf.ts',
  './load-script.ts': 'web/checker/script-beside.ts',
};

export default defineConfig({
  // A classic script has no address of its own; the core asks for one only where it is not given the module's bytes.
  define: { 'import.meta.url': 'document.baseURI' },
  plugins: [thirdParties(), safeOnServers(), standIns(replacements), oneHtmlPolicy()],
  build: {
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'web/embed/global.ts',
      formats: ['iife'],
      name: 'OgiCheck',
      fileName: () => 'ogi-report-check.global.js',
    },
    rolldownOptions: {
      output: {
        // Behind the minifier, which leaves out comments.
        postBanner:
          '/*! ogi-check, MIT; with third-party software: its licences are in THIRD_PARTY_NOTICES.txt of the package. */',
        // Where a module imports it, a variable of it is nobody else's.
        footer: 'globalThis.OgiCheck = OgiCheck;',
      },
    },
  },
});

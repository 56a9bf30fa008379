// The npm package's own builds: dist/index.js for browsers, workers and Node, complete in itself; with `--mode cli` dist/cli.js, which
// loads the readers and printers beside it (dist/cli-*.js) when a file or a format needs them, and dist/node.js, the same readers
// for programs. Before them, with `--mode without-wasm`, build/wasm/ogi-check-without-wasm.js, which all others take as it is. The
// builds of the web room have their configurations beside them.
import { defineConfig } from 'vite';
import { chineseCMaps } from './scripts/chinese-cmaps.mjs';
import { coreScriptBeside } from './scripts/core-script-beside.mjs';
import { thirdParties } from './scripts/third-parties.mjs';

/** pdf.js looks for a program of its own to draw with, and complains where there is none; nothing is drawn here. */
const withoutCanvas = {
  name: 'without-canvas',
  transform(code, id) {
    if (!/[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/.test(id)) return undefined;
    const asked = 'require("@napi-rs/canvas")';
    if (!code.includes(asked)) throw new Error('pdf.js asks for its canvas in another way');
    return { code: code.replaceAll(asked, '({})'), map: null };
  },
};

const library = {
  // A build for Node leaves the address of the .wasm file as it is written.
  ssr: 'wasm/index.ts',
  target: 'chrome86',
  rolldownOptions: { output: { entryFileNames: 'index.js' } },
};
const withoutWasm = {
  outDir: 'build/wasm',
  target: 'chrome86',
  // Translated code: its lines are nobody's.
  minify: true,
  sourcemap: false,
  lib: {
    entry: 'wasm/without-wasm.ts',
    // A classic script that a module may import too: it exports nothing.
    formats: ['iife'],
    name: 'OgiCheckWithoutWasm',
    fileName: () => 'ogi-check-without-wasm.js',
  },
};
const cli = {
  ssr: true,
  target: 'node20',
  minify: false,
  rolldownOptions: {
    input: {
      cli: 'cli/main.ts',
      'cli-reader-process': 'cli/reader-process.ts',
      node: 'web/import/node.ts',
    },
    // All in one folder: the scripts find the .wasm file, and the command its reader process, beside them.
    // What several of them use is one script: to open a script costs more than to pass over what is not run of it.
    output: {
      entryFileNames: '[name].js',
      chunkFileNames: 'cli-[name].js',
      codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
    },
  },
};

const builds = { index: library, cli, 'without-wasm': withoutWasm };

export default defineConfig(({ mode }) => ({
  build: {
    minify: !process.env.OGI_SOURCE_MAPS,
    // For `npm run coverage`, which counts the lines of the sources.
    sourcemap: process.env.OGI_SOURCE_MAPS ?? false,
    outDir: 'dist',
    emptyOutDir: false,
    ...builds[mode],
  },
  plugins: [
    thirdParties(),
    coreScriptBeside(),
    ...(mode === 'cli' ? [withoutCanvas, chineseCMaps()] : []),
  ],
  // All that is used is bundled: a package that needs no other is installed in a moment, and brings no program for drawing.
  ssr: { noExternal: true },
}));

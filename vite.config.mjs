// The npm package's own builds: dist/index.js for browsers, workers and Node, complete in itself; with `--mode cli` dist/cli.js, which
// loads the readers and printers beside it (dist/cli-*.js) when a file or a format needs them, and dist/node.js, the same readers
// for programs. The builds of the web room have their configurations beside them.
import { defineConfig } from 'vite';
import { chineseCMaps } from './scripts/chinese-cmaps.mjs';
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

export default defineConfig(({ mode }) => ({
  build: {
    minify: !process.env.OGI_SOURCE_MAPS,
    // For `npm run coverage`, which counts the lines of the sources.
    sourcemap: process.env.OGI_SOURCE_MAPS ?? false,
    outDir: 'dist',
    emptyOutDir: false,
    ...(mode === 'cli' ? cli : library),
  },
  plugins: [thirdParties(), ...(mode === 'cli' ? [withoutCanvas, chineseCMaps()] : [])],
  // All that is used is bundled: a package that needs no other is installed in a moment, and brings no program for drawing.
  ssr: { noExternal: true },
}));

import { readdirSync, readFileSync } from 'node:fs';

/**
 * A Vite plugin for builds of pages: puts pdf.js's CMaps of simplified Chinese beside the page as `cmaps/`, the folder that
 * `ImportTools.cMapUrl` is to name. 300 KB, of which a PDF whose fonts need them fetches two files.
 */
export function chineseCMaps() {
  return {
    name: 'chinese-cmaps',
    apply: 'build',
    generateBundle() {
      const folder = new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
      for (const name of readdirSync(folder)) {
        if (!name.includes('GB')) continue;
        const source = readFileSync(new URL(name, folder));
        this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source });
      }
    },
  };
}

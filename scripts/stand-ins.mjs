import { root } from './run.mjs';

/** A Vite plugin for builds in which other files stand in for some: `{ './pdf.ts': 'web/import/without-pdf.ts' }`. */
export function standIns(files) {
  return {
    name: 'stand-ins',
    enforce: 'pre',
    resolveId: (id) => (id in files ? root + files[id] : undefined),
  };
}

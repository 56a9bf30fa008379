// Node 20 runs no TypeScript, so the readers are bundled (npm packages left out) before their tests import them.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const outDir = `${root}build/import-test/`;

/** Builds once per test file; each gets its own folder so that files run in parallel. */
export async function buildReaders(folder) {
  const out = `${outDir}${folder}/`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      lib: {
        entry: {
          index: `${root}web/import/index.ts`,
          'html-node': `${root}web/import/html-node.ts`,
        },
        formats: ['es'],
      },
      rolldownOptions: { external: [/^(?:parse5|fflate|saxes|pdfjs-dist)/] },
    },
  });
  const [index, node] = await Promise.all([import(`${out}index.js`), import(`${out}html-node.js`)]);
  const tools = {
    parseHtml: node.parseHtmlWithParse5,
    cMapUrl: `${root}node_modules/pdfjs-dist/cmaps/`,
  };
  return {
    ...index,
    tools,
    /** Without tools but those given. */
    readWith: index.readDocument,
    readDocument: (bytes, name = 'test') => index.readDocument(bytes, name, tools),
    readHtml: (html) => index.readHtml(html, tools),
  };
}

import { bundle, root } from '../fixtures/bundle.mjs';

export const outDir = `${root}build/import-test/`;

/** Builds once per test file; each gets its own folder so that files run in parallel. */
export async function buildReaders(folder) {
  const out = `${outDir}${folder}/`;
  const entry = { index: 'web/import/index.ts', 'html-node': 'web/import/html-node.ts' };
  await bundle(out, entry, /^(?:parse5|fflate|saxes|pdfjs-dist)/);
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

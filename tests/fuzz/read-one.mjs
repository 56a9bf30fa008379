// The process of readers.mjs: reads what it is sent, has the core recognise it, and tells how that ended.
import { loadChecker } from '../../dist/index.js';
import { outDir } from '../import/build.mjs';

const { ImportError, readDocument } = await import(`${outDir}fuzz/index.js`);
const { parseHtmlWithParse5 } = await import(`${outDir}fuzz/html-node.js`);
const checker = await loadChecker();

process.on('message', async (input) => {
  process.send(await outcomeOf(Uint8Array.from(input)));
});
process.send('ready');

async function outcomeOf(bytes) {
  try {
    const document = await readDocument(bytes, 'fuzzed', { parseHtml: parseHtmlWithParse5 });
    checker.check(checker.recognise(document).report);
    return { kind: 'document' };
  } catch (error) {
    if (error instanceof ImportError) return { kind: 'refused' };
    return { kind: 'failed', reason: error.stack };
  }
}

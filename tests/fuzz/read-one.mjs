// The thread of readers.mjs: reads what it is sent, has the core recognise it, and tells how that ended.
import { parentPort } from 'node:worker_threads';
import { loadChecker } from '../../dist/index.js';
import { outDir } from '../import/build.mjs';

const { ImportError, readDocument } = await import(`${outDir}fuzz/index.js`);
const { parseHtmlWithParse5 } = await import(`${outDir}fuzz/html-node.js`);
const checker = await loadChecker();

parentPort.on('message', async (input) => {
  parentPort.postMessage(await outcomeOf(Uint8Array.from(input)));
});
parentPort.postMessage('ready');

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

// What the page says before its script runs stands in index.html, and again in its table of words: the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bundle, root } from '../fixtures/bundle.mjs';

const out = `${root}build/page-words-test/`;
await bundle(out, { words: 'web/page/words.ts' }, /^$/);
const { wordsIn } = await import(`${out}words.js`);

test('every text of index.html is that of the words, in Chinese', () => {
  const html = readFileSync(`${root}web/page/index.html`, 'utf8');
  const texts = [...html.matchAll(/data-words="(\w+)"[^>]*>([^<]*)</g)];
  assert.ok(texts.length > 20);
  const chinese = wordsIn('zh-CN');
  for (const [, key, text] of texts) assert.equal(text.trim(), chinese[key], key);
});

// What is generated is current, and no rule's code is given out twice.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const runScript = (name, ...args) =>
  spawnSync(process.execPath, [`${root}scripts/${name}`, ...args], { encoding: 'utf8' });

test('everything generated is current', () => {
  const { status, stderr } = runScript('generate.mjs', '--check');
  assert.equal(status, 0, stderr);
});

test('every rule has all parts of its text, and no example among them', () => {
  const texts = JSON.parse(readFileSync(`${root}docs/rules/rules-generated.json`, 'utf8'));
  assert.ok(Object.keys(texts).length > 0);
  for (const [code, text] of Object.entries(texts)) {
    for (const part of ['title', 'summary', 'why', 'basis', 'limits']) {
      assert.ok(text[part], `${code} ${part}`);
      assert.ok(!text[part].includes('```'), `${code} ${part}`);
    }
  }
});

test('what was not seen in its source is said to be so by every page that cites it', () => {
  const unseen = '未见原文';
  const laws = readFileSync(`${root}docs/legal_basis.md`, 'utf8').split(/^## /m);
  const keys = laws
    .slice(1)
    .filter((law) => law.includes(unseen))
    .map((law) => law.split('\n')[0]);
  assert.deepEqual(keys, ['REG-49', 'LEG', 'RECON-LAW', 'SITE-CHECK']);
  const texts = JSON.parse(readFileSync(`${root}docs/rules/rules-generated.json`, 'utf8'));
  const known = Object.entries(texts).flatMap(([code, { basis }]) =>
    basis
      .split('\n')
      .filter((line) => keys.some((key) => line.startsWith(`- \`${key}\``)))
      .filter((line) => !line.includes(unseen))
      .map((line) => `${code} ${line}`),
  );
  assert.deepEqual(known, []);
  // Of the notice, what it says beside the tables was not seen: the title, the period, dates of publication.
  for (const code of ['OGI002', 'OGI010', 'OGI012'])
    assert.match(texts[code].basis, /`NOTICE-2021`.*未见原文/, code);
});

test('new-rule.mjs refuses a code that is taken and a name that is none', () => {
  assert.equal(runScript('new-rule.mjs', 'OGI301', 'another-defect').status, 1);
  assert.equal(runScript('new-rule.mjs', 'OGI1', 'another-defect').status, 2);
  assert.equal(runScript('new-rule.mjs', 'OGI399', 'Another Defect').status, 2);
  assert.equal(runScript('new-rule.mjs', 'OGI399', 'a-defect', '--organs', 'nobody').status, 2);
  assert.equal(runScript('new-rule.mjs', 'OGI399', 'a-defect', '--form', '2021').status, 2);
});

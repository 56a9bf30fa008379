// The clerk's own file comes back: opened, corrected in the page, taken away, and read again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { readFile as readDocument } from '../../dist/node.js';
import { clerkDocx } from '../fixtures/clerk-files.mjs';
import { asDocument, asHtml, asText, madeReport } from '../fixtures/made-report.mjs';
import { chooseFile, withPage } from './browser.mjs';

const { onPage } = withPage();
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const made = asDocument(madeReport(form), form);
const cell = 'requests.granted.natural_person';

async function correct(page, value) {
  await page.locator(`input[data-cell="${cell}"]`).click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

const exporter = (page) => page.getByRole('button', { name: /^导出/ });

async function take(page, item) {
  await exporter(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: item, exact: true }).click(),
  ]);
  const status = page.locator('ogi-export-menu .status');
  await status.getByText(download.suggestedFilename()).waitFor();
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes, told: await status.textContent() };
}

const valueIn = async (bytes) => checker.recognise(await readDocument(bytes)).report.cells[cell];

test(
  'a .docx: corrected, with tracked changes, and again after the page was loaded anew',
  onPage(async ({ page }) => {
    const file = clerkDocx(made);
    await chooseFile(page, '年报.docx', file);
    await exporter(page).click();
    assert.equal(await page.getByRole('button', { name: '原文件（已改正）' }).count(), 0);
    await page.keyboard.press('Escape');
    await correct(page, '77');

    const { name, bytes, told } = await take(page, '原文件（已改正）');
    assert.equal(name, '年报（改正）.docx');
    assert.match(told, /已写回原文件 1 处，其余内容未动/);
    assert.equal(await valueIn(bytes), '77');
    const [before, after] = [unzipSync(new Uint8Array(file)), unzipSync(bytes)];
    assert.deepEqual(
      Object.keys(before).filter((part) => strFromU8(before[part]) !== strFromU8(after[part])),
      ['word/document.xml'],
    );

    const tracked = await take(page, '原文件（修订标记）');
    assert.match(strFromU8(unzipSync(tracked.bytes)['word/document.xml']), /<w:del .*?<w:ins /);
    assert.equal(await valueIn(tracked.bytes), '77');

    await page.locator('#kept', { hasText: '草稿已存在本机' }).waitFor();
    await page.reload();
    await page.locator('ogi-drafts li button').first().click();
    await page.locator(`input[data-cell="${cell}"]`).waitFor();
    assert.equal(await valueIn((await take(page, '原文件（已改正）')).bytes), '77');
  }),
);

test(
  'a web page: read by the browser, written by its own source',
  onPage(async ({ page }) => {
    const html = asHtml(made);
    await chooseFile(page, '年报.html', html);
    await correct(page, '77');
    const { name, bytes } = await take(page, '原文件（已改正）');
    assert.equal(name, '年报（改正）.html');
    assert.equal(await valueIn(bytes), '77');
    const [old, fresh] = [html.split('<td'), strFromU8(bytes).split('<td')];
    assert.equal(old.filter((part, at) => part !== fresh[at]).length, 1);
  }),
);

test(
  'a text: a new Word document, and a word on what it lacks',
  onPage(async ({ page }) => {
    await chooseFile(page, '年报.txt', asText(made));
    await correct(page, '77');
    const { name, bytes, told } = await take(page, '原文件（已改正）');
    assert.equal(name, '年报（改正）.docx');
    assert.match(told, /没有带过去/);
    assert.equal(await valueIn(bytes), '77');
  }),
);

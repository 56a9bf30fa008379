// The lines of docs/embedding.md, pasted as they are into a system's page with UEditor, and what its server gets of the form.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadChecker, readHtml } from '../../dist/node.js';
import { example, exampleWithSlips, hostMade, launch, root } from '../browser/browser.mjs';
import { install } from '../fixtures/install.mjs';

const inner = (page) => /<body>([\s\S]*)<\/body>/.exec(page)[1];
const good = inner(example);
const slips = inner(exampleWithSlips);
const [, lines] = /```html\n([\s\S]*?)```/.exec(readFileSync(`${root}docs/embedding.md`, 'utf8'));

const home = '/tests/editors/node_modules/ueditor/example/public/ueditor/';
const title = '临澜市青禾区水务局2024年政府信息公开工作年度报告';
/** Somebody who publishes as soon as the editor is there, when the core is still on its way, and then breaks a total. */
const hurry = (wait) => `<script>
  UE.getEditor('content').ready(function () {
    document.querySelector('[name=action]').click();
    setTimeout(function () {
      var cells = [].slice.call(UE.getEditor('content').body.querySelectorAll('td'));
      cells.find(function (cell) { return cell.textContent.trim() === '17'; }).textContent = '71';
    }, ${wait});
  });
</script>`;
const page = (content, wait) => `<!doctype html>
<meta charset="utf-8"><link rel="icon" href="data:,">
<form id="article" action="/made" method="post">
  <input name="title" value="${title}">
  <input name="date" value="2025-01-15">
  <input type="hidden" name="channel" value="7">
  <script id="content" name="content" type="text/plain">${content}</script>
  <input type="submit" name="submit" value="保存">
  <button name="action" value="publish">发布</button>
  <button name="then" value="next">发布后写下一篇</button>
</form>
<script>window.UEDITOR_HOME_URL = '${home}';</script>
<script src="${home}ueditor.config.js"></script>
<script>UEDITOR_CONFIG.serverUrl = ''; UEDITOR_CONFIG.enableAutoSave = false;</script>
<script src="${home}ueditor.all.js"></script>
${lines}${wait === null ? '' : hurry(wait)}`;

let server;
let browser;
let checker;
const posted = [];
before(async () => {
  install(fileURLToPath(new URL('.', import.meta.url)));
  const make = (parameters, fields) => {
    if (fields) posted.push(fields);
    if (fields) return { body: '<!doctype html>已收到' };
    return { body: page(parameters.has('slips') ? slips : good, parameters.get('wait')) };
  };
  [server, browser, checker] = await Promise.all([hostMade(make), launch(), loadChecker()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** `work` in a tab with the page; what its form posts is all that is in `posted`. */
async function onPage(parameters, work) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  posted.length = 0;
  try {
    await tab.goto(`${server.address}made?${parameters}`);
    await work(tab);
    assert.deepEqual(errors, []);
  } finally {
    await tab.close();
  }
}

const checked = (tab) => tab.waitForFunction(() => window.session?.isCurrent);
const arrived = (tab) => tab.locator('body', { hasText: '已收到' }).waitFor();
const contentOf = (tab) => tab.evaluate(() => UE.getEditor('content').getContent());

/** The rules that what was posted breaks. */
async function errorsIn(fields) {
  const { report } = checker.recognise(await readHtml(Object.fromEntries(fields).content));
  const { findings } = checker.check(report);
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

/** The ways to send the form, and what of it goes along. */
const ways = {
  'the input called submit': { by: '[name=submit]', pair: ['submit', '保存'] },
  'a button with a value': { by: '[name=action]', pair: ['action', 'publish'] },
  'another button': { by: '[name=then]', pair: ['then', 'next'] },
  // What is taken for pressed is the first that submits.
  'Enter in a field': { by: '[name=title]', key: 'Enter', pair: ['submit', '保存'] },
};
const send = (tab, { by, key }) => (key ? tab.press(by, key) : tab.click(by));

for (const [name, way] of Object.entries(ways)) {
  test(`by ${name}, every field is posted once, its own among them, and the content of the editor`, () =>
    onPage('', async (tab) => {
      await checked(tab);
      const content = await contentOf(tab);
      await send(tab, way);
      await arrived(tab);
      const fields = [
        ['title', title],
        ['date', '2025-01-15'],
        ['channel', '7'],
        ['content', content],
        way.pair,
      ];
      assert.equal(posted.length, 1);
      const sorted = (pairs) =>
        pairs.map(([key, value]) => [key, value.replaceAll('\r\n', '\n')]).sort();
      assert.deepEqual(sorted(posted[0]), sorted(fields));
    }));
}

test('nothing is posted while errors stand, whatever is pressed, and the same page posts when they are gone', () =>
  onPage('slips', async (tab) => {
    await checked(tab);
    const notice = tab.locator('ogi-report-check .notice', { hasText: '没有提交' });
    for (const way of Object.values(ways)) {
      await send(tab, way);
      await notice.waitFor();
      await tab.locator('ogi-notice button', { hasText: '关闭' }).click();
    }
    assert.deepEqual(posted, []);
    await tab.evaluate((html) => UE.getEditor('content').setContent(html), good);
    const content = await contentOf(tab);
    await send(tab, ways['a button with a value']);
    await arrived(tab);
    assert.equal(Object.fromEntries(posted[0]).content, content);
    assert.equal(Object.fromEntries(posted[0]).action, 'publish');
  }));

test('of fixes that were adopted, what is posted is what the editor then has', () =>
  onPage('slips', async (tab) => {
    await checked(tab);
    const entry = (rule) => tab.locator(`ogi-findings li[data-rule=${rule}]`);
    for (const rule of ['OGI303', 'OGI401']) {
      await entry(rule).locator('a').first().click();
      await entry(rule).locator('ogi-fixes td button').first().click();
      await entry(rule).waitFor({ state: 'detached' });
    }
    const content = await contentOf(tab);
    await send(tab, ways['a button with a value']);
    await arrived(tab);
    assert.deepEqual(await errorsIn(posted[0]), []);
    assert.equal(Object.fromEntries(posted[0]).content, content);
  }));

for (const wait of [0, 5, 20, 60, 150]) {
  test(`what is written ${wait} ms after the button, while the first check runs, is never posted unchecked`, () =>
    onPage(`wait=${wait}`, async (tab) => {
      await tab
        .getByText(/已收到|没有提交/)
        .first()
        .waitFor();
      for (const fields of posted) assert.deepEqual(await errorsIn(fields), []);
    }));
}

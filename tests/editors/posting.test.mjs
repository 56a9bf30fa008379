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
const page = (content) => `<!doctype html>
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
${lines}`;

let server;
let browser;
let checker;
const posted = [];
before(async () => {
  install(fileURLToPath(new URL('.', import.meta.url)));
  const make = (parameters, fields) => {
    if (fields) posted.push(fields);
    return {
      body: fields ? '<!doctype html>已收到' : page(parameters.has('slips') ? slips : good),
    };
  };
  [server, browser, checker] = await Promise.all([hostMade(make), launch(), loadChecker()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** `work` in a tab with the page, checked for the first time; what its form posts is all that is in `posted`. */
async function onPage(parameters, work) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  posted.length = 0;
  try {
    await tab.goto(`${server.address}made?${parameters}`);
    await tab.waitForFunction(() => window.session?.isCurrent);
    await work(tab);
    assert.deepEqual(errors, []);
  } finally {
    await tab.close();
  }
}

const arrived = (tab) => tab.locator('body', { hasText: '已收到' }).waitFor();
const contentOf = (tab) => tab.evaluate(() => UE.getEditor('content').getContent());

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
    const notice = tab.locator('ogi-report-check .notice', { hasText: '没有提交' });
    for (const way of Object.values(ways)) {
      await send(tab, way);
      await notice.waitFor();
      await tab.locator('ogi-notice button', { hasText: '关闭' }).click();
    }
    assert.deepEqual(posted, []);
    await tab.evaluate((html) => UE.getEditor('content').setContent(html), good);
    await send(tab, ways['a button with a value']);
    await arrived(tab);
    assert.equal(Object.fromEntries(posted[0]).action, 'publish');
  }));

for (const delay of [0, 4, 15, 60]) {
  test(`what is written ${delay} ms after the button is never posted unchecked`, () =>
    onPage('', async (tab) => {
      await tab.evaluate((wait) => {
        const write = () => {
          const cells = [...UE.getEditor('content').body.querySelectorAll('td')];
          cells.find((cell) => cell.textContent.trim() === '17').textContent = '71';
        };
        setTimeout(write, wait);
        document.querySelector('[name=action]').click();
      }, delay);
      await tab
        .getByText(/已收到|没有提交/)
        .first()
        .waitFor();
      for (const fields of posted) {
        const { report } = checker.recognise(await readHtml(Object.fromEntries(fields).content));
        assert.equal(checker.check(report).counts.error, 0);
      }
    }));
}

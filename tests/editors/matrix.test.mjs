// Every editor with the check beside it, in today's Chromium and, where the editor itself runs there, in Chromium 86.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { exampleWithSlips, host, launch, root } from '../browser/browser.mjs';
import { launch86, skip as skip86 } from '../browser/chromium86.mjs';
import { install } from '../fixtures/install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const body = /<body>([\s\S]*)<\/body>/.exec(exampleWithSlips)[1];

/** The editors, and whether they run in Chromium 86 themselves. */
const expected = {
  contenteditable: { in86: true },
  tinymce8: { in86: false },
  tinymce5: { in86: true },
  ckeditor4: { in86: true },
  ckeditor5: { in86: false },
  ueditor: { in86: true },
  kindeditor: { in86: true },
  wangeditor4: { in86: true },
  wangeditor5: { in86: true },
  tiptap: { in86: false },
};

let server;
let browser;
let old;
before(async () => {
  install(here);
  await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: `${root}build/editors`,
      emptyOutDir: true,
      target: 'chrome86',
      lib: { entry: 'tiptap.js', formats: ['es'], fileName: () => 'tiptap.js' },
    },
  });
  [server, browser] = await Promise.all([host('.'), launch()]);
  if (!skip86) old = await launch86();
});
after(async () => {
  await Promise.all([browser?.close(), old?.close()]);
  server?.close();
});

function judge(said) {
  assert.deepEqual(said.first.errors, ['OGI303', 'OGI302', 'OGI401']);
  assert.equal(said.first.cells, 200);
  assert.equal(said.pointed, '19');
  assert.deepEqual(said.stopped, { gate: ['fail'], sent: 0 });
  assert.match(said.fixed.notice, /已写入编辑器/);
  assert.ok(said.fixed.isInHtml);
  assert.deepEqual(said.both, ['8', '11']);
  assert.deepEqual(said.undone, ['7', '19']);
  assert.equal(said.sent.length, 1);
  assert.equal(said.sent[0].by, '发布');
  assert.ok(said.sent[0].fields.includes('check'), 'the result goes with it');
  assert.equal(said.waivers, 1);
}

/** What `call`, a function of walk.js, says of an editor in a new tab of either driver; no script may fail there. */
async function inTab(driver, call, name) {
  const page = await driver.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(`${server.address}tests/editors/page.html`);
    await page.waitForFunction('window.walkIsReady');
    const said = await page.evaluate(
      `window.${call}(${JSON.stringify(name)}, ${JSON.stringify(body)})`,
    );
    assert.deepEqual(errors, []);
    return said;
  } finally {
    await page.close();
  }
}

describe('read, pointed into, checked while it changes, fixed, undone, guarded', {
  concurrency: 2,
}, () => {
  for (const [name, { in86 }] of Object.entries(expected)) {
    test(name, async () => judge(await inTab(browser, 'walk', name)));
    const skip = skip86 || (!in86 && 'the editor itself does not run there');
    test(`${name} in Chromium 86`, { skip }, async () => judge(await inTab(old, 'walk', name)));
  }
});

test('of a report in Quill, which destroys merged cells, it is said that and why it cannot be judged there', async () => {
  const said = await inTab(browser, 'cannotBeJudged', 'quill');
  assert.match(said.chinese, /无法检查.*Quill.*合并单元格.*打开报告文件.*粘贴/);
  assert.match(said.english, /cannot be checked.*Quill.*merged cells.*file.*paste/is);
  assert.deepEqual(said.stopped.gate, ['unchecked']);
  assert.match(said.stopped.notice, /没有提交/);
  assert.equal(said.stopped.sent, 0);
  assert.deepEqual(said.sent, ['发布']);
  assert.deepEqual(said.verdicts, []);
});

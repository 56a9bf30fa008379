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

/** The editors, whether they run in Chromium 86 themselves, and the steps of undo that a fix of two cells takes, if not one. */
const expected = {
  contenteditable: { in86: true, steps: 2 },
  tinymce8: { in86: false },
  tinymce5: { in86: true },
  ckeditor4: { in86: true },
  ckeditor5: { in86: false },
  ueditor: { in86: true },
  // Its undo remembers what was typed from fifty characters on.
  kindeditor: { in86: true, undoesKeys: false },
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

function judge(said, { steps = 1 }) {
  assert.deepEqual(said.first.errors, ['OGI303', 'OGI302', 'OGI401']);
  assert.equal(said.first.cells, 200);
  assert.equal(said.pointed, '19');
  assert.deepEqual(said.stopped, { gate: ['fail'], sent: 0 });
  assert.match(said.fixed.notice, /已写入编辑器/);
  assert.ok(said.fixed.isInHtml);
  assert.deepEqual(said.both, ['8', '11']);
  assert.deepEqual(said.undone, ['7', '19']);
  assert.equal(said.steps, steps, 'of undo, to take a fix of two cells back');
  assert.equal(said.sent.times, 1);
  assert.equal(said.sent.by, '发布');
  assert.ok(said.sent.names.includes('check'), 'the result goes with it');
  assert.ok(said.isContentSent, 'the content that the editor has is sent');
  assert.equal(said.waivers, 1);
}

/** `work` in a new tab of either driver with the page of walk.js; no script may fail there. */
async function inTab(driver, work) {
  const page = await driver.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(`${server.address}tests/editors/page.html`);
    await page.waitForFunction('window.walkIsReady');
    const said = await work(page);
    assert.deepEqual(errors, []);
    return said;
  } finally {
    await page.close();
  }
}

/** What a function of walk.js says. */
const call = (page, name, ...given) =>
  page.evaluate(`window.${name}(${given.map((each) => JSON.stringify(each)).join()})`);
const walk = (driver, name) => inTab(driver, (page) => call(page, 'walk', name, body));

describe('read, pointed into, checked while it changes, fixed, undone, guarded', {
  concurrency: 2,
}, () => {
  for (const [name, expects] of Object.entries(expected)) {
    test(name, async () => judge(await walk(browser, name), expects));
    const skip = skip86 || (!expects.in86 && 'the editor itself does not run there');
    test(`${name} in Chromium 86`, { skip }, async () => judge(await walk(old, name), expects));
  }
});

describe('typed into by the keyboard, each check finds the figure, its place and what is wrong then', {
  concurrency: 2,
}, () => {
  for (const [name, { undoesKeys = true }] of Object.entries(expected)) {
    test(name, () =>
      inTab(browser, async (page) => {
        const ask = (what, ...given) => call(page, `atTheKeyboard.${what}`, ...given);
        await ask('open', name, body);
        // What is selected is replaced.
        await ask('point', 'OGI303', '19');
        await page.keyboard.type('18');
        assert.deepEqual(await ask('figureIs', '18'), ['OGI303', 'OGI302', 'OGI401']);
        await ask('point', 'OGI303', '18');
        await page.keyboard.type('10');
        assert.deepEqual(await ask('figureIs', '10'), ['OGI401']);
        // What is beside it leads where it led.
        await ask('point', 'OGI401', '0');
        await page.keyboard.type('1');
        await page.waitForFunction('atTheKeyboard.errors() === ""');
        if (!undoesKeys) return;
        // Editors differ in how many keys are one step.
        let isBack = false;
        for (let steps = 0; steps < 8 && !isBack; steps++) {
          await page.keyboard.press('Control+z');
          isBack = await ask('figureIs', '19').then(
            () => true,
            () => false,
          );
        }
        assert.ok(isBack, 'undone');
      }),
    );
  }
});

test('of a report in Quill, which destroys merged cells, it is said that and why it cannot be judged there', async () => {
  const said = await inTab(browser, (page) => call(page, 'cannotBeJudged', 'quill', body));
  assert.match(said.chinese, /无法检查.*Quill.*合并单元格.*打开报告文件.*粘贴/);
  assert.match(said.english, /cannot be checked.*Quill.*merged cells.*file.*paste/is);
  assert.deepEqual(said.stopped.gate, ['unchecked']);
  assert.match(said.stopped.notice, /没有提交/);
  assert.equal(said.stopped.sent, 0);
  assert.deepEqual(said.sent, ['发布']);
  assert.deepEqual(said.verdicts, []);
});

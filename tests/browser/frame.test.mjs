// The check in a frame of another origin: every message as docs/frame.schema.json says, and nobody else is listened to.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { example, exampleWithSlips, host, hostMade, launch, root } from './browser.mjs';

const docs = `${root}docs/`;
const ajv = new Ajv({ allErrors: true });
for (const name of readdirSync(`${docs}schemas`)) {
  ajv.addSchema(JSON.parse(readFileSync(`${docs}schemas/${name}`, 'utf8')), `schemas/${name}`);
}
const schema = JSON.parse(readFileSync(`${docs}frame.schema.json`, 'utf8'));
const validate = ajv.compile(schema);
const slips = /<body>([\s\S]*)<\/body>/.exec(exampleWithSlips)[1];

let browser;
let cms;
let checks;
before(async () => {
  [browser, cms, checks] = await Promise.all([
    launch(),
    hostMade((parameters) => cmsPage(parameters)),
    host('dist'),
  ]);
});
after(async () => {
  await browser?.close();
  cms?.close();
  checks?.close();
});

const originOf = ({ address }) => new URL(address).origin;

/** A page of the CMS's origin with the frame in it, which hears all that passes between the two. */
const cmsPage = (parameters) => ({
  body: `<!doctype html><link rel="icon" href="data:,"><form><div id="editor" contenteditable></div><button name="a" value="publish">发布</button></form>
<iframe ${parameters.get('sandbox') ? 'sandbox="allow-scripts"' : ''} src="${checks.address}embed.html?origin=${parameters.get('allowed')}"></iframe>
<script>
  var heard = [];
  addEventListener('message', function (event) { heard.push(event.data); });
</script>
<script type="module">
  const frame = document.querySelector('iframe');
  window.load = async () => {
    window.ogi = await import('/dist/embed.js');
    window.check = window.ogi.connectFrame(frame);
  };
</script>`,
});

async function open(allowed, sandbox = '') {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.setDefaultTimeout(15_000);
  await page.goto(`${cms.address}made?allowed=${allowed}&sandbox=${sandbox}`);
  await page.evaluate(() => window.load());
  return { page, errors, close: () => context.close() };
}

test('an editor, a form and the check in a frame of another origin go together', async () => {
  const { page, errors, close } = await open(originOf(cms));
  try {
    const inFrame = page.frameLocator('iframe');
    await page.evaluate(async (html) => {
      const { editor, ogi, check } = window;
      editor.innerHTML = html;
      await check.ready;
      window.sent = [];
      const form = document.querySelector('form');
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        window.sent.push(event.submitter.value);
      });
      window.session = ogi.attach(check, ogi.contentEditable(editor), { debounce: 50 });
      window.gate = ogi.guard(form, window.session);
    }, slips);
    const entry = (rule) => inFrame.locator(`ogi-findings li[data-rule=${rule}]`);
    await page.click('button');
    await inFrame.locator('.notice', { hasText: '没有提交' }).waitFor();

    await entry('OGI303').locator('a').click();
    await page.waitForFunction(() => String(getSelection()) === '19');
    await entry('OGI303').locator('ogi-fixes td button').first().click();
    await page.waitForFunction(() => window.check.result.counts.error === 1);
    assert.match(await inFrame.locator('.notice').textContent(), /已写入编辑器/);

    await entry('OGI401').locator('a').click();
    await entry('OGI401').locator('ogi-fixes button.link').click();
    await inFrame.locator('ogi-fixes textarea').fill('以复议机关的统计为准');
    await inFrame.locator('ogi-fixes form button[type=submit]').click();
    await page.waitForFunction(() => window.check.result.accepted);
    await page.click('button');
    await page.waitForFunction(() => window.sent.length > 0);
    assert.deepEqual(await page.evaluate(() => window.sent), ['publish']);
    const height = await page.locator('iframe').evaluate((frame) => frame.style.height);
    assert.match(height, /^\d{3,}px$/);

    const message = await page.evaluate(() =>
      window.check.check({ schema: 'theirs/1' }).catch((error) => [error.message, error.messageEn]),
    );
    assert.match(message[0], /ogi-report\/1/);
    assert.match(message[1], /neither/);

    const heard = await page.evaluate(() => window.heard);
    for (const each of heard)
      assert.ok(validate(each), `${each.kind}: ${ajv.errorsText(validate.errors?.slice(0, 4))}`);
    const kinds = new Set(heard.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ['error', 'fix', 'locate', 'ready', 'resize', 'result']);
    assert.deepEqual(errors, []);
  } finally {
    await close();
  }
});

test('the example with two origins: refused, mended, let through', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.goto(`${cms.address}web/examples/frame.html?check=${checks.address}embed.html`);
    const inFrame = page.frameLocator('iframe');
    const write = (html) =>
      page.locator('#editor').evaluate((editor, content) => {
        editor.innerHTML = content;
      }, html);
    await write(slips);
    await inFrame.locator('ogi-findings li').first().waitFor();
    await page.click('button[type=submit]');
    await inFrame.locator('.notice', { hasText: '没有提交' }).waitFor();
    assert.equal(await page.locator('#saved').textContent(), '');
    await write(/<body>([\s\S]*)<\/body>/.exec(example)[1]);
    await page.click('button[type=submit]');
    await page.locator('#saved', { hasText: '已发布' }).waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
});

test('what the page says is as the schema says', async () => {
  const { page, close } = await open(originOf(cms));
  try {
    const said = await page.evaluate(async () => {
      const { ogi } = window;
      const said = [];
      const listeners = [];
      const origin = 'https://checks.example';
      const frame = {
        src: `${origin}/embed.html`,
        hasAttribute: () => false,
        style: {},
        focus() {},
        addEventListener() {},
        removeEventListener() {},
        contentWindow: { postMessage: (message, to) => said.push([to, message]) },
      };
      const add = window.addEventListener;
      window.addEventListener = (_name, listener) => listeners.push(listener);
      const check = ogi.connectFrame(frame, {
        language: 'en',
        today: '2025-01-20',
        roster: ['甲局'],
      });
      window.addEventListener = add;
      const data = { protocol: 'ogi-frame/1', kind: 'ready', version: '1' };
      for (const listener of listeners) {
        listener({ data, origin: 'https://other.example', source: frame.contentWindow });
        listener({ data, origin, source: window });
      }
      const early = said.length;
      for (const listener of listeners) listener({ data, origin, source: frame.contentWindow });
      await check.ready;
      check.fixable = true;
      const fields = { title: '题', published: '2025-1-2' };
      void check.check('<p>文</p>', { again: true, focus: false, fields, lastYear: '上年' });
      check.notify('好');
      check.focus();
      await new Promise((resolve) => setTimeout(resolve));
      return { early, said };
    });
    assert.equal(said.early, 1, 'nothing but the greeting before the frame itself answered');
    for (const [to, message] of said.said) {
      assert.ok(
        validate(message),
        `${message.kind}: ${ajv.errorsText(validate.errors?.slice(0, 4))}`,
      );
      assert.equal(to, message.kind === 'hello' ? '*' : 'https://checks.example');
    }
    const kinds = new Set(said.said.map(([, { kind }]) => kind));
    assert.deepEqual([...kinds].sort(), ['check', 'focus', 'hello', 'notify', 'set']);
  } finally {
    await close();
  }
});

test('a sandboxed frame, which has no origin, checks too', async () => {
  const { page, errors, close } = await open(originOf(cms), 'yes');
  try {
    const verdict = await page.evaluate(
      async (html) => (await window.check.check(html)).verdict,
      slips,
    );
    assert.equal(verdict, 'fail');
    assert.deepEqual(errors, []);
  } finally {
    await close();
  }
});

test('a page whose origin is not allowed is neither heard nor answered', async () => {
  const { page, close } = await open('https://cms.example');
  try {
    const heard = await page.evaluate(async () => {
      const slow = new Promise((resolve) => setTimeout(() => resolve('no answer'), 2500));
      return [await Promise.race([window.check.ready, slow]), window.heard.length];
    });
    assert.deepEqual(heard, ['no answer', 0]);
  } finally {
    await close();
  }
});

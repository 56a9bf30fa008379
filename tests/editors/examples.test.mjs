// The pages of web/examples with an editor: each opens, checks, takes fixes and lets the form go.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hostMade, launch, openPage } from '../browser/browser.mjs';
import { install } from '../fixtures/install.mjs';

const modules = 'tests/editors/node_modules';
/** What lies in /static, as the pages say. */
const folders = {
  ueditor: `${modules}/ueditor/example/public/ueditor`,
  tinymce: `${modules}/tinymce`,
  ckeditor4: `${modules}/ckeditor4`,
  ckeditor5: `${modules}/ckeditor5/dist/browser`,
  wangeditor: `${modules}/@wangeditor/editor/dist`,
  kindeditor: `${modules}/kindeditor`,
};

let server;
let browser;
before(async () => {
  install(fileURLToPath(new URL('.', import.meta.url)));
  [server, browser] = await Promise.all([hostMade(() => ({}), folders), launch()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

for (const name of Object.keys(folders)) {
  test(`${name}.html checks the article, takes fixes into it, and goes when it is right`, async () => {
    const address = `${server.address}web/examples/${name}.html`;
    const { page, record, close } = await openPage(browser, address);
    try {
      const entry = (rule) => page.locator(`ogi-findings li[data-rule=${rule}]`);
      const publish = page.locator('button[value=publish]');
      await entry('OGI303').waitFor();
      await publish.click();
      await page.locator('ogi-report-check .notice', { hasText: '没有提交' }).waitFor();
      assert.equal(await page.locator('#saved').textContent(), '');
      for (const rule of ['OGI303', 'OGI401']) {
        await entry(rule).locator('a').first().click();
        await entry(rule).locator('ogi-fixes td button').first().click();
        await entry(rule).waitFor({ state: 'detached' });
      }
      await publish.click();
      await page.locator('#saved', { hasText: /检查通过，已发布，正文 \d{4,6} 个字符/ }).waitFor();
      // UEditor asks a server that uploads for its settings, and there is none.
      const own = record.errors.filter(
        (error) => !/Failed to load resource|请求后台配置项/.test(error),
      );
      assert.deepEqual(own, []);
    } finally {
      await close();
    }
  });
}

// What a user sets for all checks: the form, what it does to a result, that it stays in this browser, files in and out; figures
// from elsewhere; and the same text in two of many reports, with both side by side.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { chooseFile, example, openPage, withPage } from './browser.mjs';

const { shared } = withPage();

async function settingsForm(page) {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  const form = page.locator('ogi-settings');
  await form.locator('dialog[open]').waitFor();
  return form;
}

const close = (form) => form.getByRole('button', { name: '关闭' }).click();

describe('settings of an office', () => {
  test('are obeyed and told at once, kept in this browser, and cleared', async () => {
    const { page, record, close: end } = await openPage(shared.browser, shared.server.address);
    try {
      await chooseFile(page, 'report.html', example);
      const form = await settingsForm(page);
      await form.getByLabel('设置单位和年度').fill('云岭市政务公开办');
      await form.getByLabel('第六部分必须写明的事项').fill('绝无此事项');
      await form.getByRole('button', { name: '保存并应用' }).click();
      await form.getByText('已保存，并按新设置重新检查。').waitFor();
      // No rule is a province's own yet: the field would do nothing.
      assert.equal(await form.getByLabel('省份').count(), 0);
      assert.deepEqual(await violations(page), []);
      await close(form);
      await page.locator('ogi-findings').getByText('“绝无此事项”').waitFor();
      await page.locator('ogi-coverage').getByText('按“云岭市政务公开办”的设置检查').waitFor();

      await page.reload();
      await chooseFile(page, 'report.html', example);
      await page.locator('ogi-coverage').getByText('按“云岭市政务公开办”的设置检查').waitFor();
      const again = await settingsForm(page);
      assert.equal(await again.getByLabel('设置单位和年度').inputValue(), '云岭市政务公开办');
      await again.getByRole('button', { name: '清除设置' }).click();
      await close(again);
      await page
        .locator('ogi-coverage')
        .getByText('按“云岭市政务公开办”')
        .waitFor({ state: 'detached' });
      assert.equal(await page.evaluate(() => localStorage.getItem('ogi-settings')), null);
      assert.deepEqual([record.violations, record.errors], [[], []]);
      assert.ok(record.requests.every((url) => url.startsWith(shared.server.address)));
    } finally {
      await end();
    }
  });

  test('that the core does not understand are not taken, and what was written stays', async () => {
    const { page, close: end } = await openPage(shared.browser, shared.server.address);
    try {
      const form = await settingsForm(page);
      await form.getByLabel('部门、乡镇街道的公开期限').fill('1月28日');
      await form.getByRole('button', { name: '保存并应用' }).click();
      await form.getByRole('alert').getByText('“1月28日”不能识别').waitFor();
      assert.equal(await form.getByLabel('部门、乡镇街道的公开期限').inputValue(), '1月28日');
      assert.equal(await page.evaluate(() => localStorage.getItem('ogi-settings')), null);
    } finally {
      await end();
    }
  });

  test('go out as a file and come in as one', async () => {
    const { page, close: end } = await openPage(shared.browser, shared.server.address);
    try {
      const form = await settingsForm(page);
      await form.getByLabel('第一部分最多字数').fill('1000');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        form.getByRole('button', { name: '存成文件' }).click(),
      ]);
      const text = readFileSync(await file.path(), 'utf8');
      assert.deepEqual(JSON.parse(text), { schema: 'ogi-settings/1', longest_section_one: 1000 });
      const take = async (name, content) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          form.getByRole('button', { name: '从文件读入' }).click(),
        ]);
        await chooser.setFiles([
          { name, mimeType: 'application/json', buffer: Buffer.from(content) },
        ]);
      };
      await take('别的.json', '{}');
      await form.getByText('这不是设置文件。').waitFor();
      await take('设置.json', text.replace('1000', '900'));
      await form.getByText('已保存').waitFor();
      assert.equal(await form.getByLabel('第一部分最多字数').inputValue(), '900');
    } finally {
      await end();
    }
  });
});

test('figures from elsewhere are held against the report until they are dropped', async () => {
  const { page, record, close: end } = await openPage(shared.browser, shared.server.address);
  try {
    await chooseFile(page, 'report.html', example);
    const form = await settingsForm(page);
    const take = async (text) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        form.getByRole('button', { name: '选择 CSV 文件' }).click(),
      ]);
      await chooser.setFiles([
        { name: '统计.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
      ]);
    };
    await take('行政奖励,3,年报\n');
    await form.getByRole('alert').getByText('没有“行政奖励”这个单元格').waitFor();
    await take('disclosure.penalties.decisions,98765,执法统计\n');
    await form.getByText('“统计.csv”中的 1 个数正在与报告核对。').waitFor();
    await close(form);
    await page.locator('ogi-findings').getByText('“执法统计”为 98765').waitFor();
    const again = await settingsForm(page);
    await again.getByRole('button', { name: '不再核对' }).click();
    await close(again);
    await page
      .locator('ogi-findings')
      .getByText('“执法统计”为 98765')
      .waitFor({ state: 'detached' });
    assert.deepEqual([record.violations, record.errors], [[], []]);
  } finally {
    await end();
  }
});

test('two reports with one text are told in the list, both texts beside each other', async () => {
  const { page, record, close: end } = await openPage(shared.browser, shared.server.address);
  try {
    const buffer = (organ) => Buffer.from(example.replaceAll('临澜市青禾区水务局', organ));
    await page.setInputFiles('#file', [
      { name: 'a.html', mimeType: 'text/html', buffer: buffer('临澜市青禾区水务局') },
      { name: 'b.html', mimeType: 'text/html', buffer: buffer('临澜市青禾区教育局') },
    ]);
    const pair = page.locator('ogi-batch-same-texts details');
    await pair.waitFor();
    assert.equal(await pair.count(), 1);
    assert.match(
      await pair.locator('summary').textContent(),
      /临澜市青禾区水务局、临澜市青禾区教育局/,
    );
    await pair.locator('summary').click();
    const texts = await pair.locator('blockquote').allTextContents();
    assert.ok(texts.length >= 2);
    assert.equal(texts[0], texts[1]);
    assert.deepEqual([record.violations, record.errors], [[], []]);
  } finally {
    await end();
  }
});

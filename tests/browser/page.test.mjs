import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, asText, madeReport } from '../fixtures/made-report.mjs';
import {
  changeRow,
  chooseFile,
  dropFiles,
  example,
  exampleWithSlips,
  focused,
  nextOutcome,
  phone,
  sample,
  withPage,
} from './browser.mjs';

const { onPage } = withPage();

const textOf = async (page, selector) => (await page.locator(selector).textContent()).trim();
const heading = (page) => textOf(page, 'ogi-verdict h2');
const sums = (page) => textOf(page, 'ogi-coverage .sums');

async function paste(page, kinds) {
  await page.evaluate(async (given) => {
    const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, kinds);
  await page.keyboard.press('ControlOrMeta+v');
}

describe('a correct report', () => {
  test(
    'the built-in example holds: verdict, sums and title say so, and the focus is on the verdict',
    onPage(async ({ page }) => {
      const outcome = nextOutcome(page);
      await page.click('[data-example=correct]');
      const { result, report } = await outcome;
      assert.equal(result.verdict, 'pass');
      assert.equal(Object.keys(report.cells).length, 200);
      assert.equal(await heading(page), '未发现错误');
      assert.equal(await sums(page), '42 项勾稽关系全部成立');
      assert.match(await page.title(), /^（未发现错误）/);
      assert.match((await focused(page)).text, /未发现错误/);
      assert.equal(await page.locator('#input').isVisible(), false);
    }),
  );

  test(
    'the text of a PDF, pasted into the box, is recognised whole',
    onPage(async ({ page, context }) => {
      const bytes = sample(context, 'yanshi-2024.txt');
      if (!bytes) return;
      const outcome = nextOutcome(page);
      await page.focus('#text');
      await paste(page, { 'text/plain': bytes.toString('utf8') });
      await page.click('#paste button');
      const { result, report } = await outcome;
      assert.deepEqual(result.counts, { error: 0, warning: 0, info: result.counts.info });
      assert.equal(await sums(page), '42 项勾稽关系全部成立');
      assert.equal(Object.keys(report.cells).length, 200);
      assert.equal(report.year, 2024);
      assert.match(report.organ, /偃师区工业信息化和商务局/);
    }),
  );

  test(
    'a report made up for tests, as plain lines put into the box, is recognised whole',
    onPage(async ({ page }) => {
      const { forms } = (await loadChecker()).catalogue();
      const made = madeReport(forms[2021]);
      const outcome = nextOutcome(page);
      await page.fill('#text', asText(asDocument(made, forms[2021])));
      await page.click('#paste button');
      const { result, report } = await outcome;
      assert.deepEqual(report.cells, made.cells);
      assert.equal(result.equations.held, 42);
      assert.equal(result.counts.error, 0);
    }),
  );

  test(
    'a table copied from a page and pasted anywhere is checked at once, and its text stays in the box',
    onPage(async ({ page }) => {
      const outcome = nextOutcome(page);
      await paste(page, { 'text/html': example, 'text/plain': '全文' });
      const { result } = await outcome;
      assert.equal(result.verdict, 'pass');
      await page.click('#another');
      assert.equal(await page.inputValue('#text'), '全文');
    }),
  );

  for (const name of ['suqian-2023.html', 'suqian-2024.html', 'suqian-2023.gb18030.html']) {
    test(
      `${name}, chosen as a file, has every sum right`,
      onPage(async ({ page, context }) => {
        const bytes = sample(context, name);
        if (!bytes) return;
        const { result } = await chooseFile(page, name, bytes);
        assert.equal(result.equations.failed, 0);
        assert.equal(result.equations.held, result.equations.checked);
        assert.ok(result.equations.checked >= 40);
      }),
    );
  }

  test(
    'a dropped file is checked',
    onPage(async ({ page }) => {
      const outcome = nextOutcome(page);
      await dropFiles(page, [{ name: 'report.html', text: example }]);
      assert.equal((await outcome).result.verdict, 'pass');
      assert.equal(await page.locator('#source').textContent(), 'report.html');
    }),
  );

  test(
    'a Report of a content system, as .json, is checked',
    onPage(async ({ page }) => {
      const read = await chooseFile(page, 'report.html', example);
      const { result } = await chooseFile(page, 'report.json', JSON.stringify(read.report));
      assert.equal(result.verdict, 'pass');
    }),
  );
});

describe('a wrong figure', () => {
  test(
    'the failing sums are named with their difference, and each link moves the focus to its cell',
    onPage(async ({ page }) => {
      const outcome = nextOutcome(page);
      await page.click('[data-example=slips]');
      const { result } = await outcome;
      assert.equal(result.equations.failed, 3);
      assert.match(await heading(page), /^发现 3 个错误/);
      assert.equal(await sums(page), '42 项勾稽关系：39 项成立，3 项不成立');
      assert.match(await page.title(), /^（3 个错误）/);

      const links = page.locator('ogi-findings a');
      const texts = await links.allInnerTexts();
      const at = texts.findIndex((text) => text.includes('予以公开') && text.includes('差 +9'));
      assert.notEqual(at, -1, texts.join('\n'));
      assert.match(texts[at], /^错误/);
      await links.nth(at).focus();
      await page.keyboard.press('Enter');
      const cell = await page.waitForFunction(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element.dataset.cell;
      });
      assert.equal(await cell.jsonValue(), 'requests.granted.total');
      const { label } = await focused(page);
      assert.match(label, /^第三部分，(?:.*，)?予以公开，总计：19；错误：/);
      const outlined = await page.locator('ogi-form .figure.shown').count();
      assert.equal(outlined, 7, 'six terms and their total');
    }),
  );

  test(
    'any changed figure of section 三 fails the sums it is in',
    onPage(async ({ page }) => {
      const changed = changeRow(
        example,
        '2.重复申请',
        [0, 0, 0, 0, 0, 0, 0],
        [0, 5, 0, 0, 0, 0, 0],
      );
      const { result } = await chooseFile(page, 'changed.html', changed);
      const failed = result.equations.items.filter((item) => item.state === 'failed');
      assert.deepEqual(failed.map((item) => item.id).sort(), [
        'results.enterprise',
        'row.not_processed.repeated',
      ]);
      for (const finding of result.findings.filter(({ severity }) => severity === 'error')) {
        assert.ok(finding.terms.length > 0);
      }
    }),
  );

  test(
    'the list and the form say the same, and nothing is told by colour alone',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      const marked = page.locator('ogi-form .figure.error');
      assert.ok((await marked.count()) >= 3);
      for (const cell of await marked.all()) {
        assert.equal(await cell.locator('.icon').count(), 1);
        assert.match(await cell.locator('input').getAttribute('aria-label'), /错误：/);
      }
    }),
  );
});

test(
  'the language is a switch away: verdict, messages and title',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    const chinese = await page.locator('ogi-findings .message').allInnerTexts();
    await page.click('#language');
    await page.waitForFunction(
      (before) =>
        document
          .querySelector('ogi-report-check')
          .shadowRoot.querySelector('ogi-findings')
          .shadowRoot.querySelector('.message').textContent !== before,
      chinese[0],
    );
    assert.match(await heading(page), /^Found 3 errors/);
    assert.match(await page.title(), /^\(3 errors\)/);
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.match(await textOf(page, 'ogi-findings a >> nth=0'), /^Error/);
    await page.click('#language');
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN');
  }),
);

test(
  'where workers cannot start the check runs in the page itself',
  onPage(async ({ page }) => {
    await page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException('no workers here', 'SecurityError');
        }
      };
    });
    await page.reload();
    const { result } = await chooseFile(page, 'report.html', example);
    assert.equal(result.equations.held, 42);
  }),
);

test(
  'a finding with many places leads to one after the other',
  onPage(async ({ page }) => {
    const blank = example.replaceAll('<td>0</td>', '<td></td>');
    const { result } = await chooseFile(page, 'blank.html', blank);
    const finding = result.findings.findIndex(({ places }) => places.length > 10);
    assert.notEqual(finding, -1);
    const { places } = result.findings[finding];
    const entry = page.locator('ogi-findings li', { hasText: `共 ${places.length} 处` }).first();
    for (const [at, place] of places.slice(0, 3).entries()) {
      if (at === 0) await entry.locator('a').click();
      else await entry.getByRole('button', { name: '下一处' }).click();
      await page.waitForFunction(
        (cell) => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return element.dataset.cell === cell;
        },
        place.cell,
        { timeout: 3000 },
      );
    }
    assert.match(await entry.locator('.steps').textContent(), /第 3 处/);
  }),
);

test(
  'everything can be done by keyboard',
  onPage(async ({ page }) => {
    const press = async (wanted, most = 20) => {
      for (let count = 0; count < most; count += 1) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (wanted(now)) return;
      }
      assert.fail('not reached by Tab');
    };
    const outcome = nextOutcome(page);
    await press(({ text }) => text === '有两处填错的示例');
    await page.keyboard.press('Enter');
    await outcome;
    await press(({ tag, text }) => tag === 'a' && text.includes('错误'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('ogi-report-check').shadowRoot.querySelector('ogi-form').shadowRoot
          .activeElement?.dataset.cell,
    );
  }),
);

test(
  'on a phone the finding goes along to its place and leads on and back',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    const first = page.locator('ogi-findings a').first();
    await first.click();
    const bar = page.getByRole('complementary', { name: '当前问题' });
    assert.equal(await bar.isVisible(), true);
    const before = await bar.locator('p').textContent();
    await bar.getByRole('button', { name: '下一个' }).click();
    assert.notEqual(await bar.locator('p').textContent(), before);
    await bar.getByRole('button', { name: '返回列表' }).click();
    assert.equal((await focused(page)).tag, 'a');
    assert.equal(await bar.count(), 0);
  }, phone),
);

describe('a PDF whose Chinese fonts are not embedded', () => {
  test(
    'is read by the CMaps beside the page',
    onPage(async ({ page }) => {
      const { forms } = (await loadChecker()).catalogue();
      const made = madeReport(forms['2021'], 11);
      const bytes = asPdf(asDocument(made, forms['2021']), { encoding: 'GBK-EUC-H' });
      const { report } = await chooseFile(page, '年报.pdf', bytes);
      assert.equal(report.organ, made.organ);
      assert.deepEqual(report.cells, made.cells);
    }),
  );
});

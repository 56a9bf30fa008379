import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import {
  chooseFile,
  desktop,
  example,
  exampleWithSlips,
  host,
  launch,
  openPage,
  phone,
  useTool,
} from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function violations(page) {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    window.axe.run({ resultTypes: ['violations'] }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

const states = {
  'before a check': async () => {},
  'after a correct report': (page) => chooseFile(page, 'report.html', example),
  'after a report with errors': (page) => chooseFile(page, 'slips.html', exampleWithSlips),
  'with a finding shown': async (page) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.locator('ogi-findings a').first().click();
  },
  'with changes, last year and the original beside it': async (page) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.locator('[data-cell="requests.granted.total"] input').fill('10');
    await useTool(page, '原文件');
    await page.evaluate(
      (html) => document.querySelector('ogi-report-check').compareWith(html, '去年.html'),
      example,
    );
    await useTool(page, /^改动/);
    await page.keyboard.press('F8');
  },
  'with fixes, a question and a waiver': async (page) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    const finding = page.locator('ogi-findings li[data-rule=OGI401]');
    await finding.locator('a').click();
    await finding.getByRole('button', { name: '数字属实，说明理由' }).click();
  },
  'while a text and the head are written': async (page) => {
    await chooseFile(page, 'report.html', example);
    await page.getByRole('button', { name: /^修改文字：一、/ }).click();
    await useTool(page, /^导出/);
  },
  'with a draft': async (page) => {
    await chooseFile(page, 'report.html', example);
    await page.locator('[data-cell="requests.granted.total"] input').fill('11');
    await page.locator('#kept', { hasText: '草稿已存' }).waitFor();
    await page.click('#another');
    await page.locator('ogi-drafts li').waitFor();
  },
  'with the page for whoever answers for security': async (page) => {
    await page.click('#about-open');
    await page.locator('#about h3').first().waitFor();
  },
  'after a file that cannot be read': (page) => chooseFile(page, 'empty.html', ''),
};
/** Each state is reached at the first width; the page follows to the others. */
const widths = {
  desktop: [desktop],
  'a phone, and a narrow one': [phone, { width: 320, height: 568 }],
};

for (const [device, viewports] of Object.entries(widths)) {
  describe(device, () => {
    for (const [state, reach] of Object.entries(states)) {
      test(`${state}: axe finds nothing, and the page does not scroll sideways`, async () => {
        const { page, close } = await openPage(browser, server.address, viewports[0]);
        try {
          await reach(page);
          for (const viewport of viewports) {
            await page.setViewportSize(viewport);
            assert.deepEqual(await violations(page), []);
            const { scrollWidth, clientWidth } = await page.evaluate(() => {
              const { scrollWidth: wide, clientWidth: seen } = document.documentElement;
              return { scrollWidth: wide, clientWidth: seen };
            });
            assert.equal(scrollWidth, clientWidth);
          }
        } finally {
          await close();
        }
      });
    }
  });
}

test('every cell of the form says by itself where it stands', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    await chooseFile(page, 'report.html', example);
    const names = await page
      .locator('ogi-form td input[data-cell]')
      .evaluateAll((cells) =>
        Object.fromEntries(cells.map((cell) => [cell.dataset.cell, cell.ariaLabel])),
      );
    assert.equal(Object.keys(names).length, 200);
    assert.equal(new Set(Object.values(names)).size, 200, 'no two cells sound alike');
    assert.equal(names['requests.granted.natural_person'], '第三部分，予以公开，自然人：7');
    assert.equal(
      names['requests.refused.state_secret.enterprise'],
      '第三部分，不予公开，属于国家秘密，法人或其他组织，商业企业：0',
    );
    assert.equal(
      names['review.litigation_direct.total'],
      '第四部分，行政诉讼，未经复议直接起诉，总计：0',
    );
  } finally {
    await close();
  }
});

test('each figure names its heads, and they stand in its own table', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    await chooseFile(page, 'report.html', example);
    const astray = await page.locator('ogi-form td[data-cell]').evaluateAll((cells) =>
      cells
        .filter((cell) => {
          const heads = cell.headers.split(' ').filter(Boolean);
          const table = cell.closest('table');
          return heads.length < 2 || heads.some((id) => !table.querySelector(`th[id="${id}"]`));
        })
        .map((cell) => cell.dataset.cell),
    );
    assert.deepEqual(astray, []);
  } finally {
    await close();
  }
});

test('printed, only the report is there, in its official form', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('ogi-form table').count(), 3);
    for (const hidden of [
      '.top',
      'ogi-verdict',
      'ogi-findings',
      '#input',
      'ogi-form .difference',
    ]) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    }
    assert.ok((await page.pdf({ format: 'A4' })).length > 0);
  } finally {
    await close();
  }
});

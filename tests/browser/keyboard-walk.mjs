// A clerk's day by keys alone: one report worked through and written back, one moved to the form of its year, many as a list,
// settings and the page on security. Both drivers of browsers can run it; nothing is clicked, and nothing is focused by script.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChecker } from '../../dist/index.js';
import { readFile as readDocument } from '../../dist/node.js';
import { clerkDocx } from '../fixtures/clerk-files.mjs';
import { asDocument, asHtml, madeReport } from '../fixtures/made-report.mjs';
import { madeReports } from '../fixtures/made-reports.mjs';
import { reportInOldEdition } from '../fixtures/old-edition.mjs';

const longestWait = 20_000;
/** More stops than any of these pages has between two of its parts. */
const mostStops = 120;
const mended = 'review.reconsideration.total';

/** Walks the page at `address`. */
export async function walkByKeys(page, address) {
  const checker = await loadChecker();
  const catalogue = checker.catalogue();
  const folder = mkdtempSync(join(tmpdir(), 'ogi-keys-'));
  const file = (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  try {
    await page.goto(address);
    await keepWhatIsTaken(page);
    await oneReport(page, checker, catalogue, file);
    await anotherEdition(page, catalogue, file);
    await many(page, catalogue, file);
    await settingsAndSecurity(page);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function oneReport(page, checker, catalogue, file) {
  const report = madeReport(catalogue.forms['2021']);
  const right = report.cells[mended];
  report.cells[mended] = '999';
  report.cells['review.litigation_direct.total'] = '998';
  const docx = clerkDocx(asDocument(report, catalogue.forms['2021']));

  await reach(page, /^选择文件$/);
  await choose(page, [file('年报.docx', docx)]);
  await titled(page, /^（2 个错误）/);
  await reach(page, /行政复议/, { tag: 'a' });
  await page.keyboard.press('Enter');
  await focusOn(page, (name) => name.includes('行政复议，总计'));
  await reach(page, new RegExp(`^采用：.*总计.*应为 ${right}`), { back: true });
  await page.keyboard.press('Enter');
  await titled(page, /^（1 个错误）/);
  // The next finding has the focus.
  await focusOn(page, (_, tag) => tag === 'a');

  await reach(page, /^数字属实，说明理由$/);
  await page.keyboard.press('Enter');
  await focusOrReach(page, 'textarea');
  await type(page, '经核对属实');
  await reach(page, /^记下理由$/);
  await page.keyboard.press('Enter');
  await titled(page, /^（已说明理由）/);

  await withKey(page, 'Control', 'z');
  await titled(page, /^（1 个错误）/);
  await withKey(page, 'Control', 'y');
  await titled(page, /^（已说明理由）/);

  await exportItem(page, '原文件（已改正）', '年报（改正）.docx');
  const back = checker.recognise(await readDocument(await lastTaken(page))).report;
  assert.equal(back.cells[mended], right);
  assert.equal(back.cells['review.litigation_direct.total'], '998');
  await exportItem(page, '问题清单（Excel）', '.xlsx');
  await another(page);
}

async function anotherEdition(page, catalogue, file) {
  const old = asHtml(asDocument(reportInOldEdition(catalogue), catalogue.forms['2019']));
  await reach(page, /^选择文件$/);
  await choose(page, [file('旧表.html', old)]);
  await titled(page, /^（\d+ 个错误）/);
  await reach(page, /样式/, { tag: 'a' });
  await page.keyboard.press('Enter');
  await reach(page, /^把数字移到规定的表格$/, { back: true });
  await page.keyboard.press('Enter');
  await until(page, '那些数字在规定的表格中', () =>
    window
      .within('ogi-form', 'input[data-cell="disclosure.normative_documents.issued"]')
      .some(({ value }) => value === '12'),
  );
  await another(page);
}

async function many(page, catalogue, file) {
  const reports = madeReports(catalogue.forms['2021'], 4);
  reports[1].cells[mended] = '999';
  reports[3].sections = reports[2].sections;
  await reach(page, /^选择文件$/);
  await choose(
    page,
    reports.map((report, at) => file(`${at}.json`, JSON.stringify(report))),
  );
  await until(
    page,
    '四份都检查过',
    () => window.within('ogi-batch-same-texts', 'summary').length === 1,
  );

  await reach(page, /^一览表$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await until(page, '各单位对照', () => window.within('ogi-batch-units', 'tbody tr').length === 4);
  await reach(page, /^公开率/);
  await page.keyboard.press('Enter');
  await until(page, '按公开率排序', () =>
    window.within('ogi-batch-units', '[aria-sort=descending]')[0]?.textContent.includes('公开率'),
  );
  await reach(page, /^各单位对照$/, { back: true, tag: 'button' });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');

  await reach(page, /^每个单位一份/);
  await page.keyboard.press('Enter');
  await taken(page, '各单位问题清单.zip');
  await reach(page, /财政局|教育局|民政局|住建局/, { tag: 'summary' });
  await page.keyboard.press('Enter');
  await until(
    page,
    '相同的文字并列',
    () => window.within('ogi-batch-same-texts', 'details[open] blockquote').length > 1,
  );
}

async function settingsAndSecurity(page) {
  await reach(page, /^设置$/);
  await page.keyboard.press('Enter');
  await until(page, '设置', () => window.within('ogi-settings', 'dialog[open]').length === 1);
  await reach(page, /^设置单位和年度/);
  await type(page, '云岭市');
  await page.keyboard.press('Escape');
  await until(page, '设置关上了', () => window.within('ogi-settings', 'dialog[open]').length === 0);
  await focusOn(page, (name) => name === '设置');
  await reach(page, /^安全说明$/);
  await page.keyboard.press('Enter');
  await until(page, '安全说明', () => document.querySelectorAll('#about h3').length > 3);
  await reach(page, /^返回$/);
  await page.keyboard.press('Enter');
  await until(page, '回到列表', () => document.getElementById('main').dataset.shows === 'many');
  assert.equal(await page.evaluate(() => window.within('ogi-batch-table', 'tbody tr').length), 4);
}

async function another(page) {
  await reach(page, /^检查另一份$/);
  await page.keyboard.press('Enter');
  await until(
    page,
    '可以选另一份',
    () => document.getElementById('main').dataset.shows === 'input',
  );
}

async function exportItem(page, item, name) {
  await reach(page, /^导出/, { back: true });
  await page.keyboard.press('Enter');
  for (let step = 0; (await focus(page)).name !== item; step += 1) {
    assert.ok(step < 15, `${item} is in the menu`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await taken(page, name);
}

// What the walk is made of.

/** Goes on, or back, by Tab to what has the name. */
async function reach(page, wanted, { back = false, tag = '' } = {}) {
  const passed = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (back) await withKey(page, 'Shift', 'Tab');
    else await page.keyboard.press('Tab');
    const now = await focus(page);
    if (wanted.test(now.name) && (tag === '' || now.tag === tag)) return;
    passed.push(now.name.slice(0, 12));
  }
  throw new Error(`${wanted} is not reached by Tab: ${passed.join(' · ')}`);
}

/** The name and the tag of what has the focus, through shadow roots. */
const focus = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name =
      element?.getAttribute('aria-label') ||
      element?.labels?.[0]?.textContent ||
      element?.textContent;
    return { tag: element?.localName ?? '', name: (name ?? '').replace(/\s+/g, ' ').trim() };
  });

async function focusOn(page, fits) {
  let now;
  for (const end = Date.now() + longestWait; Date.now() < end; await pause()) {
    now = await focus(page);
    if (fits(now.name, now.tag)) return;
  }
  throw new Error(`the focus is on ${now.tag} ${now.name}`);
}

async function focusOrReach(page, tag) {
  if ((await focus(page)).tag !== tag) await reach(page, /./, { tag });
}

async function withKey(page, modifier, key) {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

const type = (page, text) =>
  page.keyboard.insertText ? page.keyboard.insertText(text) : page.keyboard.sendCharacter(text);

/** Enter on what has the focus, and the files given to what the browser asks. */
async function choose(page, paths) {
  const asked = page.waitForFileChooser
    ? page.waitForFileChooser()
    : page.waitForEvent('filechooser');
  // The browser is told to ask the test, which takes a moment.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const [chooser] = await Promise.all([asked, page.keyboard.press('Enter')]);
  await (chooser.accept ? chooser.accept(paths) : chooser.setFiles(paths));
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

async function until(page, what, holds, value) {
  for (const end = Date.now() + longestWait; Date.now() < end; await pause())
    if (await page.evaluate(holds, value)) return;
  const { name, tag } = await focus(page);
  throw new Error(`not so: ${what} (${await page.title()}; focus: ${tag} ${name.slice(0, 40)})`);
}

const titled = (page, wanted) =>
  until(page, String(wanted), (start) => new RegExp(start).test(document.title), wanted.source);

/** Old headless browsers refuse downloads: what would be saved is kept in the page as well. */
const keepWhatIsTaken = (page) =>
  page.evaluate(() => {
    window.taken = [];
    let blob;
    const { createObjectURL } = URL;
    URL.createObjectURL = (made) => {
      blob = made;
      return createObjectURL.call(URL, made);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) window.taken.push({ name: this.download, blob });
      else click.call(this);
    };
    /** What fits within the elements of a name, wherever in the page these stand. */
    window.within = (name, selector) => {
      const look = (root) =>
        [...root.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) => {
          if (!shadowRoot) return [];
          const own = localName === name ? [...shadowRoot.querySelectorAll(selector)] : [];
          return [...own, ...look(shadowRoot)];
        });
      return look(document);
    };
  });

const taken = (page, name) =>
  until(
    page,
    `${name} is taken`,
    (wanted) =>
      window.taken.length > 0 && window.taken[window.taken.length - 1].name.endsWith(wanted),
    name,
  );

async function lastTaken(page) {
  const bytes = await page.evaluate(async () => {
    const { blob } = window.taken[window.taken.length - 1];
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Uint8Array.from(bytes);
}

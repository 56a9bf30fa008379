// What the browser tests share: a Chromium, the built page on a local address, and what went over the wire meanwhile.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { addressOf, serve } from '../../scripts/serve.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const samplesFolder = process.env.OGI_SAMPLES ?? `${root}../shared/samples`;

export const example = readFileSync(`${root}web/examples/report.html`, 'utf8');
export const exampleWithSlips = readFileSync(`${root}web/examples/report-with-slips.html`, 'utf8');

/** A sample report's bytes, or undefined, told by a note, where the samples are not at hand. */
export function sample(test, name) {
  const path = `${samplesFolder}/${name}`;
  if (existsSync(path)) return readFileSync(path);
  test.skip(`${name} is not here (set OGI_SAMPLES to the folder of sample reports)`);
  return undefined;
}

/** $CHROME, or the Chromium or Chrome found on the PATH. */
function browserPath() {
  if (process.env.CHROME) return process.env.CHROME;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next one.
    }
  }
  throw new Error('no Chromium found: install it or set CHROME');
}

/**
 * Of these each window of a Chromium of 2026 has its own renderer, kept ready below the address bar: half of a test's time.
 * The option given twice counts once, so the features that Playwright turns off to keep a test quiet stand here again.
 */
const idleParts = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export function launch() {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${idleParts.join(',')}`,
    ],
  });
}

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** Serves a folder of the repository, with `headers`; `requests` are the paths asked for so far, `close()` ends it. */
export async function host(folder = 'dist/page', headers = {}) {
  const server = await serve(`${root}${folder}`, [0]);
  server.prependListener('request', (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  });
  return running(server);
}

function running(server) {
  const requests = [];
  server.prependListener('request', ({ url }) => requests.push(url));
  return { address: addressOf(server), requests, close: () => server.close() };
}

/**
 * Serves the repository, dist as `static` too, where the manual's lines have it, with `folders` in it under their names, and under
 * `made` pages made up for a test: `make` gives `{headers, body}` of the address's parameters and of the fields that a form posted
 * there, in their order.
 * What a test itself hands to a browser may not show a frame of this machine.
 */
export async function hostMade(make, folders = {}) {
  const server = await serve(root, [0]);
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', async (request, response) => {
    request.url = request.url
      .replace(/^\/static\/([\w-]+)\//, (whole, name) =>
        folders[name] ? `/${folders[name]}/` : whole,
      )
      .replace(/^\/static\//, '/dist/');
    const { pathname, searchParams } = new URL(request.url, 'http://made');
    if (pathname !== '/made') return answer(request, response);
    const isPost = request.method === 'POST';
    const fields = isPost ? [...new URLSearchParams(await text(request))] : undefined;
    const { headers = {}, body } = make(searchParams, fields);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  return running(server);
}

/** A tab with the page in it, and a record of every request, policy violation and script error. */
export async function openPage(browser, address, viewport = desktop) {
  // Its own test lets the service worker in; elsewhere it would only fetch the whole page again.
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const record = { requests: [], violations: [], errors: [] };
  context.on('request', (request) => record.requests.push(request.url()));
  page.on('pageerror', (error) => record.errors.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) record.violations.push(message.text());
    else if (message.type() === 'error') record.errors.push(message.text());
  });
  await page.goto(address);
  return { page, record, close: () => context.close() };
}

/** Chooses a file and waits for the outcome. */
export async function chooseFile(page, name, content) {
  // From disk: what Playwright itself would send may not be larger than 50 MB.
  const folder = mkdtempSync(join(tmpdir(), 'ogi-check-'));
  try {
    writeFileSync(join(folder, name), content);
    const outcome = nextOutcome(page);
    await page.setInputFiles('#file', join(folder, name));
    return await outcome;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Drops files on the page as a file manager would. */
export async function dropFiles(page, files) {
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name));
    const fire = (type) =>
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    fire('dragenter');
    fire('dragover');
    fire('drop');
  }, files);
}

/** Resolves with the next result, or `{error}` with the message shown. Call it before what causes it. */
export function nextOutcome(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector('ogi-report-check');
        const done = (value) => {
          element.removeEventListener('ogi-result', onResult);
          element.removeEventListener('ogi-error', onError);
          resolve(value);
        };
        const onResult = ({ detail }) =>
          done({ result: detail.result, report: detail.report, recognition: detail.recognition });
        const onError = ({ detail }) => done({ error: detail.error.message });
        element.addEventListener('ogi-result', onResult);
        element.addEventListener('ogi-error', onError);
      }),
  );
}

/**
 * Records what the browser saw move since the page came; gives what it was so far. `ofOwn`: what a key or a button moved counts
 * too, which the browser takes for wanted in the half second after it.
 */
export async function watchShifts(page, { ofOwn = false } = {}) {
  await page.evaluate(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        window.shifts.push({
          value,
          hadRecentInput,
          // What stands in shadow roots has no node here, but its places.
          rects: sources?.map(({ node, previousRect, currentRect }) => ({
            name: node ? `${node.nodeName} ${node.className}` : '',
            previousRect: previousRect.toJSON(),
            currentRect: currentRect.toJSON(),
          })),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    await page.waitForTimeout(400);
    return page.evaluate(
      (all) => window.shifts.filter(({ hadRecentInput }) => all || !hadRecentInput),
      ofOwn,
    );
  };
}

/**
 * Asks the page again until `look` answers with something true. Playwright's own wait takes the promise of an `async` question for
 * the answer.
 */
export async function untilTrue(page, look, argument) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await page.evaluate(look, argument)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`not true after ten seconds: ${look}`);
}

/** The description of what has the focus, through shadow roots: its text, label and cell. */
export function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      tag: element.localName,
      id: element.id,
      text: element.textContent.trim(),
      label: element.getAttribute('aria-label') ?? '',
      cell: element.dataset.cell ?? '',
    };
  });
}

/** The report with one cell of the requests table changed, told by its row's label and the figures of the row. */
export function changeRow(html, label, before, after) {
  const cells = (figures) => figures.map((figure) => `<td>${figure}</td>`).join('');
  const changed = html.replace(label + tagsAfter(html, label) + cells(before), (found) =>
    found.replace(cells(before), cells(after)),
  );
  if (changed === html) throw new Error(`no row ${label} with ${before}`);
  return changed;
}

const tagsAfter = (html, label) => (html.includes(`${label}</td>\n`) ? '</td>\n' : '</td>');

/**
 * For a test file: a browser and the page's server for all its tests. `onPage(work)` is a test that runs `work` in a tab of
 * its own and demands that no script failed, no policy was broken and nothing was asked of another server.
 */
export function withPage() {
  const shared = {};
  before(async () => {
    [shared.browser, shared.server] = await Promise.all([launch(), host()]);
  });
  after(async () => {
    await shared.browser?.close();
    shared.server?.close();
  });

  function onPage(work, viewport = desktop) {
    return async (context) => {
      const tab = await openPage(shared.browser, shared.server.address, viewport);
      try {
        await work({ ...tab, context });
        assert.deepEqual(tab.record.errors, []);
        assert.deepEqual(tab.record.violations, []);
        const foreign = tab.record.requests.filter(
          (url) => !url.startsWith(shared.server.address) && !/^(?:data|blob):/.test(url),
        );
        assert.deepEqual(foreign, []);
      } finally {
        await tab.close();
      }
    };
  }

  return { shared, onPage };
}

/** Presses a tool of the bar over the report; on a phone most stand behind 更多. */
export async function useTool(page, name) {
  const more = page.locator('.tools').getByRole('button', { name: '更多' });
  const closed = (await more.count()) > 0 && (await more.getAttribute('aria-expanded')) === 'false';
  if (closed) await more.click();
  await page
    .locator('.tools')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
}

// The same modules in a browser: DOMParser must give what parse5 gives, pages and workers what Node gives.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chineseCMaps } from '../../scripts/chinese-cmaps.mjs';
import { launch } from '../browser/browser.mjs';
import { asPdf } from '../fixtures/made-pages.mjs';
import { buildReaders, outDir } from './build.mjs';
import { docx, ofd, p, pdf, sheetData, tbl, tc, tr, xlsx } from './fixtures.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples =
  process.env.OGI_SAMPLES ?? fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const executablePath = process.env.CHROME ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : `no Chromium at ${executablePath}`;

const node = await buildReaders('browser-node');
const out = `${outDir}browser/`;
let server;
let browser;
let page;
const requests = [];

before(async () => {
  if (skip) return;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [chineseCMaps()],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'chrome86',
      minify: false,
      lib: { entry: { index: `${root}web/import/index.ts` }, formats: ['es'] },
    },
  });
  server = createServer((request, response) => {
    requests.push(request.url);
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html');
      return response.end(
        '<!doctype html><script type="module">window.readers = await import("/index.js")</script>',
      );
    }
    const file = `${out}${request.url.slice(1)}`;
    if (!/^(?:cmaps\/)?[\w.-]+$/.test(request.url.slice(1)) || !existsSync(file)) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('content-type', 'text/javascript');
    return response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('window.readers');
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

/** Runs in the browser: the document, or the error's code. */
const inPage = (html) =>
  page.evaluate((source) => {
    try {
      return window.readers.readHtml(source);
    } catch (error) {
      return error.code ?? String(error);
    }
  }, html);
const inNode = (html) => {
  try {
    return node.readHtml(html);
  } catch (error) {
    return error.code ?? String(error);
  }
};

const PAGES = [
  '<p>一、总体情况<p>甲<br>乙<b>丙<i>丁</b>戊</i>',
  '<table><td>a<td>b<tr><td rowspan=0>c<table><tr><td>x<td>y</table><td>d</table>',
  '<table>逃<tr><td>a</td>逃<b>逃<td>b</table>尾',
  '<table><caption>题</caption><thead><tr><th>h<th>h<tfoot><tr><td>f<td>f<tbody><tr><td>b<td>b</table>',
  '<table><tr><td colspan=" 2.0" rowspan="x">a<td colspan=-1>b<tr><td>c<td>d<td>e</table>',
  '<table class=MsoNormalTable><![if !supportMisalignedColumns]><tr height=0><td width=9></td></tr><![endif]><tr><td>a<o:p>&nbsp;</o:p><td>b</table>',
  '<!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]--><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span>件</p>',
  '<select><option>1<option selected>2</select><textarea>\n7</textarea><input value=5><pre>\na\n b</pre>',
  '<svg><title>t</title><text>x</text><desc><p>y</p></desc></svg><math><mi>z</mi></math><template><p>w</template><noscript><p>v</noscript>',
  '<frameset><frame></frameset>',
  '<form><table><form><tr><td><input value=1><td>&lt;p&gt;&amp;nbsp;&#x4e00;&#0;&notit;</table></form>',
  '<ruby>汉<rp>(<rt>hàn<rp>)</ruby><del>x</del><p hidden>y<p style="display:none">z<details><summary>s</summary>d</details>',
  '<body><p>a</body></html><p>b<head><title>no</title></head>',
  '<a href=1><div><a href=2>x</a></div>y</a><nobr>1<nobr>2',
  '<ul><li>a<ul><li>b</ul><li>c</ul><dl><dt>d<dd>e</dl>',
  `${'<div>'.repeat(300)}深`,
];

test('DOMParser and parse5 lead to the same document', { skip }, async () => {
  for (const html of PAGES) assert.deepEqual(await inPage(html), inNode(html), html);
});

// What may stand inside <select> differs between browsers of this year and the last; parse5 follows the older rule.
const SIMPLE = PAGES.slice(0, -1).filter((html) => !html.includes('<select>'));

test('they agree on pages cut anywhere and with tags thrown in', {
  skip,
  timeout: 120_000,
}, async () => {
  const tags = [
    '<td>',
    '</td>',
    '<tr>',
    '</table>',
    '<table>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<caption>',
    '<![endif]>',
  ];
  let state = 7;
  const random = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const variants = [];
  for (let round = 0; round < 300; round++) {
    let html = SIMPLE[random(SIMPLE.length)];
    for (let left = 1 + random(3); left > 0; left--) {
      const at = random(html.length);
      html =
        random(4) === 0
          ? html.slice(0, at)
          : html.slice(0, at) + tags[random(tags.length)] + html.slice(at);
    }
    variants.push(html);
  }
  for (const html of variants) assert.deepEqual(await inPage(html), inNode(html), html);
});

test('nothing of foreign HTML runs or is fetched', { skip }, async () => {
  const before = requests.length;
  const hostile =
    '<script>window.ran = 1</script><img src=/gone onerror="window.ran = 2"><svg onload="window.ran = 3"></svg><link rel=stylesheet href=/gone.css>' +
    '<iframe src=/gone srcdoc="<script>parent.ran = 4</script>"></iframe><body onload="window.ran = 5"><p style="background:url(/gone)">见';
  assert.deepEqual((await inPage(hostile)).blocks.at(-1), { type: 'text', text: '见' });
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate('window.ran'), undefined);
  assert.equal(requests.length, before);
});

const files = {
  docx: docx(p('甲') + tbl(tr([tc('a'), tc('b')]), tr([tc('c'), tc('d')]))),
  xlsx: xlsx([sheetData(['甲', 1], ['乙', 2])]),
  ofd: ofd([
    '<ofd:TextObject Boundary="1 1 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="4">规章</ofd:TextCode></ofd:TextObject>',
  ]),
  pdf: pdf(['BT /F 10 Tf 100 700 Td (12) Tj ET 100 600 200 1 re f']),
};
for (const name of [
  'suqian-2024.docx',
  'suqian-2024.doc',
  'suqian-2024.xlsx',
  'suqian-2024.ofd',
  'suqian-2024.pdf',
  'suqian-2023.gb18030.html',
]) {
  if (existsSync(`${samples}/${name}`))
    files[name] = new Uint8Array(readFileSync(`${samples}/${name}`));
}

for (const [name, bytes] of Object.entries(files)) {
  test(`${name} gives the same in a page as in Node`, { skip, timeout: 60_000 }, async () => {
    const wanted = await node.readDocument(bytes, name);
    const found = await page.evaluate(
      ([numbers, file]) => window.readers.readDocument(Uint8Array.from(numbers), file),
      [[...bytes], name],
    );
    assert.deepEqual(found, wanted);
  });
}

test('a PDF whose Chinese fonts are not embedded, by the CMaps beside the page', {
  skip,
}, async () => {
  const document = { blocks: [{ type: 'text', text: '全年新收申请12件' }] };
  const bytes = asPdf(document, { encoding: 'UniGB-UCS2-H' });
  const found = await page.evaluate(
    (numbers) => {
      const cMapUrl = new URL('cmaps/', location.href).href;
      return window.readers.readDocument(Uint8Array.from(numbers), 'x.pdf', { cMapUrl });
    },
    [...bytes],
  );
  assert.deepEqual(found, await node.readDocument(bytes));
});

test('in a worker, all but HTML', { skip, timeout: 60_000 }, async () => {
  const { html, ...rest } = await page.evaluate(
    async (packed) => {
      const source = `import * as readers from '${location.origin}/index.js';
      onmessage = async ({ data }) => {
        const found = {};
        for (const [name, numbers] of Object.entries(data)) {
          found[name] = await readers.readDocument(Uint8Array.from(numbers), name).catch((error) => error.code ?? String(error));
        }
        postMessage(found);
      };`;
      const worker = new Worker(
        URL.createObjectURL(new Blob([source], { type: 'text/javascript' })),
        { type: 'module' },
      );
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(packed);
      });
    },
    {
      ...Object.fromEntries(['docx', 'xlsx', 'ofd', 'pdf'].map((name) => [name, [...files[name]]])),
      html: [...new TextEncoder().encode('<p>x</p>')],
    },
  );
  for (const [name, found] of Object.entries(rest)) {
    assert.deepEqual(found, await node.readDocument(files[name], name), name);
  }
  assert.match(html, /NoHtmlParser/);
});

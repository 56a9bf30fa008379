// `ogi-check serve`: the same answers as the command's, over HTTP, for programs in any language; what is wrong with a request is
// told, none is lost, and none keeps it from stopping.
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadChecker } from '../../dist/index.js';
import { asDocx } from '../fixtures/made-files.mjs';
import { asDocument, asHtml, madeReport } from '../fixtures/made-report.mjs';
import { endlessPdf } from '../import/fixtures.mjs';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const example = (name) => fileURLToPath(new URL(`../../docs/examples/${name}`, import.meta.url));
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const report = madeReport(form, 3);
const document = asDocument(report, form);
const wrong = { ...report, cells: { ...report.cells, 'requests.received.total': '999' } };
const utf8 = (text) => new TextEncoder().encode(text);

let service;
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ogi-check-service-'));
  service = await started();
});
after(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

/** A running service: its address, what it has logged, and how it is stopped. */
async function started(...args) {
  const child = spawn(process.execPath, [
    command,
    'serve',
    '--port',
    '0',
    '--today',
    '2025-01-20',
    ...args,
  ]);
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    logged += text;
  });
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  const address = await new Promise((resolve, reject) => {
    child.stderr.on('data', () => {
      const found = /http:\S+\//.exec(logged);
      if (found) resolve(found[0]);
    });
    ended.then(() => reject(new Error(logged)));
  });
  return {
    address,
    log: () => logged,
    ended,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

const agent = new Agent({ maxSockets: 1000 });
/** [status, JSON] of a request. */
function send(path, body, { headers = {}, method = 'POST', to = service, ...more } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, to.address),
      { method, headers, agent, ...more },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const isJson = response.headers['content-type']?.includes('json');
          resolve([response.statusCode, isJson ? JSON.parse(text) : text]);
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('files and reports give what the core gives', async () => {
  const inputs = [
    ['check?name=a.docx', asDocx(document), {}],
    ['check', asDocx(document), {}],
    ['check', utf8(asHtml(document)), { 'content-type': 'text/html; charset=utf-8' }],
    ['check', JSON.stringify(report), { 'content-type': 'application/json' }],
  ];
  for (const [path, body, headers] of inputs) {
    const [status, result] = await send(path, body, { headers });
    assert.equal(status, 200);
    assert.equal(result.schema, 'ogi-result/1');
    assert.equal(result.counts.error, 0);
  }
  const [, result] = await send('check', JSON.stringify(wrong));
  assert.deepEqual(result, checker.check(wrong, { today: '2025-01-20' }));
  assert.ok(result.counts.error > 0);
  const [, recognition] = await send('recognise', asDocx(document));
  assert.deepEqual(recognition.report.cells, report.cells);
});

test('what is wrong with a request is told in both languages', async () => {
  const refusals = [
    [404, 'nothing', '', {}],
    [404, 'nothing', '{}', { path: '//[/check?name=%' }],
    [405, 'check', undefined, { method: 'GET' }],
    [400, 'check', '', {}],
    [403, 'check', 'x', { headers: { host: 'evil.example' } }],
    [413, 'check', undefined, { headers: { 'content-length': String(2 ** 30) } }],
    [422, 'check', Uint8Array.from({ length: 900 }, (_, i) => (i * 89) % 31), {}],
    [
      422,
      'check',
      '{"schema":"ogi-report/1","cells":',
      { headers: { 'content-type': 'application/json' } },
    ],
  ];
  for (const [wanted, path, body, options] of refusals) {
    const [status, answer] = await send(path, body, options).catch((error) => [error.code]);
    assert.equal(status, wanted, path);
    assert.equal(answer.schema, 'ogi-error/1');
    assert.match(answer.error, /[\u4e00-\u9fff]/);
    assert.doesNotMatch(answer.error_en, /[\u4e00-\u9fff]/);
  }
});

test('a thousand requests at once are all answered, each with its own', async () => {
  const bodies = Array.from({ length: 1000 }, (_, i) => ({
    ...report,
    organ: `第${i}号局`,
    cells: { ...report.cells, 'requests.received.total': String(i) },
  }));
  const answers = await Promise.all(bodies.map((body) => send('check', JSON.stringify(body))));
  for (const [i, [status, result]] of answers.entries()) {
    assert.equal(status, 200);
    assert.deepEqual(result, checker.check(bodies[i], { today: '2025-01-20' }), `request ${i}`);
  }
  const [, metrics] = await send('metrics', undefined, { method: 'GET' });
  assert.match(metrics, /ogi_check_requests_total\{status="200"\} 1\d\d\d/);
  const [, health] = await send('health', undefined, { method: 'GET' });
  assert.equal(health.status, 'ok');
});

test('clients that break off or send nothing harm nobody', async () => {
  const { port } = new URL(service.address);
  for (const text of [
    'POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90\r\n\r\nabc',
    'nonsense\r\n\r\n',
    '',
  ]) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    await new Promise((resolve) => socket.write(text, resolve));
    socket.destroy();
  }
  const [status] = await send('check', JSON.stringify(report));
  assert.equal(status, 200);
});

test('stopped, it answers what it was asked, takes no more, and says what it has done', async () => {
  const own = await started('--jobs', '1');
  const asked = Array.from({ length: 20 }, () => send('check', asDocx(document), { to: own }));
  await asked[0];
  const ended = own.stop();
  const answers = await Promise.all(asked);
  assert.ok(answers.every(([status]) => status === 200));
  assert.deepEqual(await ended, { code: 0, signal: null });
  assert.match(own.log(), /requests=20 200=20 open=0 p50_ms=\d+ p99_ms=\d+\n$/);
  await assert.rejects(send('health', undefined, { method: 'GET', to: own }));
});

test('a second signal ends it at once, whatever it is reading', async () => {
  const own = await started('--jobs', '1');
  send('check', endlessPdf(), { to: own }).catch(() => {});
  const [, health] = await send('health', undefined, { method: 'GET', to: own });
  assert.equal(health.waiting >= 1, true);
  own.stop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { signal } = await own.stop();
  assert.equal(signal, 'SIGTERM');
});

test('settings of an office hold for every report; what is said of one report is refused', async () => {
  const settings = { schema: 'ogi-settings/1', section_six: ['绝无此事项'] };
  const file = join(folder, 'settings.json');
  await writeFile(file, JSON.stringify(settings));
  const own = await started('--jobs', '1', '--settings', file);
  const [, result] = await send('check', JSON.stringify(report), { to: own });
  assert.deepEqual(result, checker.check(report, { today: '2025-01-20', settings }));
  assert.ok(result.findings.some(({ rule }) => rule === 'OGI902'));
  await own.stop();
  const refused = [command, 'serve', '--last-year', file];
  const { status, stderr } = spawnSync(process.execPath, refused, { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /--last-year/);
});

test('a port in use, and one that is none', async () => {
  const { port } = new URL(service.address);
  for (const [given, message] of [
    [port, /端口已被占用/],
    ['99999', /--port/],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [command, 'serve', '--port', given], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, message);
  }
});

const clients = { java: [example('CheckReport.java')], php: [example('check_report.php')] };
for (const [program, args] of Object.entries(clients)) {
  const isThere = spawnSync(program, ['--version']).status === 0;
  test(`the client in ${program}`, {
    skip: isThere ? false : `${program} is not installed`,
  }, async () => {
    const file = join(folder, '年报 一.json');
    await writeFile(file, JSON.stringify(wrong));
    const { stdout } = await promisify(execFile)(program, [...args, service.address, file]);
    assert.match(stdout, /OGI303/);
    const broken = join(folder, 'broken.docx');
    await writeFile(
      broken,
      Uint8Array.from({ length: 900 }, (_, i) => (i * 89) % 31),
    );
    await assert.rejects(promisify(execFile)(program, [...args, service.address, broken]), {
      code: 2,
    });
  });
}

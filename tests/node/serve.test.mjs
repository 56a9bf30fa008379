import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addressOf, serve } from '../../scripts/serve.mjs';

let home;
let server;
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'ogi-check-serve-'));
  await mkdir(join(home, 'page/examples'), { recursive: true });
  await writeFile(join(home, 'secret.txt'), 'secret');
  await writeFile(join(home, 'page/index.html'), '<title>page</title>');
  await writeFile(join(home, 'page/ogi-check.wasm'), 'wasm');
  await symlink(join(home, 'secret.txt'), join(home, 'page/link.txt'));
  server = await serve(join(home, 'page'), [0]);
});
after(async () => {
  server.close();
  await rm(home, { recursive: true });
});

/** One request with its path exactly as written: fetch would tidy away the dots. */
function get(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.address().port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, type: response.headers['content-type'], body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('files come with their types, a folder with its index', async () => {
  assert.deepEqual(await get('/'), {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<title>page</title>',
  });
  assert.equal((await get('/ogi-check.wasm?x#y')).type, 'application/wasm');
  assert.equal((await get('/index.html', 'HEAD')).body, '');
});

test('nothing outside the folder is served, by dots, codes or links', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//../secret.txt',
    '/link.txt',
    '/examples/',
    '/%',
    '/%00',
    '/no-such',
  ];
  for (const path of paths) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /secret/);
  }
  assert.equal((await get('/', 'POST')).status, 405);
});

test('it listens on this machine only, and takes the next port where one is taken', async () => {
  assert.equal(server.address().address, '127.0.0.1');
  const other = await serve(home, [server.address().port, 0]);
  assert.notEqual(addressOf(other), addressOf(server));
  other.close();
});

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Serves one folder of static files to this machine only: listens on 127.0.0.1 at the first free of `ports` (0: any); resolves to the listening server. */
export async function serve(folder, ports) {
  const base = await realpath(folder);
  for (const port of ports) {
    const server = createServer((request, response) => answer(base, request, response));
    const listening = await new Promise((resolve, reject) => {
      server.once('listening', () => resolve(true));
      server.once('error', (error) =>
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
      );
      server.listen(port, '127.0.0.1');
    });
    if (listening) return server;
  }
  throw new Error(`no free port among ${ports.join(', ')}`);
}

export function addressOf(server) {
  return `http://127.0.0.1:${server.address().port}/`;
}

async function answer(base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = await locate(base, request.url);
  if (!path) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The file a request means, or nothing when there is none or it lies outside `base`, by `..` or by a link. */
async function locate(base, url) {
  try {
    const wanted = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    let path = await realpath(join(base, wanted));
    if ((await stat(path)).isDirectory()) path = await realpath(join(path, 'index.html'));
    return path.startsWith(base + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

// `npm start` after the build: serves the page and, where there is a display, opens it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run.mjs';
import { addressOf, serve } from './serve.mjs';

const server = await serve(join(root, 'dist/page'), [8080, 8081, 8082, 8083, 8084, 0]);
const address = addressOf(server);
console.log(
  `\n  ogi-check: ${address}\n  Ctrl+C ends it. Nothing you check leaves this machine.\n`,
);

const hasDisplay =
  process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (hasDisplay) open(openers());

function openers() {
  const openers =
    process.platform === 'darwin' ? ['open'] : ['xdg-open', 'chromium', 'google-chrome'];
  return process.env.CHROME ? [process.env.CHROME, ...openers] : openers;
}

// No browser that starts is no failure: the address stands above.
function open([opener, ...others]) {
  if (!opener) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => open(others));
  child.unref();
}

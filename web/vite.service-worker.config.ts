// What makes the served page installable: dist/page/service-worker.js, which keeps the files that vite.page.config.ts has
// built just before, and the manifest with its icon.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const page = fileURLToPath(new URL('../dist/page/', import.meta.url));
const own = new Set(['service-worker.js', 'manifest.webmanifest', 'icon.svg']);
/** Kept when it is first asked for, which few browsers do: the core as JavaScript. */
const isLate = (name: string) => name.includes('ogi-check-without-wasm');

function builtFiles(): { files: string[]; late: string[]; version: string } {
  const names = readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !own.has(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name.slice(page.length)).update(readFileSync(name));
  const relative = names.map((name) => name.slice(page.length).replace(/^\/+/, ''));
  const addresses = relative.map((name) => (name === 'index.html' ? './' : `./${name}`));
  return {
    files: addresses.filter((name) => !isLate(name)),
    late: addresses.filter(isLate),
    version: hash.digest('hex').slice(0, 16),
  };
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1455a4"/><path d="m4 8.3 2.8 2.8L12 5.6" fill="none" stroke="#fff" stroke-width="2"/></svg>
`;
const manifest = {
  name: '政府信息公开年报检查',
  short_name: '年报检查',
  lang: 'zh-CN',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f4f6f8',
  theme_color: '#1455a4',
  icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }],
};

const name = 'virtual:built-files';
const installable: Plugin = {
  name: 'installable',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load(id) {
    if (id !== `\0${name}`) return undefined;
    const built = Object.entries(builtFiles());
    return built.map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`).join('');
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'icon.svg', source: icon });
    const source = `${JSON.stringify(manifest, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
  },
};

export default defineConfig({
  plugins: [installable],
  build: {
    target: 'chrome86',
    outDir: 'dist/page',
    emptyOutDir: false,
    lib: {
      entry: 'web/offline/service-worker.ts',
      formats: ['iife'],
      name: 'OgiServiceWorker',
      fileName: () => 'service-worker.js',
    },
  },
});

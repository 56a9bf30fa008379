// The arrows of docs/rooms.json, held against every import of the TypeScript rooms; and which rooms know no DOM.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = JSON.parse(readFileSync(`${root}docs/rooms.json`, 'utf8'));

const filesIn = (folder) =>
  readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

/** The TypeScript of the rooms. A build's configuration lies beside them, in none. */
const sources = ['web', 'wasm', 'cli']
  .flatMap(filesIn)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.config.ts'))
  .map((file) => ({ file, code: withoutComments(readFileSync(`${root}${file}`, 'utf8')) }));

/** Comments gone, strings left: one in a string, as in an address, would take the rest of its line. */
function withoutComments(code) {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
  return code.replace(token, (found) => (found.startsWith('/') ? ' ' : found));
}

/** What a file names of other files: static, dynamic and type imports, re-exports, addresses beside the script. */
function namedIn(code) {
  const patterns = [
    /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name));
}

/** `web/report` of `web/report/sums.ts`; undefined for what is in no room. */
const roomOf = (file) =>
  Object.keys(rooms).find((room) => file.startsWith(`${room}/`)) ??
  (file.startsWith('build/wasm/') ? 'wasm' : undefined);

const imports = sources.flatMap(({ file, code }) =>
  namedIn(code)
    .filter((name) => name.startsWith('.'))
    .map((name) => {
      const target = resolve(root, dirname(file), name.replace(/\?.*$/, ''));
      return { file, name, target: relative(root, target).replaceAll('\\', '/') };
    }),
);

test('the sources and their imports were read', () => {
  assert.ok(sources.length > 100, `${sources.length} files`);
  assert.ok(imports.length > 400, `${imports.length} imports`);
  const ways = [
    ['web/page/open-checker.ts', 'web/checker/checker-worker.ts'],
    ['web/page/many.ts', 'web/batch/index.ts'],
    ['web/element/public.ts', 'web/export/index.ts'],
    ['web/page/open-checker.ts', 'build/wasm/ogi-check.wasm'],
  ];
  for (const [from, to] of ways) {
    assert.ok(
      imports.some(({ file, target }) => file === from && target === to),
      `${from} names ${to}`,
    );
  }
});

test('every file that is named is there', () => {
  const absent = imports.filter(
    // The built module is there after a build, and the address of the .wasm only beside a built script.
    ({ target }) => !/\.wasm$|^build\//.test(target) && !existsSync(join(root, target)),
  );
  assert.deepEqual(absent, []);
});

test('every room is a folder of its own, and every source is in a room', () => {
  for (const room of Object.keys(rooms)) assert.ok(statSync(join(root, room)).isDirectory(), room);
  assert.deepEqual(
    sources.filter(({ file }) => roomOf(file) === undefined).map(({ file }) => file),
    [],
  );
});

test('rooms use each other only along the arrows', () => {
  const astray = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    // JSON of the repository that is no room's, such as package.json, is data for all.
    if (to === undefined) return !target.endsWith('.json');
    return from !== to && !rooms[from].uses.includes(to);
  });
  assert.deepEqual(astray, []);
});

test('no arrow is there for nothing', () => {
  const used = new Set(imports.map(({ file, target }) => `${roomOf(file)} → ${roomOf(target)}`));
  const unused = Object.entries(rooms)
    .filter(([room]) => /^(?:web|cli)/.test(room))
    .flatMap(([room, { uses }]) => uses.map((other) => `${room} → ${other}`))
    .filter((arrow) => !used.has(arrow));
  assert.deepEqual(unused, []);
});

test('the arrows lead in no circle, and only to rooms that are on the map', () => {
  const done = new Set();
  const visit = (room, way) => {
    assert.ok(room in rooms, `${way.at(-1)} may use ${room}, which is no room`);
    assert.ok(!way.includes(room), `a circle: ${[...way, room].join(' → ')}`);
    if (done.has(room)) return;
    for (const other of rooms[room].uses) visit(other, [...way, room]);
    done.add(room);
  };
  for (const room of Object.keys(rooms)) visit(room, []);
});

test('web/report and web/export know no DOM', () => {
  const files = sources
    .map(({ file }) => file)
    .filter((file) => /^web\/(?:report|export)\//.test(file));
  assert.ok(files.length > 20, `${files.length} files`);
  const inFiles = (names) =>
    withoutDom(names).filter((line) => /^web\/(?:report|export)\//.test(line));
  assert.deepEqual(inFiles(files), []);
  // The compiler does tell of a DOM where there is one.
  assert.ok(withoutDom(['web/element/take-away.ts']).some((line) => /'document'/.test(line)));
});

/** What the compiler says of files where there is no DOM: File, Blob, timers and the like are in Node too. */
function withoutDom(files) {
  const flags = ['--lib', 'ES2022', '--types', 'node', '--target', 'ES2022', '--module', 'ESNext'];
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--ignoreConfig', '--strict', '--skipLibCheck'],
      ...['--moduleResolution', 'Bundler', '--allowImportingTsExtensions', ...flags],
      ...files,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout.trim().split('\n').filter(Boolean);
}

// Completes package-lock.json after npm wrote it (npm runs this itself, as the script `dependencies`).
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './run.mjs';

const file = `${root}package-lock.json`;

const systems = 'aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32';
const builtFor = new RegExp(`\\b(${systems})-([a-z0-9]+)(?:-([a-z]+))?$`);

/**
 * The lock with an entry for every optional dependency, where a mirror lacks those of other systems too, for `npm ci`
 * refuses a lock without them; and without any host: the registry is the user's own business.
 */
export function completed({ packages, ...lock }) {
  const all = {};
  for (const [path, entry] of Object.entries(packages)) {
    const { resolved: _resolved, funding: _funding, deprecated: _deprecated, ...kept } = entry;
    all[path] = kept;
  }
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(all)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(all, path, name)) continue;
      if (!/^\d/.test(version)) throw new Error(`${path}: of ${name} only ${version} is known`);
      all[`node_modules/${name}`] = {
        version,
        ...placeOf(name, optionalDependencies),
        ...(dev && { dev }),
        optional: true,
      };
    }
  }
  const sorted = Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Whether `name` is found from the package at `path`, as Node would look for it. */
function isLocked(packages, path, name) {
  if (`${path}${path && '/'}node_modules/${name}` in packages) return true;
  if (path === '') return false;
  return isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

/** Where a build runs, as its name tells: `@biomejs/cli-linux-x64-musl`. */
function placeOf(name, siblings) {
  if (name.endsWith('wasm32-wasi')) return { cpu: ['wasm32'] };
  const [, os, cpu, abi = ''] = builtFor.exec(name) ?? [];
  if (!os) return {};
  const isGlibc = abi.startsWith('gnu') || (os === 'linux' && `${name}-musl` in siblings);
  const libc = abi.startsWith('musl') ? 'musl' : isGlibc && 'glibc';
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}

if (process.argv[1] === import.meta.filename) {
  const before = readFileSync(file, 'utf8');
  const after = `${JSON.stringify(completed(JSON.parse(before)), null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
}

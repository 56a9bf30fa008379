// What is bundled of others, and its licences: every build notes the packages that its scripts hold, and THIRD_PARTY_NOTICES.txt is
// written from the notes of all.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.mjs';

const notes = `${root}build/third-parties/`;

/** A Vite plugin for every build, workers' too. */
export function thirdParties() {
  return {
    name: 'third-parties',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
      const all = modules.flatMap((module) => [packageOf(module), ...packedIn(module)]);
      const packages = [...new Set(all.filter(Boolean))].sort();
      if (packages.length === 0) return;
      const text = JSON.stringify(packages);
      mkdirSync(notes, { recursive: true });
      writeFileSync(
        `${notes}${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`,
        text,
      );
    },
  };
}

/** The folder of the package that a module is of, from `node_modules` on; of nested ones the innermost. */
const packageOf = (module) =>
  /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.replace(/\0|\?.*$/g, ''))?.[0];

/**
 * What a module of a package was itself bundled from, as its bundler's comments tell: where that lies, whether or not it is
 * installed. Some of it may have been left out; a licence too many does no harm.
 */
function packedIn(module) {
  const folder = packageOf(module);
  const file = module.replace(/\0|\?.*$/g, '');
  if (!folder || !existsSync(file)) return [];
  const marks = readFileSync(file, 'utf8').matchAll(
    /^\/\/.*?\bnode_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  );
  return [...marks].map(([, name]) => `${folder}/node_modules/${name}`);
}

/** The folder of a package that was packed into another, there or beside it; undefined where it came as a part of the other's file alone. */
const installed = (folder) =>
  [folder, folder.replace(/^(.*\/node_modules\/).*\/node_modules\//, '$1')].find((each) =>
    existsSync(`${each}/package.json`),
  );

/** The texts of all licences that go with what was built, and which packages they are of. */
export function notices() {
  const written = readdirSync(`${root}docs/licences`);
  const folders = new Set();
  for (const folder of readdirSync(notes).flatMap((name) =>
    JSON.parse(readFileSync(notes + name, 'utf8')),
  )) {
    const there = installed(folder);
    const name = folder.replace(/^.*\/node_modules\//, '').replace('/', '-');
    if (there) folders.add(there);
    else if (!written.includes(`${name}.packed.txt`))
      throw new Error(`${folder} is packed in; docs/licences has no ${name}.packed.txt`);
  }
  const packages = [...folders]
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const parts = packages.map(({ folder, name, version, license, author }) => ({
    title: `${name} ${version} (${license})`,
    text: licenceText(folder, name, license, author),
  }));
  const cmaps = packages.find(({ name }) => name === 'pdfjs-dist');
  if (cmaps) {
    parts.push({
      title: 'Adobe CMap resources, as packed by pdf.js (BSD-3-Clause)',
      text: readFileSync(`${cmaps.folder}/cmaps/LICENSE`, 'utf8'),
    });
  }
  for (const name of written.filter((each) => /\.(?:native|packed)\.txt$/.test(each))) {
    const [title, ...text] = readFileSync(`${root}docs/licences/${name}`, 'utf8').split('\n');
    parts.push({ title, text: text.join('\n') });
  }
  const line = '='.repeat(78);
  const head =
    'ogi-check is under the MIT licence (LICENSE). Its scripts and its module hold, whole or in part, the works below.\n';
  return `${head}${parts.map(({ title, text }) => `\n${line}\n${title}\n${line}\n\n${text.trim()}\n`).join('')}`;
}

/** What the package ships; where it ships none, the text that its SPDX name stands for, with its author. */
function licenceText(folder, name, license, author) {
  const own = readdirSync(folder).find((file) => /^licen[cs]e(?:\.|$)/i.test(file));
  if (own) return readFileSync(`${folder}/${own}`, 'utf8');
  const standard = `${root}docs/licences/${license}.txt`;
  if (!existsSync(standard))
    throw new Error(`${name} ships no licence text, and docs/licences has no ${license}.txt`);
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return readFileSync(standard, 'utf8').replace('<holder>', holder.replace(/\s*[<(].*$/, ''));
}

/** SHA-256 of every file, as `sha256sum -c` takes it, and as `integrity` of HTML. */
export function checksums(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:SHA256SUMS|integrity\.json)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('types/'))
    .sort();
  const sums = [];
  const integrity = {};
  for (const name of files) {
    const bytes = readFileSync(folder + name);
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
    integrity[name] = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  }
  return { sums: sums.join(''), integrity: `${JSON.stringify(integrity, null, 2)}\n` };
}

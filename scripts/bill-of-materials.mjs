// What a release is made of, as CycloneDX: the npm packages that are bundled into it or that it needs, the C++ library and the runtime
// inside the module, and each of its files with its checksum. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root } from './run.mjs';

export const billFile = 'dist/ogi-check.cdx.json';
/** The sums are those of the bill, too. */
const writtenLater = [billFile, 'dist/SHA256SUMS', 'dist/integrity.json'];

/** The bill as text, of what is in `dist` now. */
export function billOfMaterials() {
  const bill = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const used = usedPackages(bill);
  const { name, version, description } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const own = `${name}@${version}`;
  const native = [nlohmannJson(), emscripten()];
  const components = [
    ...bill.components.filter((component) => used.has(component['bom-ref'])).map(shipped),
    ...native,
  ];
  const parts = [...used, ...native.map((component) => component['bom-ref'])];
  const dependencies = [
    { ref: own, dependsOn: parts.sort() },
    ...bill.dependencies.filter(({ ref }) => used.has(ref)),
  ];
  const content = {
    metadata: {
      component: {
        'bom-ref': own,
        type: 'application',
        name,
        version,
        description,
        purl: `pkg:npm/${own}`,
        licenses: [{ license: { id: 'MIT' } }],
        components: releaseFiles(),
      },
    },
    components: components.sort(byReference),
    dependencies: dependencies.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
  // Named by what it says, with no time: npm's own are another with every call.
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const uuid = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
  const { $schema, bomFormat, specVersion } = bill;
  const whole = {
    $schema,
    bomFormat,
    specVersion,
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    ...content,
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

const byReference = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

/** npm calls optional and of the development what is bundled. */
function shipped({ properties: _, ...component }) {
  return { ...component, scope: 'required' };
}

/** References of the packages that the sources import, and of all that these stand on. */
function usedPackages({ components, dependencies }) {
  // Of several versions, the one in the top folder of node_modules is what sources import.
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const referenceOf = new Map(
    components
      .filter(({ name, version }) => packages[`node_modules/${name}`]?.version === version)
      .map((component) => [component.name, component['bom-ref']]),
  );
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const used = new Set();
  const waiting = importedPackages().map((name) => {
    const reference = referenceOf.get(name);
    if (!reference) throw new Error(`${name} is imported, but not in package-lock.json`);
    return reference;
  });
  for (let reference = waiting.pop(); reference; reference = waiting.pop()) {
    if (used.has(reference)) continue;
    used.add(reference);
    waiting.push(...(needs.get(reference) ?? []));
  }
  return used;
}

const packageName = "'((?:@[^'/]+/)?[^'/]+)[^']*'";
const importPattern = new RegExp(
  `^(?:import|export)\\b(?! type\\b)[^;']*?from ${packageName}|\\bimport\\(\\s*${packageName}`,
  'gm',
);

function importedPackages() {
  const names = new Set();
  for (const room of ['cli', 'wasm', 'web']) {
    for (const file of readdirSync(`${root}${room}`, { recursive: true })) {
      if (!file.endsWith('.ts') || /(?:^|\/)vite\.[^/]*$/.test(file)) continue;
      const source = readFileSync(`${root}${room}/${file}`, 'utf8');
      for (const [, from, late] of source.matchAll(importPattern)) {
        const name = from ?? late;
        // Of Node's own, of this package, or made by the build.
        if (!/^(?:\.|node:|virtual:|ogi-check$)/.test(name)) names.add(name);
      }
    }
  }
  return [...names].sort();
}

function nlohmannJson() {
  const header = ['build/wasm/include', '/usr/include', '/usr/local/include']
    .map(
      (folder) => `${folder.startsWith('/') ? '' : root}${folder}/nlohmann/detail/abi_macros.hpp`,
    )
    .find(existsSync);
  if (!header) throw new Error('nlohmann/json is not where the build finds it');
  const text = readFileSync(header, 'utf8');
  const version = ['MAJOR', 'MINOR', 'PATCH']
    .map((part) => new RegExp(`NLOHMANN_JSON_VERSION_${part} (\\d+)`).exec(text)?.[1])
    .join('.');
  return native('nlohmann-json', version, 'MIT', `pkg:github/nlohmann/json@v${version}`);
}

/** Its C and C++ libraries are in the module. */
function emscripten() {
  const [, version] = /(\d+\.\d+\.\d+)/.exec(
    execFileSync('em++', ['--version'], { encoding: 'utf8' }),
  );
  return native('emscripten', version, 'MIT', `pkg:github/emscripten-core/emscripten@${version}`);
}

function native(name, version, license, purl) {
  return {
    'bom-ref': `${name}@${version}`,
    type: 'library',
    name,
    version,
    scope: 'required',
    purl,
    licenses: [{ license: { id: license } }],
  };
}

function releaseFiles() {
  return readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .filter((name) => !writtenLater.includes(name))
    .sort()
    .map((name) => ({
      type: 'file',
      name,
      hashes: [
        {
          alg: 'SHA-256',
          content: createHash('sha256')
            .update(readFileSync(root + name))
            .digest('hex'),
        },
      ],
    }));
}

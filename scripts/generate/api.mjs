// docs/api-generated.md: what each entry of the package exports, as its types declare it, with their comments. The JSON is docs/json.md's.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';

const emitted = `${root}build/api-types/`;
const jsonTypes = 'wasm/types.d.ts';

export default function generate() {
  rmSync(emitted, { recursive: true, force: true });
  const tsc = join(root, 'node_modules/.bin/tsc');
  const options = ['--project', 'tsconfig.types.json', '--outDir', emitted];
  const { status, stdout } = spawnSync(tsc, options, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the types are not emitted: ${stdout}`);
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const entries = Object.entries(exports)
    .filter(([, { types }]) => types)
    .map(([name, { types }]) => [
      name.replace('.', 'ogi-check'),
      types.replace('./dist/types/', ''),
    ]);
  const parts = entries.map(([name, file]) => partOf(name, file, entries));
  const head = `# What the entries export

Generated from the types by \`npm run docs\`. How they are used is said in [embedding.md](embedding.md), and what the JSON means, whose types
\`ogi-check\` exports too, in [json.md](json.md).
`;
  return { 'docs/api-generated.md': `${head}\n${parts.join('\n\n')}\n` };
}

function partOf(name, file, entries) {
  const found = new Map();
  const others = new Set();
  collect(file, found, (other) => {
    const entry = entries.find(([, each]) => each === other && each !== file);
    if (!entry) return false;
    others.add(entry[0]);
    return true;
  });
  const lines = [...others].map((other) => `All of \`${other}\`, and:`);
  for (const [each, { comment, code }] of [...found].sort(([a], [b]) => a.localeCompare(b, 'en')))
    lines.push(`### \`${each}\``, ...(comment ? [comment] : []), `\`\`\`ts\n${code}\n\`\`\``);
  if (found.size === 0) lines.push(ofAlone(read(file)));
  return [`## \`${name}\``, ...lines].join('\n\n');
}

/** Of an entry that declares for others only, its global types. */
const ofAlone = (code) => {
  const global = /^declare global \{[\s\S]*?^\}/m.exec(code);
  return global
    ? `\`\`\`ts\n${global[0]}\n\`\`\``
    : 'Imported for what it does; it exports nothing.';
};

const read = (file) => readFileSync(emitted + file, 'utf8');

/** Puts into `found` what `file` exports, `only` these names where given; files that `isElsewhere` are left out. */
function collect(file, found, isElsewhere, only) {
  if (file === jsonTypes || isElsewhere(file)) return;
  const code = read(file);
  const wanted = (name) => only === undefined || only.includes(name);
  for (const { name, ...statement } of statementsOf(code))
    if (wanted(name)) found.set(name, statement);
  const at = (from) => join(dirname(file), from.replace(/\.ts$/, '.d.ts')).replaceAll('\\', '/');
  const given = (list) =>
    list
      .split(',')
      .map((each) => each.replace(/^\s*(?:type )?|\s+as .*|\s+$/g, ''))
      .filter(Boolean);
  for (const [, list, from] of code.matchAll(/^export (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm))
    collect(at(from), found, () => false, given(list).filter(wanted));
  for (const [, from] of code.matchAll(/^export (?:type )?\* from '(\.[^']+)'/gm))
    collect(at(from), found, isElsewhere, only);
  // Imported, and passed on by name.
  for (const [, list] of code.matchAll(/^export (?:type )?\{([^}]*)\};/gm)) {
    for (const name of given(list).filter(wanted)) {
      const from = [...code.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm)].find(
        ([, names]) => given(names).includes(name),
      );
      if (from && existsSync(emitted + at(from[2])))
        collect(at(from[2]), found, () => false, [name]);
    }
  }
}

/** The exported declarations of a file of types: what stands at the margin, up to where its brackets are closed. */
function* statementsOf(code) {
  const begins =
    /(?:^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:declare )?(?:abstract )?(?:function|interface|type|class|const) ([\w$]+)/gm;
  for (const match of code.matchAll(begins)) {
    const [whole, comment, name] = match;
    const start = match.index + whole.lastIndexOf('export ');
    let end = start;
    for (let depth = 0; ; end++) {
      const character = code[end];
      if ('{(['.includes(character)) depth += 1;
      else if ('})]'.includes(character)) depth -= 1;
      const isBlock = /^export (?:declare )?(?:abstract )?(?:interface|class)/.test(
        code.slice(start, start + 30),
      );
      if (depth === 0 && (isBlock ? character === '}' : character === ';')) break;
    }
    yield {
      name,
      comment: comment && plain(comment),
      code: code
        .slice(start, end + 1)
        .replace(/^export (?:declare )?/, '')
        .replace(/^ +private .*\n|^ +#.*\n/gm, ''),
    };
  }
}

/** Its paragraphs, each in a line; what stands in a list stays in it. */
const plain = (comment) =>
  comment
    .replace(/^[ \t]*\*?[ \t]?/gm, '')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\n(?!- ) */g, ' '))
    .join('\n\n');

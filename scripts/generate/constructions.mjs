// The tables of constructions and of reasons in docs/claims.md, from the .def files of core/claims.
import { readFileSync } from 'node:fs';
import { replaceBetweenMarks } from '../replace-between-marks.mjs';
import { root } from '../run.mjs';

const page = 'docs/claims.md';
const source = 'core/claims/constructions.def';
const reasons = 'core/claims/comparability.def';
const string = '"((?:[^"\\\\]|\\\\.)*)"';

export default function generate() {
  const text = readFileSync(`${root}${page}`, 'utf8');
  const rows = constructionsOf(readFileSync(`${root}${source}`, 'utf8')).map(
    ({ name, slots, right, wrong }) =>
      `| \`${name}\` | \`${slots}\` | ${sentences(right)} | ${sentences(wrong)} |`,
  );
  const table = ['| name | slots | covers | does not cover |', '|---|---|---|---|', ...rows];
  const withConstructions = replaceBetweenMarks(text, 'constructions', table.join('\n'));
  return { [page]: replaceBetweenMarks(withConstructions, 'comparability', tableOfReasons()) };
}

function tableOfReasons() {
  const entry = new RegExp(`NOT_COMPARABLE\\((\\w+), \\w+,\\s*${string},\\s*${string}\\)`, 'g');
  const found = [...readFileSync(`${root}${reasons}`, 'utf8').matchAll(entry)];
  if (found.length === 0) throw new Error(`${reasons} has no reasons this can read`);
  const rows = found.map(
    ([, why, not, beside]) => `| \`${why}\` | ${sentences(not)} | ${sentences(beside)} |`,
  );
  return ['| reason | not comparable | comparable |', '|---|---|---|', ...rows].join('\n');
}

function constructionsOf(code) {
  const entry = new RegExp(
    `CONSTRUCTION\\(${string}, ${string}, \\w+, \\w+,\\s*${string},\\s*${string}\\)`,
    'g',
  );
  const found = [...code.matchAll(entry)].map(([, name, slots, right, wrong]) => ({
    name,
    slots,
    right,
    wrong,
  }));
  if (found.length === 0) throw new Error(`${source} has no constructions this can read`);
  return found;
}

function sentences(text) {
  return text.split('\\n').join('<br>');
}

// The table of constructions in docs/claims.md, from core/claims/constructions.def.
import { readFileSync } from 'node:fs';
import { replaceBetweenMarks } from '../replace-between-marks.mjs';
import { root } from '../run.mjs';

const page = 'docs/claims.md';
const source = 'core/claims/constructions.def';

export default function generate() {
  const text = readFileSync(`${root}${page}`, 'utf8');
  const rows = constructionsOf(readFileSync(`${root}${source}`, 'utf8')).map(
    ({ name, slots, right, wrong }) =>
      `| \`${name}\` | \`${slots}\` | ${sentences(right)} | ${sentences(wrong)} |`,
  );
  const table = ['| name | slots | covers | does not cover |', '|---|---|---|---|', ...rows];
  return { [page]: replaceBetweenMarks(text, 'constructions', table.join('\n')) };
}

function constructionsOf(code) {
  const string = '"((?:[^"\\\\]|\\\\.)*)"';
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

// The lines that docs/embedding/ shows for each editor: those of the pages in web/examples, which tests open.
import { readdirSync, readFileSync } from 'node:fs';
import { replaceBetweenMarks } from '../replace-between-marks.mjs';
import { root } from '../run.mjs';

const folder = 'docs/embedding/';

export default function generate() {
  const pages = readdirSync(root + folder).map((name) => folder + name);
  return Object.fromEntries(pages.map((page) => [page, withLines(page)]));
}

function withLines(page) {
  let text = readFileSync(root + page, 'utf8');
  for (const [, name] of text.matchAll(/<!-- ([\w-]+\.html): generated/g)) {
    const example = readFileSync(`${root}web/examples/${name}`, 'utf8');
    const lines = /<!-- lines:.*-->\n([\s\S]*?)\n<!-- \/lines -->/.exec(example);
    if (!lines) throw new Error(`${name} does not say which lines to show`);
    text = replaceBetweenMarks(text, name, `\`\`\`html\n${lines[1]}\n\`\`\``);
  }
  return text;
}

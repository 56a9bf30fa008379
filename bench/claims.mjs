// npm run bench:claims [-- round.json …]: false alarms on true passages, and how many figures made wrong are found, by kind.
import { loadChecker } from '../dist/index.js';
import { claimFindings, madeWrong, passagesOf, rounds } from './claims-corpus.mjs';

const files = process.argv.length > 2 ? process.argv.slice(2) : rounds();
const checker = await loadChecker();
const isHint = ({ severity }) => severity === 'info';
const kinds = {};
const percent = (part, whole) => `${((part / whole) * 100).toFixed(1)} %`.padStart(8);

console.log('round        passages  false errors and warnings  passages with a hint');
for (const file of files) {
  const passages = passagesOf(file);
  let alarms = 0;
  let hints = 0;
  for (const passage of passages) {
    const known = claimFindings(checker, passage.report(passage.text), passage.options);
    alarms += known.filter((finding) => !isHint(finding)).length;
    hints += known.some(isHint) ? 1 : 0;
    measurePower(passage, known);
  }
  const columns = [String(passages.length).padStart(8), String(alarms).padStart(27)];
  console.log(`${passages[0].round.padEnd(13)}${columns.join('')}${String(hints).padStart(22)}`);
}

function measurePower({ text, figures, report, options }, known) {
  const told = new Set(known.map(({ rule, message }) => rule + message));
  for (const { kind, start, end } of figures) {
    const wrong = madeWrong(text.slice(start, end), kind);
    if (wrong === undefined) continue;
    const changed = report(text.slice(0, start) + wrong + text.slice(end));
    const found = claimFindings(checker, changed, options).filter(
      ({ rule, message }) => !told.has(rule + message),
    );
    for (const name of [kind, 'all']) {
      kinds[name] ??= { figures: 0, found: 0, hard: 0 };
      kinds[name].figures += 1;
      kinds[name].found += found.length > 0 ? 1 : 0;
      kinds[name].hard += found.some((finding) => !isHint(finding)) ? 1 : 0;
    }
  }
}

console.log('\nkind         figures  found at any level  as error or warning');
for (const name of Object.keys(kinds).sort()) {
  const { figures, found, hard } = kinds[name];
  const cells = [String(figures).padStart(7), percent(found, figures).padStart(20)];
  console.log(`${name.padEnd(13)}${cells.join('')}${percent(hard, figures).padStart(21)}`);
}

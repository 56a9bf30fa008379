// The passages of tests/corpus/claims as reports, and what the checker says of them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from '../scripts/run.mjs';

const folder = `${root}tests/corpus/claims`;
const mark = /\[([^[\]:]+):([a-z]+)\]/g;

/** Paths of the rounds, in their order. */
export function rounds() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => `${folder}/${name}`);
}

/** A round's passages: {id, text, figures: [{kind, start, end}], report(text), options}. */
export function passagesOf(file) {
  const { tables, passages } = JSON.parse(readFileSync(file, 'utf8'));
  return passages.map(({ id, table, section, text }) => ({
    id,
    round: basename(file, '.json'),
    ...withoutMarks(text),
    report: (written) => reportOf(tables[table], section, written),
    options: optionsOf(tables[table]),
  }));
}

function withoutMarks(marked) {
  const figures = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(mark)) {
    text += marked.slice(at, found.index);
    figures.push({ kind: found[2], start: text.length, end: text.length + found[1].length });
    text += found[1];
    at = found.index + found[0].length;
  }
  return { text: text + marked.slice(at), figures };
}

/** What is not told of the tables is 0; of last year's, if they are given whole. */
function reportOf({ organ, year, cells }, section, text) {
  const name = organ.split('（')[0];
  return {
    schema: 'ogi-report/1',
    organ: name,
    year,
    title: `${name}${year}年政府信息公开工作年度报告`,
    editions: { disclosure: '2021', requests: '2021' },
    sections: { [section]: text },
    cells: allCells(cells),
  };
}

function optionsOf({ organ, year, last_year: lastYear, last_year_is_whole: isWhole }) {
  if (!lastYear) return {};
  const report = {
    schema: 'ogi-report/1',
    organ: organ.split('（')[0],
    year: year - 1,
    editions: { disclosure: '2021', requests: '2021' },
    cells: isWhole ? allCells(lastYear) : written(lastYear),
  };
  return { last_year: report };
}

function allCells(told) {
  return written(Object.fromEntries(cellKeys().map((key) => [key, told[key] ?? 0])));
}

function written(cells) {
  return Object.fromEntries(Object.entries(cells).map(([key, n]) => [key, String(n)]));
}

let keys;
function cellKeys() {
  if (keys) return keys;
  const base = JSON.parse(
    readFileSync(`${root}tests/conformance/base-2021-generated.json`, 'utf8'),
  );
  keys = Object.keys(base.cells);
  return keys;
}

/** Whether a rule judges figures of the text: those of part five, and what the text says of fees. */
const judgesClaims = (rule) =>
  (rule >= 'OGI501' && rule <= 'OGI513') || rule === 'OGI205' || rule === 'OGI307';

/** The findings about what the text claims. */
export function claimFindings(checker, report, options) {
  return checker.check(report, options).findings.filter(({ rule }) => judgesClaims(rule));
}

/** The figure as one slips: some tenths more of a count, a little more of a percentage; undefined for words. */
export function madeWrong(figure, kind) {
  const parts = /^([\d,]+)(\.\d+)?(.*)$/.exec(figure);
  if (!parts) return undefined;
  const [, whole, fraction, rest] = parts;
  const value = Number(whole.replaceAll(',', '') + (fraction ?? ''));
  if (fraction) {
    const digits = fraction.length - 1;
    const step = 7 / 10 ** digits;
    const slip = value < 90 ? value + step : value - step;
    const wrong = kind === 'percent' || Math.abs(slip - value) / value >= 0.06 ? slip : value * 1.3;
    return wrong.toFixed(digits) + rest;
  }
  const wrong = value + (value < 10 ? 3 : Math.max(3, Math.floor(value / 10)));
  return (whole.includes(',') ? wrong.toLocaleString('en-US') : String(wrong)) + rest;
}

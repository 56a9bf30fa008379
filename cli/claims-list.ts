import type { Claim, Claims, Report, TextRange } from '../wasm/index.ts';
import type { PlaceNames } from '../web/report/place-names.ts';
import type { Words } from './words.ts';

/** What the written sections claim, one figure a line under its section, for people to read. */
export function describeClaims(
  { claims, breakdowns, percentages, growths }: Claims,
  report: Report,
  names: PlaceNames,
  words: Words,
): string {
  const textOf = ({ section, start, end }: TextRange) =>
    (report.sections?.[section]?.slice(start, end) ?? '').replace(/\s+/g, ' ');
  const lines: string[] = [];
  let section = '';
  for (const claim of claims) {
    if (claim.range.section !== section) {
      section = claim.range.section;
      lines.push(words.part[claim.range.section]);
    }
    lines.push(`  ${textOf(claim.range)}  →  ${describeClaim(claim, names, words)}`);
  }
  const figure = (index: number) => {
    const claim = claims[index];
    return claim ? textOf(claim.figure) : '';
  };
  const figures = (indexes: number[]) => indexes.map(figure).join(' + ');
  for (const { whole, parts } of breakdowns) {
    lines.push(`${words.breakdown}${words.colon}${figure(whole)} = ${figures(parts)}`);
  }
  for (const { range } of percentages) {
    lines.push(`${words.percentage}${words.colon}${textOf(range)}`);
  }
  for (const { range } of growths) lines.push(`${words.growth}${words.colon}${textOf(range)}`);
  return `${lines.length > 0 ? lines.join('\n') : words.noClaims}\n`;
}

/** Terms that are no words of the form stay as docs/json.md has them. */
function describeClaim(claim: Claim, names: PlaceNames, words: Words): string {
  const { value, subjects = [], applicant, span, extent, not_comparable_reason } = claim;
  const subject = subjects.map((key) => names.subject(key)).join(claim.together ? ' + ' : ' / ');
  const notes = [
    applicant,
    span,
    extent,
    claim.approximate && 'approximate',
    claim.negated && 'negated',
    claim.implied && 'implied',
    not_comparable_reason && `${words.notCompared}${words.colon}${not_comparable_reason}`,
  ].filter(Boolean);
  return [value, subject, notes.length > 0 ? `(${notes.join(', ')})` : '']
    .filter(Boolean)
    .join('  ');
}

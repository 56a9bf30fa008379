import type { Catalogue, Finding, Result, Severity, Term } from '../wasm/index.ts';
import type { PlaceNames } from '../web/report/place-names.ts';
import type { Checked } from './read-file.ts';
import { countsSummary, type Words } from './words.ts';

/** Marks a piece of text for its severity; the identity where the output is no terminal. */
export type Paint = (severity: Severity, text: string) => string;

export const plain: Paint = (_severity, text) => text;
const colours: Record<Severity, number> = { error: 31, warning: 33, info: 34 };
export const coloured: Paint = (severity, text) => `\u001b[${colours[severity]}m${text}\u001b[0m`;

/** What the check of one file found, for people to read. */
export function describeResult(
  { file, report, result }: Checked,
  names: PlaceNames,
  words: Words,
  paint: Paint,
): string {
  const parts = [`${report.title || words.unnamed}\n${file}\n`];
  for (const finding of result.findings) parts.push(describeFinding(finding, names, words, paint));
  const notJudged = describeNotJudged(result, words);
  if (notJudged) parts.push(notJudged);
  parts.push(describeVerdict(result, words));
  return parts.join('\n');
}

function describeFinding(finding: Finding, names: PlaceNames, words: Words, paint: Paint): string {
  const [first = '', ...others] = names.describe(finding.places);
  const { expected, actual, fixes = [], question, waived } = finding;
  const terms = describeTerms(finding.terms ?? [], names, words);
  const details = [
    finding.message,
    ...others,
    [terms, words.correction(expected, actual, terms !== '')].filter(Boolean).join(' → '),
    finding.basis.length > 0 && words.basis + words.colon + finding.basis.join(words.semicolon),
    ...fixes.map((fix) => words.fix(fix.title, fix.recommended === true)),
    question?.text,
    waived !== undefined && words.waived(waived),
  ];
  const severity = paint(finding.severity, words.severity[finding.severity]);
  const lines = [`  ${severity}  ${finding.rule}  ${first}`];
  for (const detail of details) if (detail) lines.push(`      ${detail}`);
  return `${lines.join('\n')}\n`;
}

function describeTerms(all: Term[], names: PlaceNames, words: Words): string {
  // Noughts add nothing, to the sum or to the reader.
  const terms = all.filter((term) => term.value !== '0');
  const termNames = names.termNames(terms);
  return terms.map((term, index) => `${termNames[index]} ${term.value}`).join(words.comma);
}

/** What could not be judged is said, so that silence is never taken for a pass. */
function describeNotJudged(result: Result, words: Words): string {
  const lines = result.rules
    .filter((rule) => rule.state === 'not_judged')
    .map((rule) => `      ${rule.rule}  ${rule.reason ?? ''}`);
  const skipped = new Map<string, number>();
  for (const item of result.equations.items) {
    if (item.state !== 'skipped') continue;
    const reason = item.reason ?? '';
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  }
  for (const [reason, count] of skipped) lines.push(`      ${words.equations(count)}  ${reason}`);
  return lines.length > 0 ? `  ${words.notJudged}\n${lines.join('\n')}\n` : '';
}

function describeVerdict(result: Result, words: Words): string {
  if (result.verdict === 'not_a_report') return `  ${words.notAReport}\n`;
  const { held, failed, skipped } = result.equations;
  const { counts, accepted } = result;
  const equations =
    held + failed + skipped > 0 ? words.equationsOutcome(held, failed, skipped) : words.noEquations;
  const waived = accepted && counts.error + counts.warning > 0;
  const note = waived ? words.comma + words.allWaived : '';
  const checked = held + failed;
  const incomplete =
    result.verdict === 'incomplete' ? `  ${words.incomplete(checked, checked + skipped)}\n` : '';
  const limits = (result.notes ?? []).map(({ message }) => `  ${message}\n`).join('');
  return `${incomplete}${limits}${describeSettings(result, words)}  ${equations}\n  ${countsSummary(counts, words)}${note}\n`;
}

/** A result is never told without what was set for it. */
function describeSettings({ settings }: Result, words: Words): string {
  return settings ? `  ${words.settingsTold(settings)}\n` : '';
}

export function describeRules(catalogue: Catalogue, words: Words): string {
  const severityWidth = Math.max(...Object.values(words.severity).map((word) => word.length));
  const slugWidth = Math.max(...catalogue.rules.map((rule) => rule.slug.length));
  const lines = catalogue.rules.map(({ rule, severity, slug, title, applies_to }) => {
    const limits = applies_to ? `  [${applies_to}]` : '';
    return `${rule}  ${words.severity[severity].padEnd(severityWidth)}  ${slug.padEnd(slugWidth)}  ${title}${limits}`;
  });
  return `${lines.join('\n')}\n`;
}

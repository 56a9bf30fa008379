import type { Language, Rates, Unit, Units } from '../../wasm/types.ts';
import { type MainFigure, mainFigures } from './main-figures.ts';
import { notAFormula } from './not-a-formula.ts';

export type RateKey = keyof Rates;

const labels: Record<Language, Record<RateKey, string>> = {
  'zh-CN': {
    disclosed: '公开率',
    refused: '不予公开率',
    reconsideration_corrected: '复议纠错率',
    litigation_corrected: '诉讼败诉率',
    carried_forward: '结转率',
  },
  en: {
    disclosed: 'Disclosed',
    refused: 'Refused',
    reconsideration_corrected: 'Corrected on reconsideration',
    litigation_corrected: 'Lost in court',
    carried_forward: 'Carried forward',
  },
};

/** What the rates are called (`rates` of ogi-figures/1), in order. */
export function rateNames(language: Language): { key: RateKey; label: string }[] {
  const own = labels[language];
  return (Object.keys(own) as RateKey[]).map((key) => ({ key, label: own[key] }));
}

export const unitsJson = (units: Unit[]): string =>
  `${JSON.stringify({ schema: 'ogi-units/1', units } satisfies Units, null, 2)}\n`;

/** A column of the table of units: its stable key and what it holds. */
interface UnitColumn {
  key: string;
  of(unit: Unit): string;
}

/** The keys never change; new ones are added at the end. */
function unitColumns(): UnitColumn[] {
  const main = mainFigures('en').map(({ key }): UnitColumn => ({ key, of: mainOf(key) }));
  const rates = rateNames('en').flatMap(({ key }): UnitColumn[] => [
    { key: `${key}_part`, of: ({ rates }) => rates[key]?.part ?? '' },
    { key: `${key}_whole`, of: ({ rates }) => rates[key]?.whole ?? '' },
    { key: `${key}_percent`, of: ({ rates }) => rates[key]?.percent ?? '' },
  ]);
  return [
    { key: 'organ', of: ({ organ }) => organ },
    { key: 'year', of: ({ year }) => String(year ?? '') },
    { key: 'file', of: ({ file }) => file },
    ...main,
    ...rates,
    { key: 'outliers', of: ({ outliers }) => outliers.join(' ') },
    { key: 'carried_over', of: ({ carried_over }) => carried_over?.figure ?? '' },
    { key: 'carried_over_last_year', of: ({ carried_over }) => carried_over?.last_year ?? '' },
    { key: 'carried_over_difference', of: ({ carried_over }) => carried_over?.difference ?? '' },
  ];
}

const mainOf =
  (key: MainFigure) =>
  ({ main }: Unit) =>
    main[key] ?? '';

/** Comma-separated, with the byte order mark by which Excel knows UTF-8. */
export function unitsCsv(units: Unit[]): string {
  const columns = unitColumns();
  const field = (text: string) => {
    const safe = /^-?\d/.test(text) ? text : notAFormula(text);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (fields: string[]) => fields.map(field).join(',');
  const lines = [line(columns.map(({ key }) => key))];
  for (const unit of units) lines.push(line(columns.map(({ of }) => of(unit))));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

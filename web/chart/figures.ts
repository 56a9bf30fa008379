import type { FormRow, Language, Report } from '../../wasm/types.ts';
import { mainFigures } from '../export/main-figures.ts';
import { addWritten } from '../export/written-number.ts';
import { plainLabel, type ShownForm } from '../report/form-model.ts';

/** One line of a chart; `before` is the same of last year. A value is absent where none can be read. */
export interface Bar {
  label: string;
  value?: string;
  before?: string;
}

/** How the year's requests ended: each outcome, and each group of outcomes, of all applicants. */
export function byOutcome(report: Report, { requests }: ShownForm): Bar[] {
  const groups = new Map<string, FormRow[]>();
  for (const row of requests.rows) {
    if (row.super === undefined || row.key === 'processed') continue;
    const label = plainLabel(row.group ?? row.label);
    groups.set(label, [...(groups.get(label) ?? []), row]);
  }
  return [...groups].map(([label, rows]) => bar(label, report, rows.map(totalCell)));
}

const totalCell = (row: FormRow): string => row.cells[row.cells.length - 1] ?? '';

/** Who asked: the new requests of each kind of applicant. */
export function byApplicant(report: Report, { requests }: ShownForm): Bar[] {
  const received = requests.rows.find((row) => row.key === 'received');
  return requests.columns.flatMap(({ key, label, group }, at) => {
    const cell = received?.cells[at];
    if (key === 'total' || cell === undefined) return [];
    // 其他 alone would not say that it is an organisation.
    const name = key === 'other_org' && group ? `${group}（${label}）` : label;
    return [bar(name, report, [cell])];
  });
}

/** The main figures of two years. */
export function againstLastYear(report: Report, lastYear: Report, language: Language): Bar[] {
  return mainFigures(language).map(({ label, of }) => ({
    label,
    ...given('value', of(report)),
    ...given('before', of(lastYear)),
  }));
}

function bar(label: string, { cells }: Report, keys: string[]): Bar {
  return { label, ...given('value', addWritten(keys.map((key) => cells[key] ?? '')) ?? '') };
}

const given = (name: 'value' | 'before', value: string): Partial<Bar> =>
  value === '' ? {} : { [name]: value };

import type { Figures, Language } from '../../wasm/types.ts';
import { mainFigures } from '../export/main-figures.ts';
import { plainLabel, type ShownForm } from '../report/form-model.ts';

/** One line of a chart; `before` is the same of last year. A value is absent where none can be read. */
export interface Bar {
  label: string;
  value?: string;
  before?: string;
}

/** How the year's requests ended: each outcome, and each group of outcomes, of all applicants. */
export function byOutcome({ outcomes }: Figures, { requests }: ShownForm): Bar[] {
  const labels = new Map<string, string>();
  for (const { key, label, group, super: above } of requests.rows) {
    if (above === undefined || key === 'processed') continue;
    const [outcome = ''] = key.split('.');
    if (!labels.has(outcome)) labels.set(outcome, plainLabel(group ?? label));
  }
  return [...labels].map(([outcome, label]) =>
    bar(label, outcomes[outcome as keyof Figures['outcomes']]),
  );
}

/** Who asked: the new requests of each kind of applicant. */
export function byApplicant({ cells }: Figures, { requests }: ShownForm): Bar[] {
  const received = requests.rows.find((row) => row.key === 'received');
  return requests.columns.flatMap(({ key, label, group }, at) => {
    const cell = received?.cells[at];
    if (key === 'total' || cell === undefined) return [];
    // 其他 alone would not say that it is an organisation.
    const name = key === 'other_org' && group ? `${group}（${label}）` : label;
    return [bar(name, cells[cell])];
  });
}

/** The main figures of two years. */
export function againstLastYear(now: Figures, before: Figures, language: Language): Bar[] {
  return mainFigures(language).map(({ key, label }) => ({
    ...bar(label, now.main[key]),
    ...(before.main[key] !== undefined && { before: before.main[key] }),
  }));
}

const bar = (label: string, value: string | undefined): Bar => ({
  label,
  ...(value !== undefined && { value }),
});

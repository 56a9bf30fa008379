import type { ListEntry, Settings, SeverityChange } from '../../wasm/types.ts';

export const listNames = ['fixed_terms', 'fixed_wording', 'former_names', 'lost_first'] as const;
export type ListName = (typeof listNames)[number];

/** Settings as the fields of a form: one entry a line. */
export interface SettingsForm {
  name: string;
  departments: string;
  governments: string;
  sectionSix: string;
  longest: string;
  roster: string;
  parent: string;
  province: string;
  /** `OGI007 info 原因` a line. */
  severities: string;
  /** `错的，应为，最后可用的年度` a line; an empty field leaves the built-in list. */
  lists: Record<ListName, string>;
}

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function formOf(settings: Settings = { schema: 'ogi-settings/1' }): SettingsForm {
  const { deadlines = {}, lists = {}, severities = [] } = settings;
  const list = (name: ListName) => (lists[name] ?? []).map(lineOf).join('\n');
  return {
    name: settings.name ?? '',
    departments: deadlines.departments ?? '',
    governments: deadlines.governments ?? '',
    sectionSix: (settings.section_six ?? []).join('\n'),
    longest: String(settings.longest_section_one ?? ''),
    roster: (settings.roster ?? []).join('\n'),
    parent: settings.parent ?? '',
    province: settings.province ?? '',
    severities: severities
      .map(({ rule, severity, reason }) => `${rule} ${severity} ${reason}`)
      .join('\n'),
    lists: {
      fixed_terms: list('fixed_terms'),
      fixed_wording: list('fixed_wording'),
      former_names: list('former_names'),
      lost_first: list('lost_first'),
    },
  };
}

/** What the form says; undefined where it says nothing. The core tells what it does not understand of it. */
export function settingsOf(form: SettingsForm): Settings | undefined {
  const { departments, governments } = form;
  const deadlines = {
    ...(departments.trim() && { departments: departments.trim() }),
    ...(governments.trim() && { governments: governments.trim() }),
  };
  const lists = Object.fromEntries(
    listNames
      .map((name) => [name, linesIn(form.lists[name]).map(entryOf)] as const)
      .filter(([, entries]) => entries.length > 0),
  );
  const settings: Settings = {
    schema: 'ogi-settings/1',
    ...(form.name.trim() && { name: form.name.trim() }),
    ...(Object.keys(deadlines).length > 0 && { deadlines }),
    ...filled('section_six', linesIn(form.sectionSix)),
    ...(Number(form.longest) > 0 && { longest_section_one: Number(form.longest) }),
    ...filled('roster', linesIn(form.roster)),
    ...(form.parent.trim() && { parent: form.parent.trim() }),
    ...(form.province.trim() && { province: form.province.trim() }),
    ...filled('severities', linesIn(form.severities).map(changeOf)),
    ...(Object.keys(lists).length > 0 && { lists }),
  };
  return Object.keys(settings).length > 1 ? settings : undefined;
}

const filled = <Name extends string, Value>(name: Name, values: Value[]) =>
  (values.length > 0 ? { [name]: values } : {}) as Partial<Record<Name, Value[]>>;

/** Severities by what people call them. */
const severities: Record<string, SeverityChange['severity']> = {
  错误: 'error',
  警告: 'warning',
  提示: 'info',
};

function changeOf(line: string): SeverityChange {
  const [rule = '', severity = '', ...reason] = line.split(/[\s,，]+/);
  return {
    rule: rule.toUpperCase(),
    severity: severities[severity] ?? (severity as SeverityChange['severity']),
    reason: reason.join(' '),
  };
}

function entryOf(line: string): ListEntry {
  const [word = '', right = '', year = ''] = line.split(/[,，\t]/).map((part) => part.trim());
  return {
    word,
    ...(right && { right }),
    ...(/^\d{4}$/.test(year) && { last_year: Number(year) }),
  };
}

const lineOf = ({ word, right = '', last_year }: ListEntry) =>
  last_year === undefined
    ? [word, right].filter(Boolean).join('，')
    : `${word}，${right}，${last_year}`;

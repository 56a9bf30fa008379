/** What a list of names says of the reports that came in. */
export interface RosterCheck {
  /** Names without a report. */
  missing: string[];
  /** Names with more than one, and which. */
  twice: { name: string; members: number[] }[];
  /** Names met only by their end: `水务局` for `青禾区水务局`. */
  byEnd: { name: string; member: number }[];
  /** Reports whose organ is not on the list. */
  unlisted: number[];
}

/** Widths, spaces and invisible characters tell no two organs apart. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();

/** The heads of a copied list. */
const head = /^\s*(?:序号|编号|(?:单位|机关|部门)?(?:名称)?)\s*$/;

/** A name a line; a number before it, heads and what follows a tab, as a copied sheet brings them, do not count. */
export function namesIn(text: string): string[] {
  const names = text
    .split(/\r?\n/)
    .map((line) =>
      (line.split('\t').find((field) => !/^\s*\d*\s*$/.test(field) && !head.test(field)) ?? '')
        .replace(/^\s*\d+\s*[.、．)）]\s*/, '')
        .trim(),
    );
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = foldedName(name);
    if (folded === '' || seen.has(folded)) return false;
    return seen.add(folded);
  });
}

/** Holds a list of names against the organs of the reports that came in. */
export function checkRoster(names: string[], organs: string[]): RosterCheck {
  const folded = organs.map(foldedName);
  const free = new Set(folded.keys());
  const check: RosterCheck = { missing: [], twice: [], byEnd: [], unlisted: [] };
  const open: string[] = [];
  for (const name of names) {
    const members = [...folded.keys()].filter((at) => folded[at] === foldedName(name));
    for (const member of members) free.delete(member);
    if (members.length > 1) check.twice.push({ name, members });
    if (members.length === 0) open.push(name);
  }
  // Only then by the end, and only where one report alone can be meant.
  for (const name of open) {
    const ends = [...free].filter((at) => folded[at]?.endsWith(foldedName(name)));
    const [member] = ends;
    if (ends.length === 1 && member !== undefined) {
      free.delete(member);
      check.byEnd.push({ name, member });
    } else check.missing.push(name);
  }
  check.unlisted = [...free];
  return check;
}

/** Reports of one organ and one year that came more than once, list or no list. */
export function twiceIn(reports: { organ?: string; year?: number }[]): number[][] {
  const groups = new Map<string, number[]>();
  reports.forEach(({ organ, year }, at) => {
    if (!organ) return;
    const key = `${foldedName(organ)} ${year ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

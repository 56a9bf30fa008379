import { listNumber } from './list-number.ts';

export interface ListLevel {
  start: number;
  format: string;
  /** The label, `%1` standing for the number of the first level. */
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  /** Counts on when a higher level moves on. */
  neverRestarts: boolean;
  /** All numbers in Arabic numerals, whatever their levels say. */
  arabic: boolean;
  /** The paragraph style that stands for this level. */
  style?: string | undefined;
}

export interface List {
  /** Lists that share it count together. */
  family: string;
  levels: (ListLevel | undefined)[];
  /** Where this list starts over when it is first used. */
  restarts: (number | undefined)[];
}

/** The running numbers of automatic lists, which are nowhere in the text itself. */
export class ListCounters {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** The label of the next paragraph of that list, with its separator. */
  next(id: string, list: List, level: number): string {
    const counters = this.countersOf(list.family);
    const definition = list.levels[level];
    if (!definition) return '';
    const restart = list.restarts[level];
    const firstUse = restart !== undefined && !this.begun.has(`${id} ${level}`);
    this.begun.add(`${id} ${level}`);
    const before = counters[level];
    counters[level] = firstUse ? restart : before === undefined ? definition.start : before + 1;
    for (let deeper = level + 1; deeper < counters.length; deeper++) {
      if (!list.levels[deeper]?.neverRestarts) counters[deeper] = undefined;
    }
    return labelOf(list.levels, level, counters);
  }

  private countersOf(family: string): (number | undefined)[] {
    let counters = this.counters.get(family);
    if (!counters) {
      counters = new Array<number | undefined>(9).fill(undefined);
      this.counters.set(family, counters);
    }
    return counters;
  }
}

function labelOf(
  levels: List['levels'],
  level: number,
  counters: readonly (number | undefined)[],
): string {
  const own = levels[level];
  if (!own || own.format === 'bullet') return '';
  const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = Number(digit) - 1;
    const definition = levels[shown];
    const value = counters[shown] ?? definition?.start ?? 1;
    return listNumber(own.arabic ? 'decimal' : (definition?.format ?? 'decimal'), value);
  });
  // After Chinese punctuation the gap is within the sign; after "1." it keeps "2024年" a word of its own.
  const needsGap = label !== '' && own.suffix !== 'nothing' && !/[、，。：）〕】．]$/.test(label);
  return needsGap ? `${label} ` : label;
}

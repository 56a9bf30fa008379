import type { Rates } from '../../wasm/types.ts';
import type { RateKey } from '../export/units.ts';

/** So many units with a rate are needed before one of them can be told to lie apart. */
const leastUnits = 8;

/**
 * Of each unit the rates that lie apart: more than one and a half of the middle half's width outside it (Tukey's fences), where
 * there are enough units and these are not all alike.
 */
export function outliers(rates: readonly Rates[]): RateKey[][] {
  const found: RateKey[][] = rates.map(() => []);
  const keys: RateKey[] = [
    'disclosed',
    'refused',
    'reconsideration_corrected',
    'litigation_corrected',
    'carried_forward',
  ];
  for (const key of keys) {
    const percents = rates.map((each) => each[key]?.percent);
    const known = percents.flatMap((each) => (each === undefined ? [] : [Number(each)]));
    if (known.length < leastUnits) continue;
    const sorted = known.sort((a, b) => a - b);
    const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
    const reach = 1.5 * (high - low);
    if (reach === 0) continue;
    percents.forEach((percent, at) => {
      if (percent === undefined) return;
      if (Number(percent) < low - reach || Number(percent) > high + reach) found[at]?.push(key);
    });
  }
  return found;
}

/** Between the two nearest, as spreadsheets reckon it. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

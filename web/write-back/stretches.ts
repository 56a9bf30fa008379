/** A stretch of a text that is written otherwise. */
export interface Stretch {
  start: number;
  end: number;
  text: string;
}

/** Beyond so many comparisons the stretch between what both have at their ends is taken as a whole. */
const MOST_COMPARED = 4_000_000;

/** The fewest words, a figure being one, that make `after` of `before`; in order, apart from each other. */
export function stretchesBetween(before: string, after: string): Stretch[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const from = old.slice(head, old.length - tail);
  const to = fresh.slice(head, fresh.length - tail);
  return changes(from, to, old.slice(0, head).join('').length);
}

const wordsOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*|[\s\S]/g) ?? [];

function changes(from: string[], to: string[], offset: number): Stretch[] {
  const kept = from.length * to.length > MOST_COMPARED ? [] : longestCommon(from, to);
  const found: Stretch[] = [];
  let position = offset;
  let [i, j] = [0, 0];
  for (const [keptFrom, keptTo] of [...kept, [from.length, to.length] as const]) {
    const old = from.slice(i, keptFrom).join('');
    const text = to.slice(j, keptTo).join('');
    if (old !== '' || text !== '')
      found.push({ start: position, end: position + old.length, text });
    position += old.length + (from[keptFrom]?.length ?? 0);
    [i, j] = [keptFrom + 1, keptTo + 1];
  }
  return found;
}

/** Pairs of indexes of the longest common subsequence. */
function longestCommon(from: string[], to: string[]): (readonly [number, number])[] {
  const width = to.length + 1;
  const length = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      length[i * width + j] =
        from[i] === to[j]
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) pairs.push([i++, j++]);
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

export function withStretches(text: string, stretches: readonly Stretch[]): string {
  let result = text;
  for (const { start, end, text: fresh } of [...stretches].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + fresh + result.slice(end);
  return result;
}

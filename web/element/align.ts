/** More pairs than this are not compared: a report has some sixty rows. */
const mostPairs = 2_000_000;

/**
 * Which of `read` is which of `there`, both in their order, so that the likenesses add up to the most. `likeness` is 0 where
 * two cannot be the same.
 */
export function align<Read, There>(
  read: readonly Read[],
  there: readonly There[],
  likeness: (read: Read, there: There) => number,
): [Read, There][] {
  const width = there.length + 1;
  if (read.length * width > mostPairs) return [];
  // best[i * width + j]: what read from i and there from j come to.
  const best = new Float64Array((read.length + 1) * width);
  const pair = (i: number, j: number) => likeness(read[i] as Read, there[j] as There);
  const likenesses = new Float64Array(best.length);
  for (let i = read.length - 1; i >= 0; i--) {
    for (let j = there.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const like = pair(i, j);
      likenesses[at] = like;
      const together = like > 0 ? like + valueAt(best, at + width + 1) : 0;
      best[at] = Math.max(together, valueAt(best, at + width), valueAt(best, at + 1));
    }
  }
  const pairs: [Read, There][] = [];
  for (let i = 0, j = 0; i < read.length && j < there.length; ) {
    const at = i * width + j;
    const like = valueAt(likenesses, at);
    if (like > 0 && valueAt(best, at) === like + valueAt(best, at + width + 1)) {
      pairs.push([read[i] as Read, there[j] as There]);
      i++;
      j++;
    } else if (valueAt(best, at) === valueAt(best, at + width)) i++;
    else j++;
  }
  return pairs;
}

const valueAt = (numbers: Float64Array, index: number) => numbers[index] ?? 0;

const warming = 300;
const measured = 150;

/** Calls `work` until it has been compiled well. */
export function warmUp(work) {
  for (const start = performance.now(); performance.now() - start < warming; ) work();
}

/** The median time of one call in microseconds, of as many as a short slice of time holds, as bench.cpp measures. */
export function medianTime(work) {
  const times = [];
  for (const start = performance.now(); performance.now() - start < measured; ) {
    const before = performance.now();
    work();
    times.push(performance.now() - before);
  }
  return median(times) * 1000;
}

export function median(times) {
  return times.sort((a, b) => a - b)[times.length >> 1];
}

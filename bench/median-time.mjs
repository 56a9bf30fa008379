const warmUp = 300;
const measured = 1000;

/** The median time of one call in microseconds, measured as bench.cpp measures. */
export function medianTime(work) {
  for (const start = performance.now(); performance.now() - start < warmUp; ) work();
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

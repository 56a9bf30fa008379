/** Long enough, in milliseconds, to stay out of the way of the first check. */
const after = 5000;

/**
 * Keeps a served page for visits without a network, and makes it installable: docs/adr/084 tells how. A page opened from a
 * folder needs none of it, and where it is refused nothing is lost.
 */
export function keepForLater(): void {
  if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return;
  setTimeout(() => {
    navigator.serviceWorker.register('./service-worker.js').catch(() => {});
  }, after);
}

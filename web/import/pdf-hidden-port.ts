/** See pdf-worker-half.ts. */
const scope = globalThis as { window?: unknown; self?: unknown; postMessage?: unknown };
const inWorker = scope.window === undefined && scope.self !== undefined;
const port = Object.getOwnPropertyDescriptor(scope, 'postMessage');

if (inWorker) {
  Object.defineProperty(scope, 'postMessage', { value: undefined, configurable: true });
}

export function showPort(): void {
  if (!inWorker) return;
  delete scope.postMessage;
  if (port) Object.defineProperty(scope, 'postMessage', port);
}

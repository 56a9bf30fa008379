import wasm from '../../build/wasm/ogi-check.wasm?url';
import CheckerWorker from '../checker/checker-worker.ts?worker';
import type { AsyncChecker } from '../checker/types.ts';
import { openInWorker } from '../checker/worker-checker.ts';

/** The module in a worker, or in this thread where workers cannot start. */
export async function openChecker(): Promise<AsyncChecker> {
  const source = new URL(wasm, document.baseURI).href;
  try {
    return await openInWorker(() => new CheckerWorker(), source);
  } catch {
    const [{ loadChecker }, { moduleChecker }] = await Promise.all([
      import('../../wasm/index.ts'),
      import('../checker/module-checker.ts'),
    ]);
    return moduleChecker(await loadChecker(source));
  }
}

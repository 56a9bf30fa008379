import wasm from '../../build/wasm/ogi-core.wasm?url';
import type { AsyncChecker } from '../element/checker.ts';
import CoreWorker from '../worker/core-worker.ts?worker';
import { openInWorker } from '../worker/worker-checker.ts';

/** The module in a worker, or in this thread where workers cannot start. */
export async function openChecker(): Promise<AsyncChecker> {
  const address = new URL(wasm, document.baseURI).href;
  try {
    return await openInWorker(() => new CoreWorker(), address);
  } catch {
    const [{ loadChecker }, { inThisThread }] = await Promise.all([
      import('../../wasm/index.ts'),
      import('../element/in-this-thread.ts'),
    ]);
    return inThisThread(await loadChecker({ wasm: address }));
  }
}

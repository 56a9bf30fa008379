import core from '../../build/wasm/ogi-core.wasm?url';
import reader from '../../build/wasm/ogi-reader.wasm?url';
import type { AsyncChecker } from '../element/public.ts';
import CoreWorker from '../worker/core-worker.ts?worker';
import { openInWorker } from '../worker/worker-checker.ts';

const addressOf = (asset: string) => new URL(asset, document.baseURI).href;

/** The modules in a worker, or in this thread where workers cannot start. */
export async function openChecker(): Promise<AsyncChecker> {
  const sources = { core: addressOf(core), reader: addressOf(reader) };
  try {
    return await openInWorker(() => new CoreWorker(), sources);
  } catch {
    const [{ loadCore, loadReader }, { lateChecker }] = await Promise.all([
      import('../../wasm/index.ts'),
      import('../element/late-checker.ts'),
    ]);
    return lateChecker(await loadCore(sources.core), () => loadReader(sources.reader));
  }
}

// The thread that owns the module. A message in, a message out; nothing is remembered between calls.
import { loadChecker } from '../../wasm/index.ts';
import type { FromWorker, ToWorker } from './checker-messages.ts';
import { moduleChecker } from './module-checker.ts';
import type { AsyncChecker } from './types.ts';

let checker: AsyncChecker;

const post = (message: FromWorker) => self.postMessage(message);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    try {
      checker = moduleChecker(await loadChecker(data.source));
      post({ kind: 'opened' });
    } catch (error) {
      post({ kind: 'failed', message: messageOf(error) });
    }
    return;
  }
  const { id, method } = data;
  try {
    const call = checker[method] as (...given: unknown[]) => Promise<unknown>;
    post({ kind: 'answer', id, value: await call(...data.arguments) });
  } catch (error) {
    post({ kind: 'failed', id, message: messageOf(error) });
  }
});

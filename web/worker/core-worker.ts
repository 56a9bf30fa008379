// The thread that owns the modules. A message in, a message out; nothing is remembered between calls but the claims of
// the text last read.
import { loadCore, loadReader } from '../../wasm/index.ts';
import { lateChecker } from '../element/late-checker.ts';
import type { AsyncChecker } from '../element/public.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let checker: AsyncChecker;

const post = (message: FromWorker) => self.postMessage(message);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    try {
      checker = lateChecker(await loadCore(data.core), () => loadReader(data.reader));
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

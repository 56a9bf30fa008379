// The thread that owns the module. A message in, a message out; nothing is remembered between calls.
import { type Checker, loadChecker } from '../../wasm/index.ts';
import type { FromWorker, ToWorker } from './checker-messages.ts';

let checker: Checker;

const post = (message: FromWorker) => self.postMessage(message);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    try {
      checker = await loadChecker(data.source);
      post({ kind: 'opened' });
    } catch (error) {
      post({ kind: 'failed', message: messageOf(error) });
    }
    return;
  }
  const { id, method } = data;
  try {
    // One that crashed is waited for until it is replaced.
    await checker.ready;
    const call = checker[`${method}Json`] as (...given: string[]) => string;
    post({ kind: 'answer', id, json: call(...data.arguments) });
  } catch (error) {
    post({ kind: 'failed', id, message: messageOf(error) });
  }
});

// A process of the pool, for its life: hears the setting, then takes orders and answers with what became of them.
import type { Order } from './file-process.ts';
import { readFor, type Setting } from './read-file.ts';

process.once('message', (setting: Setting) => {
  process.on('message', async ({ work, ...task }: Order) => {
    process.send?.(await readFor(work, task, setting));
  });
});

// A process of the pool, for its life: hears the setting, then takes orders and answers with what became of them.
import type { Order } from './file-process.ts';
import { readFor, type Setting } from './read-file.ts';

// Ctrl+C goes to all processes of a terminal; the command ends its readers itself.
process.on('SIGINT', () => {});
// The command has been killed.
process.on('disconnect', () => process.exit());
process.once('message', (setting: Setting) => {
  process.on('message', async ({ work, ...task }: Order) => {
    process.send?.(await readFor(work, task, setting));
  });
});

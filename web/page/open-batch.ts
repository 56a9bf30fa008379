// `<ogi-batch>` and the charts, loaded when the first several files come in.
import { provideFileOpener } from '../batch/index.ts';
import ImportWorker from '../worker/import-worker.ts?worker';
import { importInWorker } from '../worker/worker-importer.ts';

// Where workers cannot start, the batch reads in the page's own thread, a file at a time.
importInWorker(() => new ImportWorker()).then(provideFileOpener, () => {});

// `<ogi-batch>` reads in the page's own thread here, a step at a time.
import '../batch/index.ts';

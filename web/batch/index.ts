export { type Entry, freshId } from './entry.ts';
export type { BatchKeeper, BatchState, SavedBatch } from './keeper.ts';
export type { OgiBatch, OpenReportDetail } from './ogi-batch.ts';

import './ogi-batch.ts';

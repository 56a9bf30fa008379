export { type OpenFile, provideFileOpener } from './file-opener.ts';
export { OgiBatch, type OpenReportDetail } from './ogi-batch.ts';

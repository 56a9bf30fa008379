export { OgiBatch, type OpenReportDetail } from './ogi-batch.ts';

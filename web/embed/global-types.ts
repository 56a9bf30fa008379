// Types alone, for pages of classic scripts: `/// <reference types="ogi-check/global" />`.
import type * as element from '../element/public.ts';
import type * as embed from './index.ts';

type FromElement = Pick<typeof element, 'findPlace' | 'OgiReportCheck' | 'provideChecker'>;

declare global {
  /** What `ogi-report-check.global.js` puts on the page. */
  var OgiCheck: FromElement & typeof embed;
}

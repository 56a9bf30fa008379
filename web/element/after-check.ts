// What shows an outcome; it comes with the first check (docs/adr/034-readers-are-loaded-late.md).
import './ogi-basis.ts';
import './ogi-coverage.ts';
import './ogi-findings.ts';
import './ogi-fixes.ts';
import './ogi-form.ts';
import './ogi-notice.ts';
import './ogi-report-panel.ts';
import './ogi-tools.ts';
import './ogi-verdict.ts';

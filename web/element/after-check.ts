// What is of use only when there is an outcome; it comes with the first check (docs/adr/034-readers-are-loaded-late.md).
import './ogi-fixes.ts';
import './ogi-tools.ts';
import './ogi-report-panel.ts';

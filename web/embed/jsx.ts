// Types alone: `<ogi-report-check>` in JSX. With Preact, Solid, Vue or React before 19, `import 'ogi-check/jsx'` is all; React 19
// has its own JSX, into which docs/embedding.md puts `ReportCheckAttributes`.

/** The attributes of the element, and those that every element has. */
export interface ReportCheckAttributes {
  language?: 'zh-CN' | 'en';
  today?: string;
  compact?: boolean;
  editable?: boolean;
  fixable?: boolean;
  id?: string;
  class?: string;
  className?: string;
  style?: unknown;
  slot?: string;
  hidden?: boolean;
  key?: string | number | null;
  ref?: unknown;
  children?: unknown;
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'ogi-report-check': ReportCheckAttributes;
    }
  }
}

// The JSON of docs/json.md as TypeScript types. Positions are UTF-16 code units, half open.

export type Language = 'zh-CN' | 'en';
export type Severity = 'error' | 'warning' | 'info';
export type Edition = '2019' | '2021';
export type TableName = 'disclosure' | 'requests' | 'review';
/** Sections 1–6 of the report; `preamble` is the text before the first heading. */
export type SectionKey = 'preamble' | '1' | '2' | '3' | '4' | '5' | '6';
/** A cell key of the form, for example `requests.refused.state_secret.natural_person`. */
export type CellKey = string;

export interface TextBlock {
  type: 'text';
  text: string;
}
export interface TableCell {
  text: string;
  row_span?: number;
  col_span?: number;
}
export interface TableBlock {
  type: 'table';
  rows: TableCell[][];
}
export interface PictureBlock {
  type: 'picture';
}
export interface PageWord {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface PageLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
export interface PageBlock {
  type: 'page';
  width: number;
  height: number;
  words: PageWord[];
  /** Ruling lines, as drawn. */
  lines?: PageLine[];
}
export type Block = TextBlock | TableBlock | PictureBlock | PageBlock;

export interface OgiDocument {
  schema: 'ogi-document/1';
  title?: string;
  blocks: Block[];
}

export interface Heading {
  section: SectionKey;
  text: string;
}
export interface TableProblem {
  kind: string;
  row?: string;
  column?: string;
  text?: string;
}
export interface TableFacts {
  table: TableName;
  source: 'grid' | 'lines' | 'picture' | 'none';
  problems: TableProblem[];
}
export interface Report {
  schema: 'ogi-report/1';
  organ?: string;
  year?: number;
  title?: string;
  period?: { from: string; to: string };
  published?: string;
  editions?: { disclosure?: Edition; requests?: Edition };
  headings?: Heading[];
  tables?: TableFacts[];
  sections?: Partial<Record<SectionKey, string>>;
  cells: Record<CellKey, string>;
}

export interface TextOrigin {
  block: number;
  start: number;
  end: number;
}
export interface TableOrigin {
  block: number;
  row: number;
  column: number;
}
/** A box on a page, in its points. */
export interface PageOrigin {
  block: number;
  x: number;
  y: number;
  width: number;
  height: number;
}
export type Origin = TextOrigin | TableOrigin | PageOrigin;
/** `at`: where the piece begins in the section's text. */
export type SectionPiece = (TextOrigin | PageOrigin) & { at: number };
export interface Origins {
  title?: Origin;
  headings: Origin[];
  sections: Partial<Record<SectionKey, SectionPiece[]>>;
  cells: Record<CellKey, Origin>;
}
export interface Recognition {
  schema: 'ogi-recognition/1';
  report: Report;
  origins: Origins;
}

export type Place =
  | { cell: CellKey }
  | { section: SectionKey; start: number; end: number }
  | { heading: SectionKey }
  | { table: TableName; row?: string; column?: string }
  | { field: 'title' | 'organ' | 'year' | 'period' | 'published' };

export interface Term {
  cell: CellKey;
  value: string;
}
export interface Fix {
  title: string;
  edits: Term[];
}
export interface Finding {
  rule: string;
  slug: string;
  severity: Severity;
  message: string;
  basis: string[];
  places: Place[];
  expected?: string;
  actual?: string;
  terms?: Term[];
  fixes?: Fix[];
}
export interface EquationOutcome {
  id: string;
  rule: string;
  state: 'held' | 'failed' | 'skipped';
  difference?: string;
  reason?: string;
}
export interface RuleOutcome {
  rule: string;
  state: 'held' | 'failed' | 'not_applicable' | 'not_judged';
  reason?: string;
}
export interface Result {
  schema: 'ogi-result/1';
  verdict: 'pass' | 'warn' | 'fail' | 'not_a_report';
  counts: Record<Severity, number>;
  equations: {
    checked: number;
    held: number;
    failed: number;
    skipped: number;
    items: EquationOutcome[];
  };
  rules: RuleOutcome[];
  findings: Finding[];
}

export interface CatalogueRule {
  rule: string;
  slug: string;
  severity: Severity;
  title: string;
  basis: string[];
  editions: Edition[];
}
export interface FormColumn {
  key: string;
  label: string;
  group?: string;
}
export interface FormRow {
  key: string;
  label: string;
  group?: string;
  super?: string;
  cells: CellKey[];
}
export interface FormEquation {
  id: string;
  rule: string;
  label: string;
  left: CellKey[];
  right: CellKey[];
}
export interface Form {
  notice: string;
  disclosure: { groups: { label: string; columns: FormColumn[]; rows: FormRow[] }[] };
  requests: { columns: FormColumn[]; rows: FormRow[] };
  review: { columns: FormColumn[]; blocks: FormRow[] };
  equations: FormEquation[];
}
export interface Catalogue {
  schema: 'ogi-catalogue/1';
  version: string;
  language: Language;
  rules: CatalogueRule[];
  forms: Record<Edition, Form>;
}

export interface CheckOptions {
  language?: Language;
  /** Today's date, `YYYY-MM-DD`; the core has no clock. */
  today?: string;
}

/** The answer to input that is not the JSON asked for. */
export interface OgiError {
  schema: 'ogi-error/1';
  error: string;
  error_en: string;
}

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

/** A range in a section's text. */
export interface TextRange {
  section: SectionKey;
  start: number;
  end: number;
}
/** One figure of the written sections and what it says; a member that is absent has its usual value. */
export interface Claim {
  /** From the first word that tells what is counted to the end of the figure. */
  range: TextRange;
  /** The number with its measure word. */
  figure: TextRange;
  /** In yuan where `measure` is money. */
  value: string;
  measure: 'none' | 'matter' | 'piece' | 'event' | 'person' | 'money' | 'other';
  /** Its first character. */
  measure_word?: string;
  /** 余, 多, 近, 约 … */
  approximate?: true;
  /** 未收到, 无 … */
  negated?: true;
  /** Said without a number of its own: 均已答复. */
  implied?: true;
  /** What may be meant; absent where it counts nothing of the form. */
  subjects?: string[];
  /** One figure for all the subjects. */
  together?: true;
  applicant?: string;
  span?: 'last_year' | 'other_year' | 'part_of_year' | 'cumulative' | 'plan';
  extent?: 'everywhere' | 'own_office' | 'subordinate' | 'part';
  /** Why it cannot be held against the tables; absent where it can. */
  not_comparable_reason?: string;
}
export interface Breakdown {
  range: TextRange;
  /** Indexes into `claims`, as in the lists below. */
  whole: number;
  other_wholes?: number[];
  parts: number[];
  exhaustive?: true;
  open?: true;
  nested?: true;
  overlapping?: true;
}
export interface Percentage {
  range: TextRange;
  percent: string;
  approximate?: true;
  numerator?: number;
  other_numerators?: number[];
  bases?: number[];
  base_named?: true;
}
export interface Growth {
  range: TextRange;
  claim?: number;
  last?: number;
  percent?: string;
  amount?: string;
  approximate?: true;
}
export interface YearMention {
  range: TextRange;
  year: number;
  role: 'frame' | 'comparison' | 'document' | 'date' | 'plan' | 'other';
}
/** What the written sections claim. */
export interface Claims {
  schema: 'ogi-claims/1';
  claims: Claim[];
  breakdowns: Breakdown[];
  percentages: Percentage[];
  growths: Growth[];
  years: YearMention[];
}

/** `member`: an index into the members given with the options. */
export type Place =
  | { cell: CellKey }
  | { member: number }
  | { section: SectionKey; start: number; end: number }
  | { heading: SectionKey }
  | { table: TableName; row?: string; column?: string }
  | { field: 'title' | 'organ' | 'year' | 'period' | 'published' };

export interface Edit {
  cell: CellKey;
  value: string;
}
/** A cell of this report, of last year's, or of a member's. */
export interface Term extends Edit {
  last_year?: true;
  member?: number;
}
export interface Fix {
  title: string;
  edits: Edit[];
  /** How sure: the only explanation, one of several, or cells that the equations cannot tell apart. */
  certainty: 'sole' | 'one_of_several' | 'cannot_tell';
  /** The likely one: the only explanation by ordinary slips. The others are offered, not recommended. */
  recommended?: true;
  /** The failing equations that hold after it. */
  equations: string[];
}
/** What tells most about an ambiguous group: is this cell right as it stands? Answer by `confirmed` or `wrong`. */
export interface Question {
  cell: CellKey;
  text: string;
}
export interface Finding {
  /** `OGI305/1/9f3a12cd`: rule, its version, and a hash of the places and what is written there. */
  id: string;
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
  question?: Question;
  /** The reason given in a waiver of this finding. */
  waived?: string;
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
  /** Whether every error and warning is waived; `verdict` and `counts` are about the report and know no waivers. */
  accepted: boolean;
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
  /** Waivers that meet no finding: what they accepted has changed. */
  void_waivers?: Waiver[];
}

export interface CatalogueRule {
  rule: string;
  slug: string;
  severity: Severity;
  title: string;
  basis: string[];
  editions: Edition[];
  /** The report years that the rule is for, both ends included; an end that is missing is open. */
  years: { from?: number; to?: number };
  /** The organs that the rule is for, as far as their names tell. */
  organs: 'all' | 'governments' | 'departments' | 'state_council' | 'without_rule_power';
  /** The province whose own rule it is. */
  province?: string;
  /** Editions, years, organs and province in words; missing where the rule is for every report. */
  applies_to?: string;
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
  /** The report of the year before: rules 7xx, and OGI510. */
  last_year?: Report;
  /** The reports that this one sums up: rules 8xx. */
  members?: Report[];
  /** The names of the organs that must be among `members`. */
  roster?: string[];
  waivers?: Waiver[];
  /** Cells of which the user says that they are right, or wrong: they narrow the fixes. */
  confirmed?: CellKey[];
  wrong?: CellKey[];
}
/** “Right as it stands”, with a reason. */
export interface Waiver {
  /** The finding's id. */
  finding: string;
  reason: string;
}

/** The answer to input that is not the JSON asked for. */
export interface OgiError {
  schema: 'ogi-error/1';
  error: string;
  error_en: string;
}

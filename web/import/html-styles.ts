import type { MarkupElement } from './markup.ts';

/** What a page's style sheets and attributes say of an element that bears on reading it. */
export interface Look {
  hidden: boolean;
  /** By its own attributes, whatever the style sheets say. */
  hiddenByAttribute: boolean;
  struck: boolean;
  raised: boolean;
}
/** What one declaration may say. */
type Said = Partial<Omit<Look, 'hiddenByAttribute'>>;

/** One part of a selector: `td.wap#x`. */
interface Compound {
  name: string;
  id: string;
  classes: string[];
}
interface Rule {
  /** The element itself last, what must stand round it before. */
  compounds: Compound[];
  weight: number;
  look: Said;
}

const MOST_RULES = 5000;
const DEEPEST_GROUP = 8;
/** How far up round an element a selector is followed. */
const MOST_ANCESTORS = 64;
/** Comparisons of names and classes of one page; a page made to take more has its style sheets ignored from there on. */
const MOST_STEPS = 2e7;
/** To keep a word of a `class` attribute takes as long as so many comparisons; with the limit of these, no more than a million are kept. */
const STEPS_OF_WORD = 20;
const NOTHING: Look = { hidden: false, hiddenByAttribute: false, struck: false, raised: false };
const IMPORTANT = 1e6;
const INLINE = 1e5;

/** The rules of a page's own style sheets that hide, strike out or raise words, by the simple selectors in use for it. */
export class PageStyles {
  /** By the last part's class, id or name, the most telling of them. */
  private readonly rules = new Map<string, Rule[]>();
  private count = 0;
  private steps = 0;
  private readonly looks = new Map<MarkupElement, Look>();
  private readonly classes = new Map<MarkupElement, ReadonlySet<string>>();

  constructor(sheets: readonly string[]) {
    for (const sheet of sheets)
      this.readSheet(sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ''));
  }

  /** `ancestors` are the elements round it, the outermost first. */
  lookOf(element: MarkupElement, ancestors: readonly MarkupElement[]): Look {
    let look = this.looks.get(element);
    if (!look) {
      look = this.work(element, ancestors);
      this.looks.set(element, look);
    }
    return look;
  }

  private work(element: MarkupElement, ancestors: readonly MarkupElement[]): Look {
    const { style, hidden } = element.attributes;
    const look: Look = { ...NOTHING };
    const weights = { hidden: -1, struck: -1, raised: -1 };
    const take = (said: Said, weight: number) => {
      for (const key of ['hidden', 'struck', 'raised'] as const) {
        const value = said[key];
        if (value === undefined || weight < weights[key]) continue;
        look[key] = value;
        weights[key] = weight;
      }
    };
    if (this.count > 0 && this.steps < MOST_STEPS) {
      for (const rule of this.rulesFor(element)) {
        if (this.steps >= MOST_STEPS) break;
        if (this.matches(rule, element, ancestors)) take(rule.look, rule.weight);
      }
    }
    const own = style === undefined ? [] : looksIn(style);
    for (const said of own) take(said.look, INLINE + said.weight);
    look.hiddenByAttribute = hidden !== undefined || own.some((said) => said.look.hidden === true);
    look.hidden ||= look.hiddenByAttribute;
    return look;
  }

  private *rulesFor(element: MarkupElement): Iterable<Rule> {
    const { name, attributes } = element;
    const of = (key: string) => this.rules.get(key) ?? [];
    yield* of(name);
    yield* of('*');
    for (const word of this.classesOf(element)) yield* of(`.${word}`);
    if (attributes.id !== undefined) yield* of(`#${attributes.id}`);
  }

  private matches(
    rule: Rule,
    element: MarkupElement,
    ancestors: readonly MarkupElement[],
  ): boolean {
    let wanted = rule.compounds.length - 1;
    if (!this.isOf(rule.compounds[wanted], element)) return false;
    const outermost = Math.max(0, ancestors.length - MOST_ANCESTORS);
    for (let at = ancestors.length; wanted > 0 && at-- > outermost; ) {
      if (this.isOf(rule.compounds[wanted - 1], ancestors[at] as MarkupElement)) wanted--;
    }
    return wanted === 0;
  }

  private isOf(compound: Compound | undefined, element: MarkupElement): boolean {
    const { name, attributes } = element;
    this.steps += 1 + (compound?.classes.length ?? 0);
    if (!compound || (compound.name !== '' && compound.name !== name)) return false;
    if (compound.id !== '' && compound.id !== attributes.id) return false;
    if (compound.classes.length === 0) return true;
    const classes = this.classesOf(element);
    return compound.classes.every((wanted) => classes.has(wanted));
  }

  private classesOf(element: MarkupElement): ReadonlySet<string> {
    const known = this.classes.get(element);
    if (known) return known;
    const found = new Set(element.attributes.class?.split(/\s+/).filter(Boolean));
    this.steps += found.size * STEPS_OF_WORD;
    this.classes.set(element, found);
    return found;
  }

  /** Rules for paper and for narrow screens are not those of the page that is checked. */
  private readSheet(sheet: string, depth = 0): void {
    let at = 0;
    while (at < sheet.length && this.count < MOST_RULES) {
      const open = sheet.indexOf('{', at);
      if (open < 0) return;
      const prelude = sheet.slice(at, open);
      const head = prelude.slice(prelude.lastIndexOf(';') + 1).trim();
      const isGroup = /^@(?:media|supports|layer)/i.test(head);
      const end = isGroup ? endOfGroup(sheet, open) : sheet.indexOf('}', open);
      const body = sheet.slice(open + 1, end < 0 ? undefined : end);
      if (!isGroup) this.addRule(head, body);
      else if (depth < DEEPEST_GROUP && appliesToPage(head)) this.readSheet(body, depth + 1);
      if (end < 0) return;
      at = end + 1;
    }
  }

  private addRule(selectors: string, body: string): void {
    if (selectors.startsWith('@')) return;
    const looks = looksIn(body);
    if (looks.length === 0) return;
    for (const selector of selectors.split(',')) {
      const compounds = compoundsOf(selector);
      const last = compounds?.[compounds.length - 1];
      if (!compounds || !last || this.count >= MOST_RULES) continue;
      const key = last.id
        ? `#${last.id}`
        : last.classes[0]
          ? `.${last.classes[0]}`
          : last.name || '*';
      const rules = this.rules.get(key) ?? [];
      this.rules.set(key, rules);
      for (const { look, weight } of looks) {
        rules.push({ compounds, weight: weight + weightOf(compounds), look });
        this.count++;
      }
    }
  }
}

function endOfGroup(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at++) {
    if (sheet[at] === '{') depth++;
    if (sheet[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function appliesToPage(head: string): boolean {
  return !/\bprint\b|\bspeech\b|\bnot\b|max-(?:device-)?width|width\s*<|orientation|^@supports/i.test(
    head,
  );
}

/** Undefined for what cannot be told from the tree alone, such as :hover. */
function compoundsOf(selector: string): Compound[] | undefined {
  if (/[:[+~*&\\]/.test(selector)) return undefined;
  const compounds: Compound[] = [];
  for (const word of selector.split(/[\s>]+/)) {
    if (word === '') continue;
    const parts = /^([\w-]*)((?:[.#][\w-]+)*)$/.exec(word);
    if (!parts) return undefined;
    const compound: Compound = { name: (parts[1] ?? '').toLowerCase(), id: '', classes: [] };
    for (const [, sign, name = ''] of (parts[2] ?? '').matchAll(/([.#])([\w-]+)/g)) {
      if (sign === '#') compound.id = name;
      else compound.classes.push(name);
    }
    compounds.push(compound);
  }
  return compounds.length > 0 ? compounds : undefined;
}

function weightOf(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, { name, id, classes }) => sum + (id ? 100 : 0) + classes.length * 10 + (name ? 1 : 0),
    0,
  );
}

/** What declarations say, those marked important apart. */
function looksIn(declarations: string): { look: Said; weight: number }[] {
  if (!/display|visibility|mso-|text-decoration|vertical-align/i.test(declarations)) return [];
  const usual: Said = {};
  const important: Said = {};
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).toLowerCase();
    const look = value.includes('!important') ? important : usual;
    setLook(
      look,
      declaration.slice(0, colon).trim().toLowerCase().replace(/^["']/, ''),
      value.trim(),
    );
  }
  return [
    { look: usual, weight: 0 },
    { look: important, weight: IMPORTANT },
  ].filter(({ look }) => Object.keys(look).length > 0);
}

function setLook(look: Said, property: string, value: string): void {
  switch (property) {
    case 'display':
      look.hidden = value.startsWith('none');
      break;
    case 'visibility':
      if (/^(?:hidden|collapse)/.test(value)) look.hidden = true;
      break;
    case 'mso-hide':
      if (value.startsWith('all')) look.hidden = true;
      break;
    case 'mso-element':
      // Word marks comments and the balloons of revisions so.
      if (value.startsWith('comment')) look.hidden = true;
      break;
    case 'text-decoration':
    case 'text-decoration-line':
      if (value.includes('line-through')) look.struck = true;
      break;
    case 'vertical-align':
      look.raised = /^(?:super|sub)\b/.test(value);
      break;
    case 'mso-text-raise':
      if (/^[\d.]*[1-9]/.test(value)) look.raised = true;
      break;
  }
}

import { type List, ListCounters } from './list-counters.ts';
import type { MarkupElement } from './markup.ts';
import { child, children } from './xml.ts';

/** What makes words no data (hidden or struck out), or a mark above or below the line; undefined is not said here. */
export interface RunLook {
  hidden: boolean | undefined;
  struck: boolean | undefined;
  raised: boolean | undefined;
}

interface Style {
  basedOn: string | undefined;
  look: RunLook;
  numId: string | undefined;
  level: number | undefined;
}

export class Styles {
  constructor(
    private readonly styles: ReadonlyMap<string, Style>,
    private readonly defaultParagraph: string | undefined,
  ) {}

  /** How words look whose own properties, and paragraph's style, are these. */
  lookOf(own: MarkupElement | undefined, paragraphStyle: string | undefined): RunLook {
    const direct = lookOf(own);
    const style = child(own, 'rStyle')?.attributes.val;
    const value = (key: keyof RunLook) =>
      direct[key] ??
      this.styled(style, key) ??
      this.styled(paragraphStyle ?? this.defaultParagraph, key);
    return { hidden: value('hidden'), struck: value('struck'), raised: value('raised') };
  }

  private styled(id: string | undefined, key: keyof RunLook): boolean | undefined {
    return id === undefined ? undefined : this.inherited(id, (style) => style.look[key]);
  }

  /** The list that a paragraph of this style belongs to, inherited from the styles it is based on. */
  list(id: string | undefined): { numId: string; level: number | undefined } | undefined {
    const name = id ?? this.defaultParagraph;
    if (name === undefined) return undefined;
    const numId = this.inherited(name, (style) => style.numId);
    if (numId === undefined) return undefined;
    return { numId, level: this.inherited(name, (style) => style.level) };
  }

  private inherited<T>(id: string, pick: (style: Style) => T | undefined): T | undefined {
    let style = this.styles.get(id);
    // A chain of styles may be cyclic in a broken file.
    for (let steps = 0; style && steps < 32; steps++) {
      const value = pick(style);
      if (value !== undefined) return value;
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return undefined;
  }
}

export function readStyles(part: MarkupElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const style of children(part, 'style')) {
    const id = style.attributes.styleId;
    if (id === undefined) continue;
    if (
      style.attributes.type === 'paragraph' &&
      /^(?:1|true|on)$/.test(style.attributes.default ?? '')
    ) {
      defaultParagraph = id;
    }
    const numPr = child(child(style, 'pPr'), 'numPr');
    styles.set(id, {
      basedOn: child(style, 'basedOn')?.attributes.val,
      look: lookOf(child(style, 'rPr')),
      numId: child(numPr, 'numId')?.attributes.val,
      level: levelOf(child(numPr, 'ilvl')),
    });
  }
  return new Styles(styles, defaultParagraph);
}

function lookOf(properties: MarkupElement | undefined): RunLook {
  const flag = (name: string) => {
    const element = child(properties, name);
    return element && isOn(element);
  };
  const align = child(properties, 'vertAlign')?.attributes.val;
  const position = child(properties, 'position')?.attributes.val;
  const lifted = position === undefined ? undefined : Number(position) > 0;
  return {
    hidden: flag('vanish'),
    struck: either(flag('strike'), flag('dstrike')),
    raised: align === undefined ? lifted : align !== 'baseline' || lifted === true,
  };
}

function either(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === undefined ? b : a || b === true;
}

export function isOn(flag: MarkupElement): boolean {
  return !/^(?:0|false|off|none)$/.test(flag.attributes.val ?? '');
}

export class DocxNumbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new ListCounters();

  constructor(
    part: MarkupElement | undefined,
    private readonly styles: Styles,
  ) {
    const abstracts = new Map<string, MarkupElement>();
    const byStyle = new Map<string, MarkupElement>();
    for (const abstract of children(part, 'abstractNum')) {
      abstracts.set(abstract.attributes.abstractNumId ?? '', abstract);
      const link = child(abstract, 'styleLink')?.attributes.val;
      if (link !== undefined) byStyle.set(link, abstract);
    }
    for (const num of children(part, 'num')) {
      let abstract = abstracts.get(child(num, 'abstractNumId')?.attributes.val ?? '');
      const link = child(abstract, 'numStyleLink')?.attributes.val;
      if (link !== undefined) abstract = byStyle.get(link) ?? abstract;
      const list: List = {
        family: abstract?.attributes.abstractNumId ?? '',
        levels: [],
        restarts: [],
      };
      for (const lvl of children(abstract, 'lvl')) setLevel(list, lvl);
      for (const override of children(num, 'lvlOverride')) {
        const lvl = child(override, 'lvl');
        if (lvl) setLevel(list, lvl);
        const start = child(override, 'startOverride')?.attributes.val;
        const level = Number(override.attributes.ilvl);
        if (start !== undefined && level >= 0 && level < 9)
          list.restarts[level] = Number(start) || 0;
      }
      this.lists.set(num.attributes.numId ?? '', list);
    }
  }

  /** The label of a paragraph with these properties: '' where it is in no list. */
  next(properties: MarkupElement | undefined): string {
    const direct = child(properties, 'numPr');
    const styleId = child(properties, 'pStyle')?.attributes.val;
    const styled = this.styles.list(styleId);
    const numId = child(direct, 'numId')?.attributes.val ?? styled?.numId;
    const list = numId === undefined ? undefined : this.lists.get(numId);
    if (numId === undefined || !list) return '';
    const linked = list.levels.findIndex(
      (level) => level?.style !== undefined && level.style === styleId,
    );
    const level = levelOf(child(direct, 'ilvl')) ?? (linked >= 0 ? linked : (styled?.level ?? 0));
    return this.counters.next(numId, list, level);
  }
}

function setLevel(list: List, lvl: MarkupElement): void {
  const level = Number(lvl.attributes.ilvl);
  if (!(level >= 0 && level < 9)) return;
  const value = (name: string) => child(lvl, name)?.attributes.val;
  const suffix = value('suff');
  const arabic = child(lvl, 'isLgl');
  list.levels[level] = {
    start: Number(value('start') ?? 0) || 0,
    format: value('numFmt') ?? numFmtOfAlternative(lvl) ?? 'decimal',
    text: value('lvlText') ?? '',
    suffix: suffix === 'nothing' || suffix === 'space' ? suffix : 'tab',
    neverRestarts: value('lvlRestart') === '0',
    arabic: arabic !== undefined && isOn(arabic),
    style: value('pStyle'),
  };
}

/** Newer formats stand in an alternative, the old one as its fallback. */
function numFmtOfAlternative(lvl: MarkupElement): string | undefined {
  const alternative = child(lvl, 'AlternateContent');
  return child(child(alternative, 'Fallback'), 'numFmt')?.attributes.val;
}

function levelOf(element: MarkupElement | undefined): number | undefined {
  const level = Number(element?.attributes.val ?? Number.NaN);
  return level >= 0 && level < 9 ? level : undefined;
}

import type { MarkupElement } from './markup.ts';
import { child, children } from './xml.ts';

interface Style {
  parent: string | undefined;
  struck: boolean | undefined;
  raised: boolean | undefined;
  hidden: boolean | undefined;
  bordered: boolean | undefined;
  list: string | undefined;
}

/** A level of a list: `prefix` and `suffix` round the numbers of so many levels. */
export interface OdfListLevel {
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  levels: number;
}

/** What the styles of an OpenDocument file say that bears on reading: by family and name, as names repeat in families. */
export class OdfStyles {
  private readonly styles = new Map<string, Style>();
  private readonly lists = new Map<string, OdfListLevel[]>();
  /** The numbering of headings. */
  readonly outline: OdfListLevel[] = [];

  constructor(parts: readonly MarkupElement[]) {
    for (const root of parts) {
      for (const holder of children(root).filter(({ name }) => /styles$/.test(name))) {
        for (const style of children(holder)) this.take(style);
      }
    }
  }

  is(
    look: 'struck' | 'raised' | 'hidden' | 'bordered',
    family: string,
    name: string | undefined,
  ): boolean {
    return this.value(family, name, (style) => style[look]) ?? false;
  }

  listOf(paragraphStyle: string | undefined): string | undefined {
    return this.value('paragraph', paragraphStyle, (style) => style.list);
  }

  levels(list: string | undefined): OdfListLevel[] | undefined {
    return list === undefined ? undefined : this.lists.get(list);
  }

  private value<T>(
    family: string,
    name: string | undefined,
    pick: (style: Style) => T | undefined,
  ): T | undefined {
    let next = name;
    // A chain of styles may be cyclic in a broken file.
    for (let steps = 0; next !== undefined && steps < 32; steps++) {
      const style = this.styles.get(`${family} ${next}`);
      const value = style && pick(style);
      if (value !== undefined) return value;
      next = style?.parent;
    }
    return undefined;
  }

  private take(style: MarkupElement): void {
    const { name, family, 'parent-style-name': parent, 'list-style-name': list } = style.attributes;
    if (style.name === 'list-style' && name !== undefined) this.lists.set(name, levelsOf(style));
    if (style.name === 'outline-style') this.outline.push(...levelsOf(style));
    if (style.name !== 'style' || name === undefined) return;
    const text = child(style, 'text-properties')?.attributes ?? {};
    const line = text['text-line-through-style'] ?? text['text-line-through-type'];
    const position = text['text-position'];
    const cell = child(style, 'table-cell-properties')?.attributes;
    const table = child(style, 'table-properties')?.attributes;
    this.styles.set(`${family ?? ''} ${name}`, {
      parent,
      list: list === '' ? undefined : list,
      struck: line === undefined ? undefined : line !== 'none',
      raised: position === undefined ? undefined : isLifted(position),
      hidden:
        table?.display === 'false'
          ? true
          : text.display === undefined
            ? undefined
            : text.display === 'none',
      bordered: cell && hasBorder(cell),
    });
  }
}

/** `super 58%`, `-33% 58%`; `0% 100%` is the line itself. */
function isLifted(position: string): boolean {
  return /^(?:super|sub)/.test(position) || Number.parseFloat(position) !== 0;
}

function hasBorder(cell: MarkupElement['attributes']): boolean {
  return ['border', 'border-top', 'border-bottom', 'border-left', 'border-right'].some(
    (side) => !/^(?:none|hidden|)$/.test(cell[side] ?? ''),
  );
}

function levelsOf(list: MarkupElement): OdfListLevel[] {
  const levels: OdfListLevel[] = [];
  for (const { name, attributes } of children(list)) {
    const level = Number(attributes.level) - 1;
    if (!(level >= 0 && level < 10)) continue;
    levels[level] = {
      format: /number$|outline-level-style$/.test(name) ? (attributes['num-format'] ?? '') : '',
      prefix: attributes['num-prefix'] ?? '',
      suffix: attributes['num-suffix'] ?? '',
      start: Number(attributes['start-value'] ?? 1) || 1,
      levels: Number(attributes['display-levels'] ?? 1) || 1,
    };
  }
  return levels;
}

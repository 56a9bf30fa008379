import type { Notes } from './document.ts';
import type { PageStyles } from './html-styles.ts';
import { type MarkupElement, walkMarkup } from './markup.ts';

/** Cells of words that tell one table from another: figures may differ where somebody forgot to correct the copy. */
type Labels = Set<string>;
/** Copies of text are looked for in all that is shown, so that there must not be too many of them. */
const MOST_TEXTS = 200;
/** A copy has most of the words of the other; a layout for telephones leaves out some and adds some. */
const SHARE_OF_COPY = 0.6;

/**
 * Which hidden elements of a page are not read. What attributes hide is not; nor is what a style sheet hides inside a table.
 * Other elements hidden by a style sheet, which a script may show, are left out only where they hold copies of tables that are
 * read: pages come with one table for screens and the same for telephones.
 */
export class HiddenParts {
  private readonly skipped = new Set<MarkupElement>();

  constructor(root: MarkupElement, styles: PageStyles, notes: Notes) {
    const found = findHidden(root, styles);
    for (const part of found.hidden) {
      if (part.labels.size > 0) this.judgeTable(part, found.shown, notes);
      else if (part.byAttribute || isCopyOfText(part, found)) this.skipped.add(part.element);
    }
    for (const element of found.inTables) {
      this.skipped.add(element);
      // A row may be there to be unfolded, unlike words in a cell.
      if (/^t(?:r|d|h|body|head|foot)$/.test(element.name)) notes.addPart(nameOf(element));
    }
  }

  private judgeTable(
    { element, labels, byAttribute }: HiddenPart,
    shown: Labels,
    notes: Notes,
  ): void {
    const isCopy = shareOf(labels, shown) >= SHARE_OF_COPY;
    if (isCopy) notes.add('hidden-copy');
    if (isCopy || byAttribute) this.skipped.add(element);
    if (isCopy) return;
    if (byAttribute) notes.addPart(nameOf(element));
    else for (const label of labels) shown.add(label);
  }

  has(element: MarkupElement): boolean {
    return this.skipped.has(element);
  }
}

interface HiddenPart {
  element: MarkupElement;
  labels: Labels;
  text: string;
  byAttribute: boolean;
}
interface Found {
  shown: Labels;
  shownText: string;
  hidden: HiddenPart[];
  inTables: MarkupElement[];
}

/** Words outside tables that stand in what is shown as well. */
function isCopyOfText({ text }: HiddenPart, found: Found): boolean {
  return text !== '' && found.hidden.length <= MOST_TEXTS && found.shownText.includes(text);
}

function findHidden(root: MarkupElement, styles: PageStyles): Found {
  const found: Found = { shown: new Set(), shownText: '', hidden: [], inTables: [] };
  const path: MarkupElement[] = [];
  let tables = 0;
  let open: HiddenPart | undefined;
  let text = '';
  const endCell = () => {
    const label = text.replace(/[\s\d.,%，．-]+/g, '');
    if (label.length > 1 && tables > 0) (open?.labels ?? found.shown).add(label);
    text = '';
  };
  walkMarkup(root, {
    enter(element) {
      if (NO_WORDS.has(element.name)) return false;
      if (!open && styles.lookOf(element, path).hidden) {
        // A cell, a row or words in a cell, unless it is a table on a page that a table lays out.
        if (tables > 0 && !hasTable(element)) {
          found.inTables.push(element);
          return false;
        }
        const byAttribute = styles.lookOf(element, path).hiddenByAttribute;
        open = { element, labels: new Set(), text: '', byAttribute };
      }
      path.push(element);
      if (element.name === 'table') tables++;
      if (element.name === 'td' || element.name === 'th') endCell();
      return true;
    },
    text(words) {
      if (tables > 0) text += words;
      const dense = words.replace(/\s+/g, '');
      if (open) open.text += dense;
      else found.shownText += dense;
    },
    leave(element) {
      path.pop();
      if (element.name === 'td' || element.name === 'th') endCell();
      if (element.name === 'table') tables--;
      if (element === open?.element) {
        found.hidden.push(open);
        open = undefined;
      }
    },
  });
  return found;
}

const NO_WORDS = new Set(['script', 'style', 'template', 'noscript', 'svg']);

function hasTable(element: MarkupElement): boolean {
  let found = false;
  walkMarkup(element, {
    enter({ name }) {
      found ||= name === 'table';
      return !found;
    },
    leave() {},
    text() {},
  });
  return found;
}

function shareOf(labels: Labels, shown: Labels): number {
  let common = 0;
  for (const label of labels) if (shown.has(label)) common++;
  return labels.size === 0 ? 0 : common / labels.size;
}

/** As a style sheet would name it. */
function nameOf({ name, attributes }: MarkupElement): string {
  const id = attributes.id ? `#${attributes.id}` : '';
  const first = attributes.class?.trim().split(/\s+/)[0];
  return name + (id || (first ? `.${first}` : ''));
}

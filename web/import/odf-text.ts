import type { Notes } from './document.ts';
import type { MarkupElement } from './markup.ts';
import { raised, settleRaised } from './note-marks.ts';
import type { OdfStyles } from './odf-styles.ts';
import { child, children, isElement } from './xml.ts';

/** What stands inside a paragraph besides its words. */
export interface Besides {
  notes: MarkupElement[];
  frames: MarkupElement[];
}

/** Elements that are no words of the paragraph they stand in. */
const NO_WORDS = new Set([
  'annotation',
  'annotation-end',
  'tracked-changes',
  'ruby-text',
  'bookmark',
  'forms',
]);
const MOST_SPACES = 1000;

/** Words of a paragraph: white space as OpenDocument has it, hidden and struck-out words and marks of notes left out. */
export function paragraphText(
  paragraph: MarkupElement,
  styles: OdfStyles,
  notes: Notes,
  besides: Besides,
): string {
  const style = paragraph.attributes['style-name'];
  if (styles.is('hidden', 'paragraph', style)) return '';
  const words = wordsOf(paragraph, styles, notes, besides);
  if (styles.is('struck', 'paragraph', style) && words.trim() !== '') {
    notes.add('struck-out');
    return '';
  }
  return settleRaised(words, notes).trim();
}

function wordsOf(parent: MarkupElement, styles: OdfStyles, notes: Notes, besides: Besides): string {
  let text = '';
  for (const node of parent.children) {
    // Runs of white space are one space; more of them are written as elements.
    if (!isElement(node)) text += node.replace(/[ \t\r\n]+/g, ' ');
    else text += wordsOfElement(node, styles, notes, besides);
  }
  return text;
}

function wordsOfElement(
  element: MarkupElement,
  styles: OdfStyles,
  notes: Notes,
  besides: Besides,
): string {
  if (NO_WORDS.has(element.name)) return '';
  switch (element.name) {
    case 's':
      return ' '.repeat(Math.min(Math.max(1, Number(element.attributes.c ?? 1) || 1), MOST_SPACES));
    case 'tab':
      return '\t';
    case 'line-break':
      return '\n';
    case 'note':
      // Its number is one for readers, not a word.
      besides.notes.push(element);
      return '';
    case 'frame':
    case 'custom-shape':
    case 'g':
      besides.frames.push(element);
      return '';
    case 'hidden-text':
    case 'hidden-paragraph':
      return '';
    case 'span': {
      const style = element.attributes['style-name'];
      if (styles.is('hidden', 'text', style)) return '';
      const words = wordsOf(element, styles, notes, besides);
      if (styles.is('struck', 'text', style)) {
        if (words.trim() !== '') notes.add('struck-out');
        return '';
      }
      return styles.is('raised', 'text', style) ? raised(words) : words;
    }
    default:
      return wordsOf(element, styles, notes, besides);
  }
}

/** The paragraphs of a note, or of a box of text in a frame. */
export function contentOfNote(note: MarkupElement): MarkupElement | undefined {
  return child(note, 'note-body');
}

export function isPicture(frame: MarkupElement): boolean {
  return children(frame, 'image').length > 0;
}

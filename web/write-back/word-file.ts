import type { Block } from '../../wasm/types.ts';
import { readDocx } from '../import/docx.ts';
import type { MarkupElement } from '../import/markup.ts';
import { Sources, type SourceWords } from '../import/sources.ts';
import { child, children, descendants } from '../import/xml.ts';
import { type Letter, lettersOf } from './letters.ts';
import {
  escapedText,
  holderOf,
  NotWritable,
  type OpenFile,
  type PartToWrite,
  type PieceSplice,
  type Revision,
  splicesOf,
  type Written,
  writeEach,
} from './markup-file.ts';
import { decodeXmlReference, OfficePackage, type XmlPart } from './office-package.ts';
import { Revisions } from './revisions.ts';

/** A .docx open to be written into. */
export class WordFile implements OpenFile {
  readonly format = 'docx';
  readonly blocks: Block[];
  readonly #package: OfficePackage;
  readonly #sources = new Sources();

  constructor(archive: Uint8Array) {
    this.#package = new OfficePackage(archive);
    this.blocks = readDocx(this.#package, this.#sources).blocks;
  }

  write(parts: readonly PartToWrite[], revision: Revision | undefined): Written {
    let hasFormulas = false;
    const revisionsOf = new Map<XmlPart, Revisions>();
    const refused = writeEach(parts, (part) => {
      const source = this.#sources.of(part.part);
      const holder = holderOf(source);
      const xml = holder && this.#package.partOf(holder);
      if (!source || !holder || !xml) throw new NotWritable('no_place');
      hasFormulas ||= isFormula(holder);
      const revisions = revision && (revisionsOf.get(xml) ?? new Revisions(xml, revision));
      if (revisions) revisionsOf.set(xml, revisions);
      const letters = lettersOfWords(source.words, xml);
      if (letters.length === 0) fillEmpty(part, holder, xml, revisions);
      else replace(splicesOf(part, letters), source.words, xml, revisions);
    });
    return {
      bytes: this.#package.written(),
      refused,
      remarks: [
        ...(this.#package.isSigned ? (['signature_broken'] as const) : []),
        ...(hasFormulas ? (['formulas_replaced'] as const) : []),
      ],
    };
  }
}

/** Whether a cell is worked out by Word: it will be again, whatever is written there, when its fields are updated. */
const isFormula = (holder: MarkupElement): boolean =>
  descendants(holder, 'instrText').some(({ children }) => /^\s*=/.test(children.join(''))) ||
  descendants(holder, 'fldSimple').some(({ attributes }) => /^\s*=/.test(attributes.instr ?? ''));

function lettersOfWords(words: readonly SourceWords[], xml: XmlPart): Letter[] {
  const pieces = words.map(({ element }) => {
    const { inner, innerEnd } = xml.place(element);
    // Comments and CDATA sections among the words are no text to be written into.
    const isPlain = !xml.innerOf(element).includes('<');
    return { start: inner, end: isPlain ? innerEnd : inner };
  });
  return lettersOf(xml.source.text, pieces, decodeXmlReference);
}

function replace(
  splices: readonly PieceSplice[],
  words: readonly SourceWords[],
  xml: XmlPart,
  revisions: Revisions | undefined,
): void {
  if (!revisions) {
    for (const { start, end, text } of splices)
      xml.splices.push({ start, end, text: lines(text, prefixOf(xml, words[0]?.element)) });
    return;
  }
  for (const piece of new Set(splices.map((splice) => splice.piece))) {
    const element = words[piece]?.element;
    if (!element) continue;
    const own = splices.filter((splice) => splice.piece === piece);
    xml.splices.push(revisions.replaced(element, own));
  }
}

/** Words of w:t; a line's end in them is w:br, outside of it. */
const lines = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map(escapedText)
    .join(`</${prefix}t><${prefix}br/><${prefix}t xml:space="preserve">`);

const prefixOf = (xml: XmlPart, element: MarkupElement | undefined): string =>
  element ? (/^.*:/.exec(xml.place(element).name)?.[0] ?? '') : '';

/** A blank cell gets a run of its own in its first paragraph, in the look that the paragraph keeps for it. */
function fillEmpty(
  { stretches }: PartToWrite,
  holder: MarkupElement,
  xml: XmlPart,
  revisions: Revisions | undefined,
): void {
  const paragraph = child(holder, 'p');
  // A field of a form shows its prompt beside whatever stands outside it.
  if (!paragraph || descendants(holder, 'sdt').length > 0) throw new NotWritable('not_text');
  const place = xml.place(paragraph);
  const prefix = prefixOf(xml, paragraph);
  const text = stretches.map((stretch) => stretch.text).join('');
  const words = `<${prefix}t xml:space="preserve">${lines(text, prefix)}</${prefix}t>`;
  const plain = `<${prefix}r>${lookOf(paragraph, xml)}${words}</${prefix}r>`;
  const run = revisions ? revisions.inserted(plain, prefix) : plain;
  if (place.inner < place.end) {
    xml.splices.push({ start: place.innerEnd, end: place.innerEnd, text: run });
    return;
  }
  const tag = xml.source.text.slice(place.start, place.end).replace(/\s*\/>$/, '>');
  xml.splices.push({ start: place.start, end: place.end, text: `${tag}${run}</${place.name}>` });
}

function lookOf(paragraph: MarkupElement, xml: XmlPart): string {
  const ofRun = children(paragraph, 'r')
    .map((run) => child(run, 'rPr'))
    .find((look) => look !== undefined);
  const ofMark = child(child(paragraph, 'pPr'), 'rPr');
  const look = ofRun ?? ofMark;
  // The mark of a paragraph may itself be a revision, which a run of words is not.
  const isRevised = children(look).some(({ name }) => /^(?:ins|del|move|rPrChange)/.test(name));
  return isRevised ? '' : xml.sourceOf(look);
}

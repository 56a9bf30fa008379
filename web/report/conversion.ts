import type { CellKey, Conversion, Language } from '../../wasm/types.ts';
import type { CellPlace } from './form-model.ts';
import { nameOfCell } from './place-names.ts';
import { reportWords } from './words.ts';

/** What became of a report that was moved into the form of its year: what has no place in it, and how many cells are to be filled. */
export function aboutConversion(
  { tables, left, open }: Conversion,
  places: ReadonlyMap<CellKey, CellPlace>,
  language: Language,
): string {
  const words = reportWords(language);
  if (tables.length === 0) return words.rightFormAlready;
  const lost = left.map(
    ({ cell, written }) =>
      `${nameOfCell(cell, places.get(cell), language)}${words.colon}${written}`,
  );
  const sentences = [words.converted];
  if (lost.length > 0) sentences.push(words.noPlaceFor(lost.length, lost.join(words.semicolon)));
  if (open.length > 0) sentences.push(words.stillToFill(open.length));
  return sentences.join('');
}

import type { Catalogue, CellKey } from '../../wasm/types.ts';
import { cellPlaces, shownForm } from './form-model.ts';
import { nameOfCell, shortNameOfCell } from './place-names.ts';

/** Marks and spaces make no other name. */
const bare = (name: string) => name.replace(/[\s，,、/·.。:：“”"（）()-]/g, '');

/** The cells of both editions by what people call them: their key, or their name with or without the section. */
export function cellsByName(catalogue: Catalogue): (name: string) => CellKey | undefined {
  const { language } = catalogue;
  const cells = new Map<string, CellKey>();
  for (const edition of ['2021', '2019'] as const) {
    const editions = { disclosure: edition, requests: edition };
    const form = shownForm(catalogue, { schema: 'ogi-report/1', editions, cells: {} });
    for (const [key, place] of cellPlaces(form)) {
      const names = [nameOfCell(key, place, language), shortNameOfCell(key, place, language)];
      for (const name of [key, ...names.map(bare)]) if (!cells.has(name)) cells.set(name, key);
    }
  }
  return (name) => cells.get(name) ?? cells.get(bare(name));
}

import type { Place } from '../../wasm/types.ts';
import { sectionOfTable } from '../report/form-model.ts';

/** Where the form shows a place; null where it has no such place. */
export function elementAt(root: ParentNode, place: Place): HTMLElement | null {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  // A place in a member is in no form of this report.
  if ('member' in place) return null;
  if ('cell' in place) return find(`[data-cell="${place.cell}"]`);
  if ('section' in place) {
    const marked = [...root.querySelectorAll<HTMLElement>('[data-starts]')].find(
      (element) =>
        element.closest('section')?.id === `section-${place.section}` &&
        element.dataset.starts?.split(' ').includes(String(place.start)),
    );
    return marked ?? find(`#section-${place.section} h3`);
  }
  if ('heading' in place) return find(`#section-${place.heading} h3`);
  if ('table' in place) {
    const { table, row, column } = place;
    const head = row ? `[id="${table}-row-${row}"]` : column && `[id="${table}-column-${column}"]`;
    return (head ? find(head) : null) ?? find(`#section-${sectionOfTable[table]} h3`);
  }
  return find(`#field-${place.field}`) ?? find('#field-title');
}

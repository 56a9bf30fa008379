import type { OgiDocument, Origin } from '../../wasm/types.ts';

/**
 * The element of an editor's content that a place was read from, for a host page that wants to point at it: the cell of
 * a table, or the innermost element that holds the paragraph. Undefined when the content has changed too much since the
 * check, or the place was not read from a Document.
 *
 * Rows and paragraphs are found again by what they say, not by counting blocks, because what stands round a table
 * (wrappers, nested tables, empty paragraphs) leaves no block behind.
 */
export function findPlace(
  root: Element,
  { origin, document }: { origin?: Origin; document?: OgiDocument },
): HTMLElement | undefined {
  const block = origin && document?.blocks[origin.block];
  if (!origin || !document || !block) return undefined;
  if ('row' in origin) {
    if (block.type !== 'table') return undefined;
    const rows = document.blocks.flatMap((each) => (each.type === 'table' ? each.rows : []));
    const wanted = block.rows[origin.row];
    if (!wanted) return undefined;
    const wording = (row: typeof wanted) => bare(row.map((cell) => cell.text).join(''));
    const nth = rows
      .slice(0, rows.indexOf(wanted))
      .filter((row) => wording(row) === wording(wanted));
    const found = [...root.querySelectorAll('tr')].filter(
      (row) => bare(row.textContent ?? '') === wording(wanted),
    );
    return found[nth.length]?.cells[origin.column];
  }
  if (!('start' in origin) || block.type !== 'text') return undefined;
  const wanted = bare(block.text);
  const holders = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) => bare(element.textContent ?? '') === wanted,
  );
  return holders[holders.length - 1];
}

const bare = (text: string) => text.replace(/\s+/g, '');

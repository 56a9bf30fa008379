import type { Catalogue, GivenFigure } from '../../wasm/types.ts';
import { cellsByName } from '../report/cells-by-name.ts';

/** The figures in a file of them (CSV); rejects with ImportError, which tells the line that is none. */
export async function figuresIn(file: File, catalogue: Catalogue): Promise<GivenFigure[]> {
  const { readFigureList } = await import('../import/figure-list.ts');
  return readFigureList(new Uint8Array(await file.arrayBuffer()), cellsByName(catalogue));
}

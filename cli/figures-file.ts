import type { GivenFigure } from '../wasm/index.ts';
import { readFigureList } from '../web/import/figure-list.ts';
import { ImportError } from '../web/import/import-error.ts';
import { cellsByName } from '../web/report/cells-by-name.ts';
import { sharedChecker } from './checker.ts';
import type { InputFile } from './files.ts';
import { printableName, printableText } from './printable.ts';
import { readBytes, UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** The figures of `--figures`; rejects with UnreadableError. */
export async function readFigures(file: InputFile, words: Words): Promise<GivenFigure[]> {
  const bytes = await readBytes(file, words);
  const catalogue = (await sharedChecker()).catalogue();
  try {
    return readFigureList(bytes, cellsByName(catalogue));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new UnreadableError(
      printableText(words.messageOf(error.about(printableName(file.name)))),
    );
  }
}

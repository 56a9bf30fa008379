import { CheckerError, type GivenFigure } from '../wasm/index.ts';
import { readFigureList } from '../web/import/figure-list.ts';
import { ImportError } from '../web/import/import-error.ts';
import { cellsByName } from '../web/report/cells-by-name.ts';
import { sharedChecker } from './checker.ts';
import type { InputFile } from './files.ts';
import { printableName, printableText } from './printable.ts';
import { readBytes, UnreadableError } from './read.ts';
import type { Words } from './words.ts';

/** The figures of `--figures`; rejects with UnreadableError where they are none, or the core does not take them. */
export async function readFigures(file: InputFile, words: Words): Promise<GivenFigure[]> {
  const bytes = await readBytes(file, words);
  const checker = await sharedChecker();
  try {
    const figures = readFigureList(bytes, cellsByName(checker.catalogue()));
    // Of any report: what is wrong is to be said of this file.
    checker.check({ schema: 'ogi-report/1', cells: {} }, { figures });
    return figures;
  } catch (error) {
    if (error instanceof CheckerError)
      throw new UnreadableError(
        printableText(words.unread(file.name, `：${words.messageOf(error)}`)),
      );
    if (!(error instanceof ImportError)) throw error;
    throw new UnreadableError(
      printableText(words.messageOf(error.about(printableName(file.name)))),
    );
  }
}

import type { Catalogue } from '../wasm/index.ts';
import { PlaceNames } from '../web/report/place-names.ts';
import type { Format } from './arguments.ts';
import { describeResult, type Paint } from './describe.ts';
import { csvHead, csvRow, listEntry, problemsOf } from './problem-list.ts';
import type { Checked, Outcome } from './read-file.ts';
import { sarifLog } from './sarif.ts';
import type { Words } from './words.ts';

/** Puts what became of the files in one format: a head, a piece for each file as it comes, an end. */
export interface Printer {
  head: string;
  file(outcome: Outcome): string;
  end(): string;
}

export interface PrinterSetting {
  catalogue: Catalogue;
  words: Words;
  paint: Paint;
  /** Names of the members given. */
  members: readonly string[];
  /** One file was asked for by its name, not a folder: JSON is then that file's object, not a list. */
  single: boolean;
}

export function printerOf(format: Format, setting: PrinterSetting): Printer {
  const { catalogue, words, paint, members, single } = setting;
  const namesOf = ({ report }: Checked) => new PlaceNames(catalogue, report, { members });
  const problems = (outcome: Outcome) => problemsOf(outcome, members, catalogue);
  const none = () => '';
  switch (format) {
    case 'text':
      return {
        head: '',
        file: (outcome) =>
          'result' in outcome ? `${describeResult(outcome, namesOf(outcome), words, paint)}\n` : '',
        end: none,
      };
    case 'csv': {
      let number = 0;
      const rows = (outcome: Outcome) =>
        problems(outcome).map((problem) => csvRow(++number, problem));
      return { head: csvHead(words), file: (outcome) => rows(outcome).join(''), end: none };
    }
    case 'list': {
      let number = 0;
      const entries = (outcome: Outcome) =>
        problems(outcome).map((problem) => listEntry(++number, problem, words));
      return {
        head: '',
        file: (outcome) => entries(outcome).join(''),
        end: () => (number === 0 ? `${words.noProblems}\n` : ''),
      };
    }
    case 'jsonl':
      return { head: '', file: (outcome) => `${jsonOf(outcome)}\n`, end: none };
    case 'json': {
      if (single) return printerOf('jsonl', setting);
      let comma = '';
      const item = (outcome: Outcome) => {
        const text = comma + jsonOf(outcome);
        comma = ',\n';
        return text;
      };
      return { head: '[\n', file: item, end: () => '\n]\n' };
    }
    case 'sarif': {
      const outcomes: Outcome[] = [];
      return {
        head: '',
        file(outcome) {
          outcomes.push(outcome);
          return '';
        },
        end: () => `${JSON.stringify(sarifLog(outcomes, catalogue, namesOf), null, 1)}\n`,
      };
    }
  }
}

function jsonOf(outcome: Outcome): string {
  const { file } = outcome;
  return JSON.stringify(
    'result' in outcome
      ? { file, ...outcome.result }
      : { file, schema: 'ogi-error/1', error: outcome.reason },
  );
}

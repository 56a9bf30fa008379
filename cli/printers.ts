import type { Language } from '../wasm/index.ts';
import { PlaceNames } from '../web/report/place-names.ts';
import type { Format } from './arguments.ts';
import { sharedChecker } from './checker.ts';
import { coloured, describeResult, plain } from './describe.ts';
import { printable, printableJson, printableName } from './printable.ts';
import type { Checked, Outcome } from './read-file.ts';
import type { FoundSameTexts } from './same-texts.ts';
import type { Words } from './words.ts';

/** Puts what became of the files in one format: a head, a piece for each file as it comes, an end. */
export interface Printer {
  head: string;
  file(outcome: Outcome): string;
  /** With what only all files together show. */
  end(sameTexts?: FoundSameTexts): string;
}

export interface PrinterSetting {
  language: Language;
  words: Words;
  colours: boolean;
  /** Names of the members given. */
  members: readonly string[];
  /** One file was asked for by its name, not a folder: JSON is then that file's object, not a list. */
  single: boolean;
}

/** JSON is the core's own; what puts it in words is loaded, and the catalogue asked for, by the formats that do. */
export function printerOf(format: Format, setting: PrinterSetting): Promise<Printer> | Printer {
  switch (format) {
    case 'text':
      return textPrinter(setting);
    case 'csv':
    case 'list':
      return listPrinter(format, setting);
    case 'sarif':
      return sarifPrinter(setting);
    case 'jsonl':
      return jsonLinesPrinter;
    case 'json':
      return setting.single ? jsonLinesPrinter : jsonListPrinter();
  }
}

const jsonLinesPrinter: Printer = {
  head: '',
  file: (outcome) => `${jsonOf(outcome)}\n`,
  end: (sameTexts) => (sameTexts ? `${jsonOfSame(sameTexts)}\n` : ''),
};

function jsonListPrinter(): Printer {
  let comma = '';
  const item = (json: string) => {
    const text = comma + json;
    comma = ',\n';
    return text;
  };
  return {
    head: '[\n',
    file: (outcome) => item(jsonOf(outcome)),
    end: (sameTexts) => `${sameTexts ? item(jsonOfSame(sameTexts)) : ''}\n]\n`,
  };
}

async function textPrinter(setting: PrinterSetting): Promise<Printer> {
  const { words, colours } = setting;
  const { describeSameTexts } = await import('./describe-same-texts.ts');
  const { namesOf } = await catalogued(setting);
  const paint = colours ? coloured : plain;
  return {
    head: '',
    file(outcome) {
      if (!('result' in outcome)) return '';
      const shown = shownOf(outcome);
      return `${describeResult(shown, namesOf(shown), words, paint)}\n`;
    },
    end(sameTexts) {
      if (!sameTexts) return '';
      const { texts, checked } = sameTexts;
      return describeSameTexts({ texts, checked: checked.map(shownOf) }, words);
    },
  };
}

/** For people: nothing of a file's text or name that a terminal would obey. */
function shownOf<Kind extends Outcome>(outcome: Kind): Kind {
  return { ...printable(outcome), file: printableName(outcome.file) };
}

async function listPrinter(format: 'csv' | 'list', setting: PrinterSetting): Promise<Printer> {
  const { csvHead, csvRow, csvSettings, listEntry, problemsOf } = await import('./problem-list.ts');
  const { words, members } = setting;
  const { catalogue } = await catalogued(setting);
  let number = 0;
  let settings = '';
  const pieces = (outcome: Outcome) => {
    const list = problemsOf(shownOf(outcome), members, catalogue);
    settings ||= list.settings;
    return list.rows.map((problem) =>
      format === 'csv' ? csvRow(++number, problem) : listEntry(++number, problem, words),
    );
  };
  return {
    head: format === 'csv' ? csvHead(words) : '',
    file: (outcome) => pieces(outcome).join(''),
    end(sameTexts) {
      const more = (sameTexts?.checked ?? []).flatMap(pieces).join('');
      const set = format === 'csv' ? csvSettings(settings) : settings && `${settings}\n`;
      return (format === 'list' && number === 0 ? `${words.noProblems}\n` : more) + set;
    },
  };
}

async function sarifPrinter(setting: PrinterSetting): Promise<Printer> {
  const { SarifLog } = await import('./sarif.ts');
  const { catalogue, namesOf } = await catalogued(setting);
  const log = new SarifLog(catalogue, namesOf);
  return {
    head: log.head,
    file: (outcome) => log.results(outcome),
    end: (sameTexts) => log.sameTexts(sameTexts?.checked ?? []) + log.end(),
  };
}

async function catalogued({ language, members }: PrinterSetting) {
  const catalogue = (await sharedChecker()).catalogue({ language });
  const namesOf = ({ report }: Checked) => new PlaceNames(catalogue, report, { members });
  return { catalogue, namesOf };
}

function jsonOfSame({ texts }: FoundSameTexts): string {
  return printableJson(JSON.stringify(texts));
}

function jsonOf(outcome: Outcome): string {
  const { file } = outcome;
  return printableJson(
    JSON.stringify(
      'result' in outcome
        ? { file, ...outcome.result }
        : { file, schema: 'ogi-error/1', error: outcome.reason },
    ),
  );
}

// Workbooks, by the write-excel-file package. Loaded late: 20 KB. Text is written as text: nothing becomes a formula.
import type { Cell, Feature, Row, Sheet } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import type { Catalogue, Language, Report, ToldSettings, Unit } from '../../wasm/types.ts';
import { shownForm } from '../report/form-model.ts';
import type { CheckedReport } from './index.ts';
import { mainFigures } from './main-figures.ts';
import { printable } from './markup.ts';
import { officialTables, type PrintedCell, type PrintedTable } from './official-tables.ts';
import { columnShares, type ProblemRows, settingsLine } from './problem-rows.ts';
import { headingOf, paragraphsOf, titleOf } from './report-text.ts';
import { rateNames } from './units.ts';
import { exportWords } from './words.ts';

type Page = Sheet<Blob>;

const base = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const;
/** Characters that fit beside each other on an A4 sheet, landscape. */
const landscapeWidth = 128;
/** What a cell of a workbook can hold; Excel calls a file with more damaged. */
const mostCharacters = 32_767;

const textCell = (text: string, style: object = {}): Cell => ({
  ...style,
  type: String,
  value: printable(text).slice(0, mostCharacters),
});

/** A figure that a number says exactly is a number, so that it can be summed; all else stays the text it was. */
function figureCell(text: string, style: object): Cell {
  const number = Number(text);
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) && String(number) === text
    ? { ...style, type: Number, value: number }
    : textCell(text, style);
}

export async function problemWorkbook(
  { rows, settings }: ProblemRows,
  language: Language,
): Promise<Blob> {
  const words = exportWords(language);
  const head = words.columns.map((column) =>
    textCell(column, { ...base, align: 'center', fontWeight: 'bold', backgroundColor: '#F2F4F7' }),
  );
  const body = rows.map(
    (row, at): Row => [
      { ...base, align: 'center', type: Number, value: at + 1 },
      ...row.map((text) => textCell(text, { ...base, alignVertical: 'top' })),
    ],
  );
  const list: Page = {
    sheet: sheetName(words.listTitle),
    data: [head, ...body, ...settingsRows(settings)],
    columns: columnShares.map((share) => ({ width: (share * landscapeWidth) / 100 })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
  return write([list], [onePageWide]);
}

export async function reportWorkbook(report: Report, catalogue: Catalogue): Promise<Blob> {
  return write(reportSheets(report, catalogue));
}

export async function aggregateWorkbook(
  sum: Report,
  members: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): Promise<Blob> {
  return write([...reportSheets(sum, catalogue), unitSheet(members, language)]);
}

/** What is set stands below every list. */
const settingsRows = (settings: string): Row[] => (settings ? [[textCell(settings)]] : []);

/** Printed no wider than its paper, whatever face the machine has for ours, and as long as it is. */
const onePageWide: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToHeight="0" '),
      },
    },
  },
};

const write = (sheets: Page[], features: Feature<Blob>[] = []) =>
  writeXlsxFile(sheets, { fontFamily: '仿宋', fontSize: 11, features }).toBlob();

/** The report in the order of its sections; a sheet for each table, for their columns differ. */
function reportSheets(report: Report, catalogue: Catalogue): Page[] {
  const tables = officialTables(shownForm(catalogue, report), report.cells);
  const lines = (section: Parameters<typeof paragraphsOf>[1]) =>
    paragraphsOf(report, section).map((text): Row => [textCell(text, { wrap: true })]);
  const heading = (section: Parameters<typeof headingOf>[1], columnSpan = 1): Row => [
    textCell(headingOf(report, section), { fontWeight: 'bold', columnSpan }),
  ];
  const title = textCell(titleOf(report), { fontWeight: 'bold', fontSize: 16, align: 'center' });
  const texts = (sheet: string, data: Row[]): Page => ({ sheet, data, columns: [{ width: 100 }] });
  const table = (sheet: string, section: '2' | '3' | '4', unit: number): Page => {
    const { widths } = tables[section];
    return {
      sheet,
      data: [heading(section, widths.length), ...gridRows(tables[section]), ...lines(section)],
      columns: widths.map((width) => ({ width: width * unit })),
    };
  };
  return [
    texts('一 总体情况', [[title], ...lines('preamble'), heading('1'), ...lines('1')]),
    table('二 主动公开', '2', 22),
    table('三 申请办理', '3', 12),
    table('四 复议诉讼', '4', 9),
    texts('五六 问题和其他', [heading('5'), ...lines('5'), heading('6'), ...lines('6')]),
  ];
}

/** Rows with a place for every column: the package wants those that a merged cell covers left empty. */
function gridRows({ widths, rows }: PrintedTable): Row[] {
  const grid: Row[] = rows.map(() => widths.map(() => undefined));
  const taken = rows.map(() => widths.map(() => false));
  rows.forEach((row, at) => {
    for (const cell of row) {
      const column = taken[at]?.indexOf(false) ?? 0;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const takenRow = taken[at + down];
          const gridRow = grid[at + down];
          if (!takenRow || !gridRow) continue;
          takenRow[column + right] = true;
          gridRow[column + right] = down + right === 0 ? gridCell(cell) : null;
        }
      }
    }
  });
  return grid;
}

function gridCell({ text, rowSpan, columnSpan, kind }: PrintedCell): Cell {
  const style = {
    ...base,
    align: kind === 'label' ? ('left' as const) : ('center' as const),
    ...(rowSpan > 1 && { rowSpan }),
    ...(columnSpan > 1 && { columnSpan }),
  };
  return kind === 'figure' ? figureCell(text, style) : textCell(text, style);
}

function unitSheet(members: CheckedReport[], language: Language): Page {
  const words = exportWords(language);
  const columns = mainFigures(language);
  const head = [words.organ, words.file, ...columns.map(({ label }) => label)].map((text) =>
    textCell(text, { ...base, align: 'center', fontWeight: 'bold', backgroundColor: '#F2F4F7' }),
  );
  const rows = members.map(
    ({ name, report, figures }): Row => [
      textCell(report.organ || name, base),
      textCell(name, base),
      ...columns.map(({ key }) =>
        figureCell(figures?.main[key] ?? '', { ...base, align: 'right' }),
      ),
    ],
  );
  return {
    sheet: sheetName(words.units),
    data: [head, ...rows, ...settingsRows(settingsLine(members, language))],
    columns: [30, 30, ...columns.map(() => 14)].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

export async function unitsWorkbook(
  units: Unit[],
  language: Language,
  settings?: ToldSettings,
): Promise<Blob> {
  const words = exportWords(language);
  const main = mainFigures(language);
  const rates = rateNames(language);
  const labels = [
    ...[words.organ, words.field.year, words.file, ...main.map(({ label }) => label)],
    ...rates.flatMap(({ label }) => [`${label}（%）`, words.shareOf(label)]),
    words.carriedOver,
    words.apart,
  ];
  const style = { ...base, align: 'right' as const };
  const apart = { ...style, backgroundColor: '#FFF7E3' };
  const rows = units.map(
    (unit): Row => [
      textCell(unit.organ, base),
      figureCell(String(unit.year ?? ''), style),
      textCell(unit.file, base),
      ...main.map(({ key }) => figureCell(unit.main[key] ?? '', style)),
      ...rates.flatMap(({ key }) => {
        const { percent = '', part, whole } = unit.rates[key] ?? {};
        const look = unit.outliers.includes(key) ? apart : style;
        return [figureCell(percent, look), textCell(part ? `${part}/${whole}` : '', style)];
      }),
      figureCell(unit.carried_over?.difference ?? '', style),
      textCell(
        rates
          .filter(({ key }) => unit.outliers.includes(key))
          .map(({ label }) => label)
          .join(words.listed),
        base,
      ),
    ],
  );
  const head = labels.map((text) =>
    textCell(text, { ...base, align: 'center', fontWeight: 'bold', backgroundColor: '#F2F4F7' }),
  );
  return write([
    {
      sheet: sheetName(words.units),
      data: [head, ...rows, ...settingsRows(settings ? words.settingsTold(settings) : '')],
      columns: labels.map((_, at) => ({ width: at === 0 || at === 2 ? 30 : 12 })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ]);
}

/** A sheet's name may not be longer, nor hold these. */
const sheetName = (text: string) => text.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

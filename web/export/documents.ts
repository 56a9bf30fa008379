// Word documents, by the docx package. Loaded late: 70 KB.
import {
  AlignmentType,
  BorderStyle,
  Document,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Catalogue, Language, Report } from '../../wasm/types.ts';
import { shownForm } from '../report/form-model.ts';
import { printable } from './markup.ts';
import { officialTables, type PrintedCell, type PrintedTable } from './official-tables.ts';
import { columnShares, type ProblemRows } from './problem-rows.ts';
import { headingOf, numberedSections, paragraphsOf, titleOf } from './report-text.ts';
import { exportWords } from './words.ts';

// Lengths in twips (1/20 point), sizes of type in half points, as WordprocessingML has them.
const page = { width: 11906, height: 16838 };
const margin = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
const textWidth = page.width - margin.left - margin.right;
const sides = 850;
const landscapeWidth = page.height - 2 * sides;

/** A face for both scripts: the faces government offices have, which Word replaces where they are missing. */
const face = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });
const body = face('仿宋');
const heavy = face('黑体');

const run = (text: string, options: IRunOptions) =>
  new TextRun({ ...options, text: printable(text) });

export async function reportDocument(report: Report, catalogue: Catalogue): Promise<Blob> {
  const title = titleOf(report);
  const tables = officialTables(shownForm(catalogue, report), report.cells);
  const children: (Paragraph | Table)[] = [
    titleParagraph(title),
    ...paragraphsOf(report, 'preamble').map(prose),
  ];
  for (const section of numberedSections) {
    children.push(headingParagraph(headingOf(report, section)));
    if (section === '2' || section === '3' || section === '4') {
      // The large table alone is longer than what a page may have left.
      const style = { size: section === '4' ? 16 : 18, together: section !== '3' };
      children.push(officialTable(tables[section], style));
    }
    children.push(...paragraphsOf(report, section).map(prose));
  }
  return toBlob(
    new Document({
      title: printable(title),
      creator: 'ogi-check',
      sections: [{ properties: { page: { size: page, margin } }, children }],
    }),
  );
}

export async function problemDocument(
  { units, rows, settings }: ProblemRows,
  language: Language,
): Promise<Blob> {
  const words = exportWords(language);
  const columnWidths = columnShares.map((share) => Math.round((landscapeWidth * share) / 100));
  const cell = (text: string, at: number, font = body, isHead = false) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: isHead || at === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(text, { font, size: 21 })],
        }),
      ],
    });
  const table = new Table({
    width: { size: landscapeWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        children: words.columns.map((column, at) => cell(column, at, heavy, true)),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: [String(at + 1), ...row].map((text, column) => cell(text, column)),
          }),
      ),
    ],
  });
  return toBlob(
    new Document({
      title: words.listTitle,
      creator: 'ogi-check',
      sections: [
        {
          properties: {
            page: {
              size: { ...page, orientation: PageOrientation.LANDSCAPE },
              margin: { top: sides, bottom: sides, left: sides, right: sides },
            },
          },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: { after: 120 },
              children: [run(words.listTitle, { font: heavy, size: 32 })],
            }),
            ...[words.summary(units, rows.length), settings].filter(Boolean).map(
              (text) =>
                new Paragraph({
                  spacing: { after: 120 },
                  children: [run(text, { font: body, size: 24 })],
                }),
            ),
            ...(rows.length > 0 ? [table] : []),
          ],
        },
      ],
    }),
  );
}

/** In an ArrayBuffer first: the package's own Blob is not to be had under Node. */
async function toBlob(document: Document): Promise<Blob> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return new Blob([await Packer.toArrayBuffer(document)], { type });
}

const titleParagraph = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 360 },
    children: [run(text, { font: heavy, size: 44 })],
  });

/** 三号 on lines of 28 points, as official documents are set. */
const lines = { line: 560, lineRule: LineRuleType.EXACTLY };

const headingParagraph = (text: string) =>
  new Paragraph({
    keepNext: true,
    spacing: { ...lines, before: 120 },
    indent: { firstLine: 640 },
    children: [run(text, { font: heavy, size: 32 })],
  });

const prose = (text: string) =>
  new Paragraph({
    spacing: lines,
    indent: { firstLine: 640 },
    alignment: AlignmentType.BOTH,
    children: [run(text, { font: body, size: 32 })],
  });

/** `size` in half points; `together`: not to be divided by the end of a page. */
interface TableStyle {
  size: number;
  together: boolean;
}

function officialTable({ widths, rows }: PrintedTable, { size, together }: TableStyle): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((textWidth * width) / whole));
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          children: row.map((cell) => officialCell(cell, size, together && at < rows.length - 1)),
        }),
    ),
  });
}

const officialCell = (
  { text, rowSpan, columnSpan, kind }: PrintedCell,
  size: number,
  keepNext: boolean,
) =>
  new TableCell({
    rowSpan,
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 30, right: 30 },
    children: [
      new Paragraph({
        alignment: kind === 'label' ? AlignmentType.LEFT : AlignmentType.CENTER,
        keepNext,
        children: [run(text, { font: body, size })],
      }),
    ],
  });

import type { Catalogue, Report } from '../../wasm/types.ts';
import { shownForm } from '../report/form-model.ts';
import { escaped } from './markup.ts';
import { officialTables, type PrintedCell, type PrintedTable } from './official-tables.ts';
import { headingOf, numberedSections, paragraphsOf, titleOf } from './report-text.ts';

/** Styles stand in the elements: a CMS drops style sheets and classes, and its own style then wins where it wants to. */
export function reportPage(report: Report, catalogue: Catalogue): string {
  const tables = officialTables(shownForm(catalogue, report), report.cells);
  const title = escaped(titleOf(report));
  const paragraphs = (section: Parameters<typeof paragraphsOf>[1]) =>
    paragraphsOf(report, section).map((text) => `<p style="text-indent:2em">${escaped(text)}</p>`);
  const sections = numberedSections.flatMap((section) => [
    `<h2>${escaped(headingOf(report, section))}</h2>`,
    ...(section === '2' || section === '3' || section === '4'
      ? [tableMarkup(tables[section])]
      : []),
    ...paragraphs(section),
  ]);
  return `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
<h1 style="text-align:center">${title}</h1>
${[...paragraphs('preamble'), ...sections].join('\n')}
`;
}

function tableMarkup({ rows }: PrintedTable): string {
  const lines = rows.map((row) => `<tr>${row.map(cellMarkup).join('')}</tr>`);
  return `<table border="1" cellspacing="0" cellpadding="4" style="width:100%;border-collapse:collapse">
${lines.join('\n')}
</table>`;
}

function cellMarkup({ text, rowSpan, columnSpan, kind }: PrintedCell): string {
  const spans =
    (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') +
    (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
  const align = kind === 'label' ? '' : ' style="text-align:center"';
  return `<td${spans}${align}>${escaped(text)}</td>`;
}

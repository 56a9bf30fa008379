import type { Language } from '../../wasm/types.ts';
import { escaped } from './markup.ts';
import { columnShares, type ProblemRows } from './problem-rows.ts';
import { exportWords } from './words.ts';

const style = `
@page { size: A4 landscape; margin: 15mm; }
body { margin: 0 auto; max-width: 267mm; color: #000; background: #fff; font: 10.5pt/1.5 FangSong, STFangsong, "Noto Serif CJK SC", serif; }
h1 { margin: 0 0 4mm; font: bold 16pt/1.4 SimHei, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-align: center; }
p { margin: 0 0 3mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 1.5mm; border: 0.3mm solid #000; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-family: SimHei, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-align: center; }
td:first-child { text-align: center; }
tr { break-inside: avoid; }
thead { display: table-header-group; }`;

/** The list alone, in markup that needs no style of its own to be safe in any page. */
function problemMarkup({ units, rows, settings }: ProblemRows, language: Language): string {
  const words = exportWords(language);
  const columns = columnShares.map((width) => `<col width="${width}%">`);
  const head = words.columns.map((column) => `<th scope="col">${escaped(column)}</th>`);
  const body = rows.map(
    (row, at) =>
      `<tr><td>${at + 1}</td>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`,
  );
  const table = `<table>
<colgroup>${columns.join('')}</colgroup>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
`;
  return `<h1>${escaped(words.listTitle)}</h1>
<p>${escaped(words.summary(units, rows.length))}</p>
${settings ? `<p>${escaped(settings)}</p>\n` : ''}${rows.length > 0 ? table : ''}`;
}

export function problemPage(list: ProblemRows, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(exportWords(language).listTitle)}</title>
<style>${style}
</style>
</head>
<body>
${problemMarkup(list, language)}</body>
</html>
`;
}

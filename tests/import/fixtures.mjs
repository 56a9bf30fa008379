// Small files of every format, written by code, so that each test shows what it reads.
import { strToU8, zipSync } from 'fflate';

export const bytesOf = (text) => new TextEncoder().encode(text);

const zip = (parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

const relation = (id, type, target) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `body` is the XML inside w:body; `parts` adds or replaces parts, those of known names with their relation. */
export function docx(body, parts = {}) {
  const known = ['styles', 'numbering', 'footnotes'].filter((name) => parts[`word/${name}.xml`]);
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      ...known.map((name, index) => relation(`r${index}`, name, `${name}.xml`)),
    ),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}
export const wordPart = (name, inside) => ({
  [`word/${name}.xml`]: `<w:${name} ${W}>${inside}</w:${name}>`,
});
export const p = (text, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const tc = (content, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (cells, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
export const tbl = (...rows) => `<w:tbl>${rows.join('')}</w:tbl>`;

/** `sheets` are the XML inside worksheet, in order; `parts` as for docx. */
export function xlsx(sheets, parts = {}, states = []) {
  const names = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      ...names.map((name, index) => relation(`s${index}`, 'worksheet', `/${name}`)),
      relation('st', 'styles', 'styles.xml'),
      relation('ss', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/workbook.xml': `<workbook><workbookPr/><sheets>${sheets
      .map(
        (_, index) =>
          `<sheet name="表${index + 1}" r:id="s${index}" state="${states[index] ?? 'visible'}"/>`,
      )
      .join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      sheets.map((inside, index) => [names[index], `<worksheet>${inside}</worksheet>`]),
    ),
    ...parts,
  });
}
/** Rows of cells in column order: strings become inline strings, numbers numbers, null nothing. */
export const sheetData = (...rows) =>
  `<sheetData>${rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row
          .map((value, x) => {
            const reference = `r="${String.fromCharCode(65 + x)}${y + 1}"`;
            if (value === null) return '';
            if (typeof value === 'number') return `<c ${reference}><v>${value}</v></c>`;
            if (value.startsWith('<')) return value.replace('<c', `<c ${reference}`);
            return `<c ${reference} t="inlineStr"><is><t>${value}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData>`;

/** `pages` are the XML of their layers. */
export function ofd(pages, parts = {}) {
  return zip({
    'OFD.xml':
      '<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:Title>题</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages>${pages
      .map((_, index) => `<ofd:Page ID="${index}" BaseLoc="Pages/P${index}.xml"/>`)
      .join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((inside, index) => [
        `Doc_0/Pages/P${index}.xml`,
        `<ofd:Page>${inside.startsWith('<ofd:Template') ? inside : `<ofd:Content><ofd:Layer>${inside}</ofd:Layer></ofd:Content>`}</ofd:Page>`,
      ]),
    ),
    ...parts,
  });
}

/** One page of A4 per content stream, Helvetica as /F. `page` adds entries to each page's dictionary. */
export function pdf(streams, { page = '', trailer = '' } = {}) {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${streams.length}/Kids[${streams.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  for (const stream of streams) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length + 2} 0 R${page}>>`,
    );
    objects.push(`<</Length ${stream.length}>>stream\n${stream}\nendstream`);
  }
  return pdfOf(objects, trailer);
}

/** An empty page, and one that saves its state 300,000 times: pdf.js, for which each is the heir of the one before, would be at it for half an hour. */
export const endlessPdf = () => pdf(['', 'q '.repeat(300_000)]);

/** An empty page, and one of forms that each draw ten times the next, twelve deep. */
export function formsInFormsPdf() {
  const form = (content, inner) =>
    `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${inner}>>/Length ${content.length}>>stream\n${content}\nendstream`;
  const draw = '/F Do '.repeat(10);
  const next = (number) => `/XObject<</F ${number} 0 R>>`;
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[18 0 R 3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${next(5)}>>/Contents 4 0 R>>`,
    '<</Length 5>>stream\n/F Do\nendstream',
    ...Array.from({ length: 12 }, (_, level) => form(draw, next(6 + level))),
    form('q Q', ''),
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ]);
}

function pdfOf(objects, trailer = '') {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return bytesOf(file);
}

/** A table's cells as texts, `*rows×columns` behind those that span. */
export const grid = (table) =>
  table.rows.map((row) =>
    row.map((cell) =>
      cell.row_span || cell.col_span
        ? `${cell.text}*${cell.row_span ?? 1}×${cell.col_span ?? 1}`
        : cell.text,
    ),
  );

/** A table with every covered place filled by the text that covers it. */
export function expanded(table, text = (value) => value) {
  const rows = table.rows.map(() => []);
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (rows[y][x] !== undefined) x++;
      for (let down = 0; down < (cell.row_span ?? 1); down++) {
        for (let right = 0; right < (cell.col_span ?? 1); right++) {
          if (rows[y + down]) rows[y + down][x + right] = text(cell.text);
        }
      }
    }
  });
  return rows;
}

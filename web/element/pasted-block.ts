/**
 * The cells of a block copied from Excel, Word, WPS or a page; undefined where the clipboard holds a single value, which is
 * the field's own to take. Rows and columns that hold only labels are left out.
 */
export function pastedBlock(clipboard: DataTransfer): string[][] | undefined {
  const html = clipboard.getData('text/html');
  const block = (html && fromHtml(html)) || fromTabs(clipboard.getData('text/plain'));
  const figures = withoutLabels(block);
  return figures.length > 1 || (figures[0]?.length ?? 0) > 1 ? figures : undefined;
}

/** Parsed, never shown: nothing of it runs or is fetched. */
function fromHtml(html: string): string[][] | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const grid: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, at) => {
    const line = grid[at] as string[];
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      const down = Math.min(cell.rowSpan || 1, table.rows.length - at);
      // A merged cell's value stands at its first place; the others it covers are blank.
      for (let y = 0; y < down; y += 1) {
        const target = grid[at + y] as string[];
        for (let x = 0; x < Math.min(cell.colSpan, 100); x += 1) {
          target[column + x] = y + x === 0 ? plain(cell.textContent ?? '') : '';
        }
      }
      column += cell.colSpan;
    }
  });
  return grid.map((row) => Array.from(row, (value) => value ?? ''));
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Tab-separated lines; Excel puts a value with a line break into quotes. */
function fromTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  while (field.lastIndex <= source.length) {
    const [whole, value = '', end] = field.exec(source) ?? [];
    if (whole === undefined) break;
    const bare = value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value;
    (rows[rows.length - 1] as string[]).push(plain(bare));
    if (end === '\n') rows.push([]);
    else if (end !== '\t') break;
  }
  return rows;
}

/** A label holds a word of two characters or more and is no figure with its unit. */
const isLabel = (text: string) => /[\u4e00-\u9fffA-Za-z]{2}/.test(text) && !/^[-+\d]/.test(text);

function withoutLabels(block: string[][]): string[][] {
  const labels = (values: string[]) =>
    values.some(isLabel) && values.every((value) => value === '' || isLabel(value));
  const rows = block.filter((row) => !labels(row));
  const width = Math.max(0, ...rows.map((row) => row.length));
  let first = 0;
  while (first < width && labels(rows.map((row) => row[first] ?? ''))) first += 1;
  return rows.map((row) => row.slice(first));
}

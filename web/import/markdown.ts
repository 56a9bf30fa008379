/** Tags that show a text with tables in it to be a page after all, whose lines mean nothing. */
const PAGE = /<(?:!doctype|head|p|li|h[1-6])[\s>/]/i;
const HEADING = /^[ \t]{0,3}#{1,6}[ \t]/m;

/**
 * Whether a text is Markdown, or plain lines, with tables in HTML, as programs write it that read scanned pages: outside the
 * tables its lines are lines.
 */
export function isMarkdownWithTables(text: string): boolean {
  if (!/<table[\s>]/i.test(text) || PAGE.test(text)) return false;
  const pieces = piecesOf(text).filter((piece) => !piece.isTable);
  if (pieces.some((piece) => HEADING.test(piece.text))) return true;
  if (/^\s*</.test(text)) return false;
  return pieces.some(
    (piece) => /\S[^\S\n]*\n\s*\S/.test(piece.text) && !/<br[\s>/]/i.test(piece.text),
  );
}

/** As HTML in which what stands outside the tables keeps its lines. */
export function htmlOfMarkdown(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.isTable ? piece.text : lines(piece.text)))
    .join('');
}

interface Piece {
  text: string;
  isTable: boolean;
}

/** The text cut where its outermost tables begin and end. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let depth = 0;
  const cut = (end: number, isTable: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), isTable });
    start = end;
  };
  for (const { 0: tag, index } of text.matchAll(/<table(?=[\s>])|<\/table\s{0,9}>/gi)) {
    if (!tag.startsWith('</')) {
      if (depth++ === 0) cut(index, false);
    } else if (depth > 0 && --depth === 0) {
      cut(index + tag.length, true);
    }
  }
  cut(text.length, depth > 0);
  return pieces;
}

/** Marks of headings and of whole lines in bold are no words. */
function lines(text: string): string {
  const own = text
    .replace(/<\/?(?:html|body|div|center)(?:\s[^<>]*)?>/gi, '\n')
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, '')
    .replace(/^\*\*([^*\n]+)\*\*[ \t]*$/gm, '$1');
  return own.trim() === '' ? '' : `<pre>\n${own}</pre>`;
}

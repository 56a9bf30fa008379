/** A character of a paragraph and where in the source it is written; a reference (&amp;) stands for all its characters. */
export interface Letter {
  character: string;
  start: number;
  end: number;
  /** Which of the paragraph's pieces of text it is in. */
  piece: number;
}

/** A piece of text in the source, [start, end). */
export interface Piece {
  start: number;
  end: number;
}

const UNIT = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|\r\n?|[\s\S]/g;

/** `decode` says what a character reference stands for. */
export function lettersOf(
  source: string,
  pieces: readonly Piece[],
  decode: (reference: string) => string,
): Letter[] {
  const letters: Letter[] = [];
  pieces.forEach(({ start, end }, piece) => {
    for (const unit of source.slice(start, end).matchAll(UNIT)) {
      const [written] = unit;
      const at = start + unit.index;
      const text = written.length === 1 ? written : written[0] === '&' ? decode(written) : '\n';
      for (const character of text.split(''))
        letters.push({ character, start: at, end: at + written.length, piece });
    }
  });
  return letters;
}

/** Letters beside which two texts are held against each other again after something only one of them has. */
const SURE = 4;

/**
 * For each character of `text` the index of its letter; undefined where it has none. `text` is the letters as a reader shows them:
 * space is taken together, marks of notes are left out, the number of a list stands in front.
 */
export function aligned(text: string, letters: readonly Letter[]): (number | undefined)[] {
  const source = letters.map(({ character }) => character.replace('\u00a0', ' ')).join('');
  const places = new Array<number | undefined>(text.length).fill(undefined);
  let at = 0;
  let shown = 0;
  while (at < source.length && shown < text.length) {
    if (source[at] === text[shown]) {
      places[shown++] = at++;
    } else if (isSpace(source[at])) {
      at++;
    } else if (isSpace(text[shown])) {
      shown++;
    } else {
      [at, shown] = nextAlike(source, at, text, shown);
    }
  }
  return places;
}

const isSpace = (character: string | undefined) => /^\s$/.test(character ?? '');

function nextAlike(source: string, at: number, text: string, shown: number): [number, number] {
  const ahead = text.indexOf(source.slice(at, at + SURE), shown);
  const behind = source.indexOf(text.slice(shown, shown + SURE), at);
  if (behind >= 0 && (ahead < 0 || behind - at <= ahead - shown)) return [behind, shown];
  return ahead >= 0 ? [at, ahead] : [at + 1, shown + 1];
}

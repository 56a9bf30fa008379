const isSpace = (sign: string | undefined) => sign === ' ' || sign === '\t';

/** Without spaces and tabs at its end. By hand: the pattern for it begins anew at every space of a run that ends in something else. */
export function withoutSpacesAtEnd(line: string): string {
  let end = line.length;
  while (isSpace(line[end - 1])) end--;
  return line.slice(0, end);
}

/** The same for all lines of a text, and at their beginnings. */
export function withoutSpacesAtLineEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => withoutSpacesAtEnd(line.replace(/^[ \t]+/, '')))
    .join('\n');
}

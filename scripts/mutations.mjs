// Small changes of C++ sources, each of which some test should notice. What is a word, a string or a comment is told apart, no more:
// clang-format writes spaces around operators and none inside the brackets of templates.

/** What is looked for in code, and what is put there instead. */
const operators = [
  [/ == /g, ' != '],
  [/ != /g, ' == '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \+= /g, ' -= '],
  [/(?<=[(\s])!(?=[\w(])/g, ''],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\bcontinue;/g, 'break;'],
  [/\bbreak;/g, 'continue;'],
  [/(?<=[=(<>+\-,]\s?)\b[0-9]\b(?![.\w])/g, (digit) => String(Number(digit) + 1)],
];

/**
 * All changes that can be made to a source, in their order: `start` and `end` in the text, `from` and `to`, and the line. Nothing is
 * changed in comments, strings, lines of the preprocessor, declarations of templates, `case` or `default` labels, and versions of rules.
 */
export function mutationsOf(source) {
  const code = withoutWords(source);
  const found = operators.flatMap(([pattern, to]) =>
    Array.from(code.matchAll(pattern), ({ 0: from, index }) => ({
      start: index,
      end: index + from.length,
      from,
      to: typeof to === 'string' ? to : to(from),
      line: code.slice(0, index).split('\n').length,
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The source with `mutation` made. */
export function mutated(source, { start, end, to }) {
  return source.slice(0, start) + to + source.slice(end);
}

/** The same length, with blanks for all that is no code to be changed. */
function withoutWords(source) {
  const blank = (text) => text.replace(/[^\n]/g, ' ');
  return source
    .replace(
      /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"\([\s\S]*?\)"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g,
      blank,
    )
    .replace(
      /^[ \t]*(?:#|template\b|case\b|default:|static_assert|using\b|\.version = )[^\n]*/gm,
      blank,
    )
    .replace(/\boperator\s*[^\s\w(]+/g, blank);
}

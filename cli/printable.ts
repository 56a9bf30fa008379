/**
 * What a file says, and its name, may hold characters that a terminal obeys: escape sequences, line breaks that make one line look
 * like two, marks that turn the direction of writing. For people they are shown as signs; programs get them escaped.
 */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** ␊ for a line break, ␛ for an escape, � for what has no sign of its own: one for one, so that positions in a text hold. */
function signOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

/** A file's name or path in one line. */
export function printableName(name: string): string {
  return name.replace(controls, signOf);
}

/** Words in one line: line breaks and tabs in them are spaces. */
export function printableText(text: string): string {
  return printableName(text.replace(/[\t\n\r\u0085\u2028\u2029]/g, ' '));
}

/** A copy of plain data with all its texts as `printableText` has them. */
export function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return printableText(value) as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, printable(item)]);
  return Object.fromEntries(entries) as Value;
}

/** JSON that is safe to show: JSON escapes some of these characters itself, the others are here. The value stays the same. */
export function printableJson(json: string): string {
  return json.replace(controls, (control) =>
    control === '\n' ? control : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

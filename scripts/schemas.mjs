// The types that docs/schemas describes: one for each file, and one for each of its definitions.
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './run.mjs';

const folder = `${root}docs/schemas/`;
const ending = '.schema.json';
// The types of the other files are called as the files are.
const nameOfFile = {
  document: 'OgiDocument',
  error: 'OgiError',
  options: 'CheckOptions',
  'same-texts': 'SameTexts',
};

/** For each file its types by name, its own first; every `$ref` of theirs is the name of a type. */
export function readSchemas() {
  const files = readdirSync(folder).map((name) => name.slice(0, -ending.length));
  return Object.fromEntries(files.map((file) => [file, typesOf(file)]));
}

function typesOf(file) {
  const text = readFileSync(folder + file + ending, 'utf8');
  const { $defs, ...own } = JSON.parse(text, (key, value) =>
    key === '$ref' ? nameOfReference(value) : value,
  );
  return { [typeOfFile(file)]: own, ...$defs };
}

function nameOfReference(reference) {
  const [address, definition] = reference.split('#/$defs/');
  return definition ?? typeOfFile(address.slice(0, -ending.length));
}

function typeOfFile(file) {
  return nameOfFile[file] ?? file[0].toUpperCase() + file.slice(1);
}

/** What TypeScript calls it, where it is neither an object nor a choice. */
export function nameOf({ $ref, const: value, type, items }) {
  if ($ref) return $ref;
  if (value !== undefined) return JSON.stringify(value);
  return items ? `${nameOf(items)}[]` : type;
}

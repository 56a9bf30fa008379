// The tables of docs/json.md: the members of each type of docs/schemas, and what they mean.
import { readFileSync } from 'node:fs';
import { replaceBetweenMarks } from '../replace-between-marks.mjs';
import { root } from '../run.mjs';
import { nameOf, readSchemas } from '../schemas.mjs';

const page = 'docs/json.md';

export default function generate() {
  let text = readFileSync(`${root}${page}`, 'utf8');
  for (const [file, types] of Object.entries(readSchemas())) {
    const parts = Object.entries(types).map(([name, type]) => partOf(name, type));
    text = replaceBetweenMarks(text, file, parts.join('\n\n'));
  }
  return { [page]: text };
}

function partOf(name, type) {
  const about = `### ${name}\n\n${type.description}`;
  if (type.properties) return `${about}\n\n${table('member', rowsOf(type))}`;
  if (type.oneOf?.every(({ $ref }) => !$ref)) {
    const rows = type.oneOf.map((form) => [membersOf(form), form.description]);
    return `${about}\n\n${table('one of', rows)}`;
  }
  return `${about}\n\nIt is ${type.enum || type.oneOf ? 'one of ' : 'a '}${typeOf(type)}.`;
}

/** A row for each member; those of an object without a name follow it. */
function rowsOf({ properties, required = [] }, path = '') {
  return Object.entries(properties).flatMap(([name, member]) => {
    const written = `${path}${name}${required.includes(name) ? '' : '?'}`;
    const row = [`\`${written}\``, typeOf(member), member.description ?? ''];
    return member.properties ? [row, ...rowsOf(member, `${path}${name}.`)] : [row];
  });
}

function membersOf({ properties, required }) {
  const members = Object.keys(properties).map((name) =>
    required.includes(name) ? `\`${name}\`` : `\`${name}?\``,
  );
  return members.join(', ');
}

function typeOf(schema) {
  const { propertyNames, additionalProperties } = schema;
  if (propertyNames) return `\`${nameOf(propertyNames)} → ${nameOf(additionalProperties)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' · ');
  if (schema.oneOf) return schema.oneOf.map(typeOf).join(' · ');
  return `\`${nameOf(schema)}\``;
}

function table(first, rows) {
  const head = rows[0].length === 3 ? [first, 'type', 'meaning'] : [first, 'meaning'];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const lines = [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)];
  return lines.join('\n');
}

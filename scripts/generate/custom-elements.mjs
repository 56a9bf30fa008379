// The custom elements manifest (https://github.com/webcomponents/custom-elements-manifest) that editors of code read: what
// web/element/public.ts promises, with attributes, parts and custom properties from where they are.
import { readFileSync } from 'node:fs';
import { root } from '../run.mjs';

const read = (name) => readFileSync(`${root}web/element/${name}`, 'utf8');

export default function generate() {
  const types = read('public.ts');
  const element = read('ogi-report-check.ts');
  const theme = read('theme.ts');
  const name = 'OgiReportCheck';
  const members = membersOf(interfaceOf(types, 'ReportCheckElement'));
  const description = commentBefore(types, 'export interface ReportCheckElement');
  const manifest = {
    schemaVersion: '1.0.0',
    readme: 'docs/embedding.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/element.js',
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name,
            tagName: 'ogi-report-check',
            description,
            members,
            attributes: attributesOf(element, members),
            events: eventsOf(types),
            slots: [
              {
                name: 'actions',
                description: 'Buttons of the page’s own, in the bar of the verdict.',
              },
            ],
            cssParts: partsOf(element).map((part) => ({ name: part })),
            cssProperties: propertiesOf(theme),
          },
        ],
        exports: [
          { kind: 'js', name, declaration: { name } },
          { kind: 'custom-element-definition', name: 'ogi-report-check', declaration: { name } },
        ],
      },
    ],
  };
  return { 'docs/custom-elements-generated.json': `${JSON.stringify(manifest, null, 2)}\n` };
}

function interfaceOf(code, name) {
  const start = code.indexOf(`export interface ${name} `);
  return code.slice(code.indexOf('{', start) + 1, code.indexOf('\n}\n', start));
}

/** `comment`, then one line `name: type;` or `name(parameters): type;`. What has no comment shares the one above, up to a blank line. */
function membersOf(body) {
  const members = [];
  let description = '';
  const pattern = /\/\*\*([\s\S]*?)\*\/|^ {2}(readonly )?(\w+)(\(.*\))?: (.+);$|^$/gm;
  for (const [whole, comment, readonly, name, parameters, type] of body.matchAll(pattern)) {
    if (whole === '') {
      description = '';
      continue;
    }
    if (comment !== undefined) {
      description = plain(comment);
      continue;
    }
    const common = { name, ...(description && { description }) };
    if (parameters === undefined) {
      members.push({
        kind: 'field',
        ...common,
        type: { text: type },
        ...(readonly && { readonly: true }),
      });
    } else {
      members.push({ kind: 'method', ...common, return: { type: { text: type } } });
    }
  }
  if (members.length < 15) throw new Error('public.ts is written in another way');
  return members;
}

function attributesOf(code, members) {
  const attributes = [...code.matchAll(/@property\(([^)]*)\) (\w+)/g)]
    .filter(([, options]) => !options.includes('attribute: false'))
    .map(([, , name]) => members.find((member) => member.name === name))
    .map(({ name, description, type }) => ({ name, fieldName: name, description, type }));
  if (attributes.length < 3) throw new Error('ogi-report-check.ts is written in another way');
  return attributes;
}

function eventsOf(code) {
  const map = code.slice(code.indexOf('interface HTMLElementEventMap'));
  return [...map.matchAll(/'([\w-]+)': (CustomEvent<(\w+)>);/g)].map(([, name, text, detail]) => ({
    name,
    type: { text },
    description: commentBefore(code, `export interface ${detail} `),
  }));
}

/** Its own, and those of its parts that it passes on, under the name that a page knows them by. */
function partsOf(code) {
  const own = [...code.matchAll(/\bpart="([\w-]+)"/g)].map(([, name]) => name);
  const passedOn = [...code.matchAll(/exportparts="([^"]+)"/g)].flatMap(([, names]) =>
    names.split(',').map((name) => name.trim().split(':').at(-1).trim()),
  );
  return [...new Set([...own, ...passedOn])].sort();
}

const propertiesOf = (code) =>
  [...code.matchAll(/var\((--ogi-[\w-]+), ([^;]*)\);/g)].map(([, name, value]) => ({
    name,
    default: value,
  }));

function commentBefore(code, line) {
  const before = code.slice(0, code.indexOf(line));
  const comment = before.slice(before.lastIndexOf('/**') + 3, before.lastIndexOf('*/'));
  return plain(comment);
}

const plain = (comment) =>
  comment
    .replace(/\s*\n\s*\*\s?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

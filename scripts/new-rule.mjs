// Starts a new rule: npm run new-rule -- OGI309 some-defect
// One that is not for every report: --from 2024 --to 2026 --organs governments --province 江苏省
// Writes its .cpp and .md in core/rules and its line in core/rules/rule_list.h. The tests fail until the check and
// the page are written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** A rule is named after the defect (tests/core/rules/registry_test.cpp). */
const namesOfCures = ['check', 'valid', 'must', 'should', 'correct', 'ensure', 'rule'];
const { code, slug, years, organs, province } = asked();

function asked() {
  const text = { type: 'string' };
  const options = { from: text, to: text, organs: text, province: text };
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [code = '', slug = ''] = positionals;
    const { from = '', to = '', organs = '', province = '' } = values;
    if (
      /^OGI\d{3}$/.test(code) &&
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) &&
      !slug.split('-').some((word) => namesOfCures.includes(word)) &&
      [from, to].every((year) => /^(20\d\d)?$/.test(year)) &&
      (organs === '' || organsOfRules().includes(organs))
    ) {
      const ends = [from && `.from = ${from}`, to && `.to = ${to}`].filter(Boolean).join(', ');
      return { code, slug, years: ends, organs, province };
    }
  } catch {
    // an option that there is not
  }
  console.error(
    `usage: npm run new-rule -- OGI309 some-defect   (a code and the defect in kebab-case, without
       ${namesOfCures.join(', ')})
       [--from year] [--to year] [--organs ${organsOfRules().join(' | ')}] [--province name]`,
  );
  process.exit(2);
}

function organsOfRules() {
  const header = readFileSync(new URL('../core/rules/rule.h', import.meta.url), 'utf8');
  const [, members] = /enum class Organs [^{]*{([^}]*)}/.exec(header);
  return [...members.matchAll(/^ +(\w+),/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'all');
}

const stem = `ogi${code.slice(3)}_${slug.replaceAll('-', '_')}`;
const folder = new URL('../core/rules/', import.meta.url);
const listFile = new URL('rule_list.h', folder);
const list = readFileSync(listFile, 'utf8');
if (list.includes(`RULE(ogi${code.slice(3)}_`) || existsSync(new URL(`${stem}.cpp`, folder))) {
  console.error(`${code} is taken: choose the next free code, and never that of a retired rule`);
  process.exit(1);
}

const limits = [
  years && `    .years = {${years}},\n`,
  organs && `    .organs = Organs::${organs},\n`,
  province && `    .province = "${province}",\n`,
]
  .filter(Boolean)
  .join('');

const source = `#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021};

void check(const Case& /*given*/, RuleReport& /*rule_report*/) {}

}  // namespace

// ${code}: what fails, in one line.
constinit const Rule ${stem}{
    .code = "${code}",
    .slug = "${slug}",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
${limits}    .basis = basis,
    .title_zh = "",
    .title_en = "",
    .check = check,
};

}  // namespace ogi::rules
`;

const page = `# ${code} ${slug} 标题

一句话说明。

## 为什么

## 依据

- \`NOTICE-2021\` 国办公开办函〔2021〕30号：

## 错例

\`\`\`report expect=
\`\`\`

## 正例

\`\`\`report
\`\`\`

\`\`\`report edition=2019
\`\`\`

## 局限
`;

// The list keeps the order of the codes; its lines end with a backslash but for the last.
const names = [...list.matchAll(/RULE\((ogi\d{3}_\w+)\)/g)].map((match) => match[1]);
const sorted = [...names, stem].sort();
const width = Math.max(...sorted.map((name) => name.length)) + '  RULE()'.length;
const macro = sorted
  .map((name, at) => `  RULE(${name})`.padEnd(at < sorted.length - 1 ? width : 0))
  .join(' \\\n');
const newList = list.replace(
  /(#define OGI_EVERY_RULE\(RULE\)[ ]*\\\n)(?:.*\\\n)*.*\n/,
  `$1${macro}\n`,
);

writeFileSync(new URL(`${stem}.cpp`, folder), source);
writeFileSync(new URL(`${stem}.md`, folder), page);
writeFileSync(listFile, newList);
console.log(
  `core/rules/${stem}.cpp, core/rules/${stem}.md and a line of core/rules/rule_list.h written.`,
);
console.log(
  'Next: write the check and the page (core/rules/README.md), then npm run format, npm run docs and the tests.',
);

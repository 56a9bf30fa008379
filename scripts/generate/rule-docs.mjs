// The index of the rules, and for each code the text of its page without the examples, which the web page shows under
// “为什么?”, from core/rules/ogi*.{md,cpp}.
import { readdirSync, readFileSync } from 'node:fs';

const rulesFolder = new URL('../../core/rules/', import.meta.url);

const groups = [
  ['OGI0', '文档和结构'],
  ['OGI1', '单元格的写法'],
  ['OGI2', '第二部分'],
  ['OGI3', '第三部分'],
  ['OGI4', '第四部分'],
  ['OGI5', '正文与表格'],
  ['OGI6', '正文各部分'],
  ['OGI7', '与上年报告'],
  ['OGI8', '与下级、同级报告'],
  ['OGI9', '本级另外提供的数据和要求'],
];
const severities = { error: '错误', warning: '警告', info: '提示' };
const editions = { trial_2019: '2019 年版表格', notice_2021: '2021 年版表格' };
const organs = {
  governments: '各级人民政府',
  departments: '地方政府部门',
  state_council: '国务院部门',
  without_rule_power: '没有制定规章权限的机关',
};

function readRule(stem) {
  const page = readFileSync(new URL(`${stem}.md`, rulesFolder), 'utf8');
  const source = readFileSync(new URL(`${stem}.cpp`, rulesFolder), 'utf8');
  const title = /^# (OGI\d{3}) (\S+) (.+)$/m.exec(page);
  const severity = /^ +\.severity = Severity::(\w+)/m.exec(source);
  if (!title || !severity)
    throw new Error(
      `core/rules/${stem}: the heading of the page must be "# CODE slug 标题", and the declaration must tell the severity`,
    );
  return {
    stem,
    code: title[1],
    slug: title[2],
    title: title[3],
    severity: severity[1],
    appliesTo: applicabilityOf(source),
    page,
  };
}

// As applicability_of() in core/rules/applicability.cpp says it; the registry test compares the two.
function applicabilityOf(source) {
  const member = (value) => new RegExp(`^ +\\.${value}`, 'm').exec(source)?.[1];
  const from = member('years = .*\\.from = (\\d+)');
  const to = member('years = .*\\.to = (\\d+)');
  let years;
  if (from && to) years = `${from} 至 ${to} 年度`;
  else if (from) years = `${from} 年度及以后`;
  else if (to) years = `${to} 年度及以前`;
  return [
    editions[member('editions = Editions::(\\w+)')],
    years,
    organs[member('organs = Organs::(\\w+)')],
    member('province = "(.+)"'),
  ]
    .filter(Boolean)
    .join(' · ');
}

// The summary, 为什么, 依据 and 局限; the examples are for the tests and would be the larger part.
function textWithoutExamples(page) {
  const [head, ...sections] = page.split(/^## /m);
  const {
    为什么: why,
    依据: basis,
    局限: limits,
  } = Object.fromEntries(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
  const summary = head.split('\n').slice(1).join('\n').trim();
  return { summary, why, basis, limits };
}

function indexOf(rules) {
  const lines = [
    '# 规则目录',
    '',
    '由 `npm run docs` 从 `core/rules/` 生成，请勿手工修改。依据见 [legal_basis.md](../legal_basis.md)。“适用”空白的，适用于各类机关各年度的报告。',
  ];
  for (const [prefix, name] of groups) {
    const members = rules.filter((rule) => rule.code.startsWith(prefix));
    if (members.length === 0) continue;
    lines.push(
      '',
      `## ${name}`,
      '',
      '| 编号 | 级别 | 内容 | 适用 | 英文名 |',
      '|---|---|---|---|---|',
    );
    for (const rule of members) {
      const link = `[${rule.code}](../../core/rules/${rule.stem}.md)`;
      const cells = [link, severities[rule.severity], rule.title, rule.appliesTo, rule.slug];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function textsOf(rules) {
  const texts = Object.fromEntries(
    rules.map((rule) => [rule.code, { title: rule.title, ...textWithoutExamples(rule.page) }]),
  );
  return `${JSON.stringify(texts, null, 2)}\n`;
}

export default function generate() {
  const rules = readdirSync(rulesFolder)
    .filter((name) => /^ogi\d{3}_\w+\.md$/.test(name))
    .sort()
    .map((name) => readRule(name.slice(0, -'.md'.length)));
  return {
    'docs/rules/README.md': indexOf(rules),
    'docs/rules/rules-generated.json': textsOf(rules),
  };
}

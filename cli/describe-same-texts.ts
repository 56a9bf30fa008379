import type { SameText } from '../wasm/index.ts';
import type { FoundSameTexts } from './same-texts.ts';
import type { Words } from './words.ts';

const mostPassages = 3;
const longestPassage = 120;

/** Which reports have one text, with what they share side by side, for people to read. */
export function describeSameTexts({ texts, checked }: FoundSameTexts, words: Words): string {
  const pairs = texts.pairs.map((pair) => describePair(pair, checked, words));
  return `${words.sameTexts(pairs.length)}\n\n${pairs.join('\n')}\n`;
}

function describePair(
  { members, sections }: SameText,
  checked: FoundSameTexts['checked'],
  words: Words,
): string {
  const [one, other] = members.map((index) => checked[index]);
  if (!one || !other) return '';
  const nameOf = ({ report, file }: typeof one) => `${report.organ}${words.fileOf(file)}`;
  const lines = [`  OGI805  ${nameOf(one)} = ${nameOf(other)}`];
  for (const { section, percent, passages } of sections) {
    lines.push(`      ${words.sharedSection(words.part[section], percent)}`);
    const longest = [...passages]
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .slice(0, mostPassages);
    for (const { start, end, other_start, other_end } of longest) {
      const text = one.report.sections?.[section]?.slice(start, end) ?? '';
      const beside = other.report.sections?.[section]?.slice(other_start, other_end) ?? '';
      lines.push(`        < ${shortened(text)}`, `        > ${shortened(beside)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestPassage ? `${line.slice(0, longestPassage)}……` : line;
}

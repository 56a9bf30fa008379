import type { Report, SectionKey } from '../../wasm/types.ts';
import { wholeParagraphs } from '../report/section-text.ts';
import { reportWords } from '../report/words.ts';

export const numberedSections = ['1', '2', '3', '4', '5', '6'] as const;

/** The title as written, or as the notice has it where the report brings none. */
export function titleOf(report: Report): string {
  if (report.title?.trim()) return report.title.trim();
  const year = report.year === undefined ? '' : `${report.year}年`;
  return `${report.organ ?? ''}${year}政府信息公开工作年度报告`;
}

/** The heading as written, or the notice's. */
export function headingOf(report: Report, section: (typeof numberedSections)[number]): string {
  const written = report.headings?.find((heading) => heading.section === section)?.text.trim();
  return written || reportWords('zh-CN').heading[section];
}

/** A section's paragraphs, as the page shows them; their indent is the layout's. */
export const paragraphsOf = (report: Report, section: SectionKey): string[] =>
  wholeParagraphs(report.sections?.[section] ?? '');

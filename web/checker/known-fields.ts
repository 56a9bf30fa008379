import type { OgiDocument, Report } from '../../wasm/types.ts';
import type { KnownFields } from './types.ts';

/** The title of the page the content will stand on; the core takes from it what the content does not say. */
export function withKnownTitle(document: OgiDocument, { title }: KnownFields): OgiDocument {
  const known = title?.trim();
  return known && !document.title ? { ...document, title: known } : document;
}

export function withKnownFields(report: Report, fields: KnownFields): Report {
  const title = report.title ?? (fields.title?.trim() || undefined);
  const organ = report.organ ?? (fields.organ?.trim() || undefined);
  const year = report.year ?? fields.year;
  const published = dayOf(fields.published) ?? report.published;
  return {
    ...report,
    ...(title !== undefined && { title }),
    ...(organ !== undefined && { organ }),
    ...(year !== undefined && { year }),
    ...(published !== undefined && { published }),
  };
}

/** `2025-01-15` of `2025-1-15 09:30`, `2025/01/15`, `2025年1月15日`; undefined where it is no day. */
function dayOf(written: string | undefined): string | undefined {
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(written ?? '');
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date.toISOString().slice(0, 10) === text ? text : undefined;
}

import type { Catalogue, Language, Report, Result } from '../../wasm/types.ts';

export interface CheckedReport {
  name: string;
  report: Report;
  result?: Result;
  failure?: string;
}

/** What the elements need of a writer of files. */
export interface Exports {
  problemListXlsx(entries: CheckedReport[], language: Language): Promise<Blob>;
  problemListDocx(entries: CheckedReport[], language: Language): Promise<Blob>;
  problemListText(entries: CheckedReport[], language: Language): string;
  problemListHtml(entries: CheckedReport[], language: Language): string;
  reportDocx(report: Report, catalogue: Catalogue): Promise<Blob>;
  reportHtml(report: Report, catalogue: Catalogue): string;
  reportJson(report: Report): string;
}

let load: (() => Promise<Exports>) | undefined;

/** Says where the writers come from; without it the elements offer no export. They are loaded when first asked for. */
export function provideExports(loader: () => Promise<Exports>): void {
  load = loader;
}

export const hasExports = (): boolean => load !== undefined;

export function openExports(): Promise<Exports> {
  return load ? load() : Promise.reject(new Error('provideExports was not called'));
}

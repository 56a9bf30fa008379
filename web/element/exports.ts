/** What the elements need of a writer of files. */
export type Exports = typeof import('../export/index.ts');
export type { CheckedReport } from '../export/index.ts';

let load: (() => Promise<Exports>) | undefined;

/** Says where the writers come from; without it the elements offer no export. They are loaded when first asked for. */
export function provideExports(loader: () => Promise<Exports>): void {
  load = loader;
}

export const hasExports = (): boolean => load !== undefined;

export function openExports(): Promise<Exports> {
  return load ? load() : Promise.reject(new Error('provideExports was not called'));
}

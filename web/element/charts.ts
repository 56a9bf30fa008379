let load: (() => Promise<unknown>) | undefined;

/** Says where `<ogi-report-charts>` comes from when charts are asked for; without it none are offered. */
export function provideCharts(loader: () => Promise<unknown>): void {
  load = loader;
}

export const hasCharts = (): boolean => load !== undefined;
export const openCharts = (): Promise<unknown> => (load ? load() : Promise.resolve());

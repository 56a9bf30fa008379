import type { RulePage } from './public.ts';

/** As docs/rules/rules-generated.json holds them. */
type RulePages = Record<string, RulePage>;

let load: (() => Promise<RulePages>) | undefined;
let loaded: Promise<RulePages> | undefined;

/** Says where the rules' pages are to be had from when somebody asks why; without it nothing is offered. */
export function provideRulePages(loader: () => Promise<RulePages>): void {
  load = loader;
  loaded = undefined;
}

export const hasRulePages = (): boolean => load !== undefined;

export async function rulePage(rule: string): Promise<RulePage | undefined> {
  if (!load) return undefined;
  loaded ??= load();
  return (await loaded)[rule];
}

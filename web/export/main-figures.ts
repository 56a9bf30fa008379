import type { Figures, Language } from '../../wasm/types.ts';

export type MainFigure = keyof Figures['main'];

const labels: Record<Language, Record<MainFigure, string>> = {
  'zh-CN': {
    received: '新收申请',
    processed: '办理结果总计',
    carried_forward: '结转下年',
    reconsideration: '复议',
    litigation: '诉讼',
  },
  en: {
    received: 'Requests received',
    processed: 'Processed',
    carried_forward: 'Carried forward',
    reconsideration: 'Reconsideration',
    litigation: 'Litigation',
  },
};

/** What the figures are called that a list of reports shows of each (`main` of ogi-figures/1), in order. */
export function mainFigures(language: Language): { key: MainFigure; label: string }[] {
  const own = labels[language];
  return (Object.keys(own) as MainFigure[]).map((key) => ({ key, label: own[key] }));
}

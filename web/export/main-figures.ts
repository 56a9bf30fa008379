import type { CellKey, Language, Report } from '../../wasm/types.ts';
import { addWritten } from './written-number.ts';

export type MainFigure = 'received' | 'processed' | 'forward' | 'reconsideration' | 'litigation';

const keys: Record<MainFigure, CellKey[]> = {
  received: ['requests.received.total'],
  processed: ['requests.processed.total'],
  forward: ['requests.carried_forward.total'],
  reconsideration: ['review.reconsideration.total'],
  litigation: ['review.litigation_direct.total', 'review.litigation_after_reconsideration.total'],
};

const labels: Record<Language, Record<MainFigure, string>> = {
  'zh-CN': {
    received: '新收申请',
    processed: '办理结果总计',
    forward: '结转下年',
    reconsideration: '复议',
    litigation: '诉讼',
  },
  en: {
    received: 'Requests received',
    processed: 'Processed',
    forward: 'Carried forward',
    reconsideration: 'Reconsideration',
    litigation: 'Litigation',
  },
};

/** The figures a list of reports shows of each, in order; `of` gives '' where the report has none that can be read. */
export function mainFigures(
  language: Language,
): { key: MainFigure; label: string; of(report: Report): string }[] {
  return (Object.keys(keys) as MainFigure[]).map((key) => ({
    key,
    label: labels[language][key],
    of: ({ cells }) => addWritten(keys[key].map((cell) => cells[cell] ?? '')) ?? '',
  }));
}

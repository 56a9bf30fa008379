import type { Language } from '../../wasm/types.ts';
import { type ReportWords, reportWords } from '../report/words.ts';

/** What only charts say. */
interface OwnWords {
  byOutcome: string;
  byApplicant: string;
  years: string;
  yearOf(year: number): string;
  thisYear: string;
  data: string;
  item: string;
  value: string;
  none: string;
}

const chinese: OwnWords = {
  byOutcome: '办理结果（件）',
  byApplicant: '新收申请的申请人（件）',
  years: '与上年相比（件）',
  yearOf: (year) => `${year}年`,
  thisYear: '本年',
  data: '数据表',
  item: '项目',
  value: '数量',
  none: '没有数据',
};

const english: OwnWords = {
  byOutcome: 'Outcomes of requests',
  byApplicant: 'New requests by applicant',
  years: 'Against last year',
  yearOf: String,
  thisYear: 'this year',
  data: 'Figures',
  item: 'Item',
  value: 'Number',
  none: 'No figures',
};

const languages: Record<Language, OwnWords & ReportWords> = {
  'zh-CN': { ...reportWords('zh-CN'), ...chinese },
  en: { ...reportWords('en'), ...english },
};

export const chartWords = (language: Language): OwnWords & ReportWords => languages[language];

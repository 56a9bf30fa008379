import { stringify } from './json.ts';
import { CheckerError } from './module.ts';
import type { CheckOptions, Language } from './types.ts';

const LANGUAGES: readonly string[] = ['zh-CN', 'en'] satisfies Language[];
/** Some fifty for every cell of the form; each that differs is a finding. */
const MOST_FIGURES = 10_000;
/** Of all lists of settings together, six times as many as the built-in ones; each is looked for in the whole text. */
const MOST_LIST_LINES = 1000;

/** Options as JSON. Throws a CheckerError `refused` for what the core would pass over or take too long for. */
export function optionsText(options: CheckOptions): string {
  const { language, figures, settings } = options ?? {};
  if (typeof language === 'string' && !LANGUAGES.includes(language))
    throw refused(
      `选项 language 只能是 ${LANGUAGES.join('、')}，不能是“${language}”`,
      `The option language is ${LANGUAGES.join(' or ')}, not "${language}"`,
    );
  if (lengthOf(figures) > MOST_FIGURES)
    throw refused(
      `选项 figures 最多 ${MOST_FIGURES} 项`,
      `The option figures has at most ${MOST_FIGURES.toLocaleString('en')} entries`,
    );
  const lists = Object.values(settings?.lists ?? {});
  if (lists.reduce((sum, list) => sum + lengthOf(list), 0) > MOST_LIST_LINES)
    throw refused(
      `设置中 lists 的各个词表合计最多 ${MOST_LIST_LINES} 行`,
      `The lists of settings have at most ${MOST_LIST_LINES.toLocaleString('en')} lines together`,
    );
  return stringify(options);
}

/** What is no array the core refuses. */
const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

function refused(message: string, messageEn: string): CheckerError {
  return new CheckerError('refused', message, messageEn);
}

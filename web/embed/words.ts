import type { Language } from '../../wasm/types.ts';

interface EmbedWords {
  written(title: string): string;
  changedSince: string;
  notWritten: string;
  notFound: string;
  stopped(errors: number): string;
  unchecked: string;
  stillChanging: string;
}

const chinese: EmbedWords = {
  written: (title) => `已写入编辑器：${title}。可在编辑器中撤销。`,
  changedSince: '编辑器中的内容在检查之后有改动，没有写入。请等重新检查完成后再采用。',
  notWritten: '编辑器没有接受改动，请在编辑器中手工修改。',
  notFound: '在编辑器中找不到这一处，内容可能已经改动。',
  stopped: (errors) => `有 ${errors} 个错误，没有提交。请修改；确认无误的，写明理由后可以提交。`,
  unchecked: '检查没有完成，没有提交。',
  stillChanging: '内容一直在变化，没有提交。请停止输入后再提交。',
};

const english: EmbedWords = {
  written: (title) => `Written into the editor: ${title}. The editor’s undo takes it back.`,
  changedSince:
    'The content has changed since the check, so nothing was written. Wait for the next check, then try again.',
  notWritten: 'The editor did not take the change. Please change it there by hand.',
  notFound: 'This place cannot be found in the editor; the content may have changed.',
  stopped: (errors) =>
    `Not submitted: ${errors} ${errors === 1 ? 'error' : 'errors'}. Correct them, or accept what is right as it stands, with a reason.`,
  unchecked: 'Not submitted: the check could not be made.',
  stillChanging: 'Not submitted: the content keeps changing. Stop typing and try again.',
};

export const embedWords = (language: Language | undefined): EmbedWords =>
  language === 'en' ? english : chinese;

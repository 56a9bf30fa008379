import type { Language } from '../wasm/index.ts';

/** What the service answers where it gives no result. */
export interface ServeWords {
  otherHost: string;
  unknownPath(known: string[]): string;
  postOnly: string;
  busy: string;
  emptyBody: string;
  tooLarge(megabytes: number): string;
  fault(reason: string): string;
}

export const serveWords: Record<Language, ServeWords> = {
  'zh-CN': {
    otherHost:
      '请求的 Host 不是本机地址。请用 127.0.0.1 或 localhost 访问，或启动时用 --host 指定地址。',
    unknownPath: (known) =>
      `没有这个地址。可用的有 POST ${known.join('、')}，GET /health、/metrics。`,
    postOnly: '请用 POST 提交文件内容。',
    busy: '排队的请求太多，请稍后再试。',
    emptyBody: '请求中没有内容。请把文件的内容作为请求正文提交。',
    tooLarge: (megabytes) => `文件超过 ${megabytes} MB，未读取。`,
    fault: (reason) => `程序出错：${reason}`,
  },
  en: {
    otherHost:
      'The Host of the request is no address of this machine. Use 127.0.0.1 or localhost, or start with --host.',
    unknownPath: (known) =>
      `No such address. There are POST ${known.join(', ')}, GET /health, /metrics.`,
    postOnly: 'Send the content of the file by POST.',
    busy: 'Too many requests are waiting. Try again later.',
    emptyBody: 'The request is empty. Send the content of the file as its body.',
    tooLarge: (megabytes) => `The file is larger than ${megabytes} MB and was not read.`,
    fault: (reason) => `A fault of this program: ${reason}`,
  },
};

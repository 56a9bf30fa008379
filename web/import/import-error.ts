/** Why a file could not be read. Callers may branch on the code; the words are for people. */
export type ImportErrorCode =
  | 'empty'
  | 'too_large'
  | 'not_text'
  | 'picture'
  | 'encrypted'
  | 'archive'
  | 'damaged'
  | 'scanned'
  | 'too_slow'
  | 'broken'
  | 'unfit'
  | 'unsupported';

/** An ImportError as plain data, to pass from thread to thread. */
export interface ImportErrorParts {
  code: ImportErrorCode;
  zh: string;
  en: string;
  name?: string;
}

/**
 * A file that cannot be read: what, where, what to do, in both languages of the page.
 * `zh` and `en` are predicates without a subject ("是图片…"), so that the file's name can stand before them.
 */
export class ImportError extends Error {
  readonly messageEn: string;
  readonly parts: ImportErrorParts;

  constructor(
    readonly code: ImportErrorCode,
    zh: string,
    en: string,
    options: { name?: string | undefined; cause?: unknown } = {},
  ) {
    const { name, cause } = options;
    super((name ? `“${name}”` : '这份内容') + zh);
    // Not through super: Chromium 86 knows no cause there.
    if (cause !== undefined) this.cause = cause;
    this.name = 'ImportError';
    this.messageEn = `${name ? `"${name}"` : 'The content'} ${en}`;
    this.parts = { code, zh, en, ...(name !== undefined && { name }) };
  }

  static of({ code, zh, en, name }: ImportErrorParts): ImportError {
    return new ImportError(code, zh, en, { name });
  }

  /** The same error, saying which file it is about. */
  about(name: string): ImportError {
    const { code, zh, en } = this.parts;
    return new ImportError(code, zh, en, { name, cause: this.cause });
  }
}

/** `where` names the part that is broken, in both languages. */
export function damaged(where: string, whereEn: string, cause?: unknown): ImportError {
  return new ImportError(
    'damaged',
    `已损坏或不完整（${where}），无法读取。请用原来的软件打开并重新保存，或重新下载后再试。`,
    `is damaged or incomplete (${whereEn}) and cannot be read. Open and save it again with the program that made it, or download it again.`,
    { cause },
  );
}

export function unsupported(format: string, advice: string, formatEn: string, adviceEn: string) {
  return new ImportError(
    'unsupported',
    `是${format}，本工具不能读取。${advice}`,
    `is ${formatEn}, which cannot be read here. ${adviceEn}`,
  );
}

/** Said where one report is asked for. Callers that take several ask `readArchive` for the files in it. */
export function archive(files: number): ImportError {
  return new ImportError(
    'archive',
    `是压缩包，里面有 ${files} 个文件。请解压后选择里面的报告。`,
    `is an archive of ${files} ${files === 1 ? 'file' : 'files'}. Unpack it and choose the report inside.`,
  );
}

/** `limit` as people say it: "20 MB", "2000 页". */
export function tooLarge(what: string, whatEn: string): ImportError {
  return new ImportError(
    'too_large',
    `太大（${what}），不像一份年度报告，没有读取。请核对是否选错文件；确是报告的，请删去图片、附件后另存。`,
    `is too large (${whatEn}) for a yearly report and was not read. Check that it is the right file; if so, save it without pictures and attachments.`,
  );
}

export function empty(): ImportError {
  return new ImportError(
    'empty',
    '是空的，没有可检查的内容。请核对文件后重新选择。',
    'is empty: there is nothing to check. Please choose the file again.',
  );
}

/** Said where the thread or process that reads has been stopped. */
export function tooSlow(seconds: number): ImportError {
  return new ImportError(
    'too_slow',
    `读取超过 ${seconds} 秒，已停止。请核对是否选错文件，或换一种格式另存后再试。`,
    `took more than ${seconds} seconds and was not read. Check that it is the right file, or save it in another format.`,
  );
}

/** Said where the thread or process that reads has ended of itself. */
export function broken(cause?: unknown): ImportError {
  return new ImportError(
    'broken',
    '内容异常，读取中断。请用原来的软件打开并重新保存，或换一种格式另存后再试。',
    'broke the reader. Open and save it again with the program that made it, or save it in another format.',
    { cause },
  );
}

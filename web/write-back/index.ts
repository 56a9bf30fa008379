// Corrections written into the file they were found in. Loaded late; in the browser and in Node.
import type { OgiDocument, Recognition, Report } from '../../wasm/types.ts';
import { decodeText } from '../import/encoding.ts';
import { isMarkdownWithTables } from '../import/markdown.ts';
import { sniff, sniffText } from '../import/sniff.ts';
import { Zip } from '../import/zip.ts';
import { type Change, ReportEdits } from '../report/report-edits.ts';
import {
  correctedBlocks,
  type NotWritten,
  partOf,
  type Target,
  targetsOf,
  type WhyNot,
} from './corrections.ts';
import type { OpenFile, PartToWrite, Remark, Revision } from './markup-file.ts';

export type { Revision, WhyNot };

/** A report under correction and what it was read from. */
export interface Corrected {
  report: Report;
  original: Report;
  document: OgiDocument;
  recognition: Recognition;
}

/** The corrected file, what of the corrections is in it, and what the user should know of it. */
export interface WrittenBack {
  bytes: Uint8Array;
  format: OpenFile['format'];
  written: Change[];
  notWritten: NotWritten[];
  remarks: Remark[];
}

/**
 * The file that a report was read from with its corrections in it: only the words that were corrected are others, all else stays byte
 * for byte. With `revision`, Word shows them as tracked changes. What is written was read back, and is what the report says; whatever
 * is not is in `notWritten`. Undefined where the file is of a format that cannot be written into, or is not the one that the report
 * was read from, and where the report was moved into another edition of the form.
 */
export async function writeBack(
  bytes: Uint8Array,
  { report, original, document, recognition }: Corrected,
  revision?: Revision,
): Promise<WrittenBack | undefined> {
  const open = await openerOf(bytes);
  const file = open?.(bytes);
  if (!open || !file || !isSame(file.blocks, document.blocks)) return undefined;
  const changes = new ReportEdits(report, original).changes();
  // In another form of the tables nothing has its place any more.
  if (changes.some(({ key }) => key.startsWith('edition:'))) return undefined;
  const { targets, notWritten } = targetsOf(changes, recognition, document);
  const attempt = new Attempt(file, (written) => open(written).blocks, revision);
  const { result, left } = attempt.run(targets);
  for (const [target, why] of left) {
    for (const change of target.changes) {
      if (!notWritten.some((each) => each.change === change)) notWritten.push({ change, why });
    }
  }
  const written = changes.filter((change) => !notWritten.some((each) => each.change === change));
  return { bytes: result.bytes, format: file.format, written, notWritten, remarks: result.remarks };
}

/** How a file is opened to be written into; undefined for what cannot be. */
async function openerOf(bytes: Uint8Array): Promise<((bytes: Uint8Array) => OpenFile) | undefined> {
  const { kind } = sniff(bytes);
  if (kind === 'zip') {
    const names = new Zip(bytes).names();
    if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) {
      const { WorkbookFile } = await import('./workbook-file.ts');
      return (given) => new WorkbookFile(given);
    }
    if (!names.some((name) => /^word\//i.test(name))) return undefined;
    const { WordFile } = await import('./word-file.ts');
    return (given) => new WordFile(given);
  }
  if (kind !== 'text') return undefined;
  const text = decodeText(bytes);
  if (sniffText(text) !== 'html' || isMarkdownWithTables(text)) return undefined;
  const { PageFile } = await import('./page-file.ts');
  return (given) => new PageFile(given);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Writes targets, reads the file back, and leaves out what did not come back as it should, until all that is written does. */
class Attempt {
  /** Targets that are not written. */
  private readonly left = new Map<Target, WhyNot>();

  constructor(
    private readonly file: OpenFile,
    private readonly readBack: (bytes: Uint8Array) => OpenFile['blocks'],
    private readonly revision: Revision | undefined,
  ) {}

  run(all: readonly Target[]) {
    for (;;) {
      const result = this.write(this.remaining(all));
      const targets = this.remaining(all);
      const wrong = this.wrongOf(targets, result.bytes);
      if (wrong.length === 0) return { result, left: this.left };
      // Where together they change what none of them should, each is tried by itself.
      const found =
        wrong.length < targets.length || targets.length === 1 ? wrong : this.wrongAlone(targets);
      for (const target of found.length > 0 ? found : targets)
        this.left.set(target, 'not_confirmed');
    }
  }

  private remaining(all: readonly Target[]): Target[] {
    return all.filter((target) => !this.left.has(target));
  }

  private wrongAlone(targets: readonly Target[]): Target[] {
    return targets.filter(
      (target) => this.wrongOf([target], this.write([target]).bytes).length > 0,
    );
  }

  private write(targets: readonly Target[]) {
    const targetsByPart = new Map<PartToWrite, Target>();
    for (const target of targets) {
      const part = partOf(this.file.blocks, target);
      if (part) targetsByPart.set({ part, stretches: target.stretches }, target);
      else this.left.set(target, 'no_place');
    }
    const result = this.file.write([...targetsByPart.keys()], this.revision);
    for (const [part, why] of result.refused) this.left.set(targetsByPart.get(part) as Target, why);
    return result;
  }

  /** Targets that read otherwise than they should; all of them where something else does. */
  private wrongOf(targets: readonly Target[], bytes: Uint8Array): readonly Target[] {
    const wanted = correctedBlocks(this.file.blocks, targets);
    let found: OpenFile['blocks'];
    try {
      found = this.readBack(bytes);
    } catch {
      return targets;
    }
    const wrong = targets.filter(
      (target) => partOf(found, target)?.text !== partOf(wanted, target)?.text,
    );
    return wrong.length > 0 || isSame(found, wanted) ? wrong : targets;
  }
}

import type { OgiDocument, Recognition, Report } from '../../wasm/types.ts';
import { ImportError, tooSlow } from '../import/import-error.ts';
import type { ImportTools } from '../import/index.ts';
import { openFile } from './file-opener.ts';
import { isFile } from './is-file.ts';
import { withKnownFields, withKnownTitle } from './known-fields.ts';
import { longestSeconds } from './time-limit.ts';
import type { AsyncChecker, CheckInput, KnownFields } from './types.ts';

/** `signal` says that nobody waits for it any more; `recognising` is called when the input is open. */
export interface Reading {
  signal: AbortSignal;
  recognising?: () => Promise<void>;
  /** What the input may take, in another thread; by default a minute. */
  seconds?: number;
  fields?: KnownFields;
}

/** What was read. `document` and `recognition` are absent where the input is a Report. */
export interface ReadReport {
  report: Report;
  document?: OgiDocument;
  recognition?: Recognition;
}

/**
 * Any input as a Report. Rejects with ImportError where it cannot be read or takes too long, with AbortError where it is no longer
 * wanted, and as the checker does. Reading and recognising have one limit of time and are given up together.
 */
export async function readReport(
  input: CheckInput,
  checker: AsyncChecker,
  tools: ImportTools,
  { signal, recognising, seconds = longestSeconds, fields = {} }: Reading,
): Promise<ReadReport> {
  const limit = new TimeLimit(signal, seconds);
  try {
    const opened = await open(input, tools, limit.signal);
    if (opened.kind === 'report') return { report: withKnownFields(opened.report, fields) };
    await recognising?.();
    const document = withKnownTitle(opened.document, fields);
    const recognition = await checker.recognise(document, limit.signal);
    return { report: withKnownFields(recognition.report, fields), document, recognition };
  } catch (error) {
    throw limit.isReached ? tooSlow(seconds).about(nameOf(input)) : named(error, input);
  } finally {
    limit.end();
  }
}

/** Gives up when nobody waits any more, or after some seconds. */
class TimeLimit {
  isReached = false;
  readonly #both = new AbortController();
  readonly #outer: AbortSignal;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #abort = () => this.#both.abort();

  constructor(outer: AbortSignal, seconds: number) {
    this.#outer = outer;
    if (outer.aborted) this.#abort();
    outer.addEventListener('abort', this.#abort);
    this.#timer = setTimeout(() => {
      this.isReached = true;
      this.#abort();
    }, seconds * 1000);
  }

  get signal(): AbortSignal {
    return this.#both.signal;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#abort);
  }
}

const nameOf = (input: CheckInput) => (input instanceof File ? input.name : '');

/** What the core's thread refuses has no name yet. */
const named = (error: unknown, input: CheckInput) =>
  error instanceof ImportError && error.parts.name === undefined && input instanceof File
    ? error.about(input.name)
    : error;

async function open(input: CheckInput, tools: ImportTools, signal: AbortSignal) {
  if (isFile(input)) return openFile(input, tools, signal);
  // The readers of all formats come with the first thing to read.
  const { openInput } = await import('./open-input.ts');
  return openInput(input, tools);
}

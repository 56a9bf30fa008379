import { CheckerError } from './module.ts';
import type { OgiError } from './types.ts';

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * JSON without lone surrogates: they are no Unicode text and the core would refuse all of it. U+FFFD takes the same
 * one UTF-16 unit, so positions still hold.
 */
export function stringify(value: object): string {
  return textOf(value).replace(/\\(?:\\|u(d[89a-f]..))/g, (escaped, surrogate) =>
    surrogate ? '\ufffd' : escaped,
  );
}

function textOf(value: object): string {
  try {
    const text: string | undefined = JSON.stringify(value);
    // undefined, a function, an object whose toJSON gives neither
    if (text === undefined) throw new TypeError(`${typeof value} is not JSON`);
    return text;
  } catch (cause) {
    // Nested too deep, in a circle, or with a BigInt.
    const { message } = cause as Error;
    throw new CheckerError(
      'refused',
      `输入不能写成 JSON：${message}`,
      `The input cannot be written as JSON: ${message}`,
      cause,
    );
  }
}

/** Throws a CheckerError `refused` for an `ogi-error/1`. */
export function parseAnswer<Answer extends { schema: string }>(json: string): Answer {
  const answer = JSON.parse(json) as Answer | OgiError;
  if (isError(answer)) throw new CheckerError('refused', answer.error, answer.error_en);
  return answer;
}

function isError(answer: { schema: string }): answer is OgiError {
  return answer.schema === 'ogi-error/1';
}

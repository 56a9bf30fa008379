import type { Point } from './page.ts';

/** [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f, as in PDF and OFD. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** A vector has no place, so it is not moved. */
export function applyVector([a, b, c, d]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y, y: b * x + d * y };
}

export function matrixOf(numbers: ArrayLike<number> | undefined | null): Matrix {
  if (!numbers || numbers.length < 6) return IDENTITY;
  const [a, b, c, d, e, f] = Array.from(numbers);
  return [a, b, c, d, e, f].every(Number.isFinite)
    ? ([a, b, c, d, e, f] as unknown as Matrix)
    : IDENTITY;
}

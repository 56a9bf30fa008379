/**
 * What pdf.js 5.4 needs and Chromium 86 or Node lack. Import this before pdf.js. Each is added only where it is missing,
 * as plain as pdf.js's own use of it allows; newer browsers keep theirs.
 */
type Indexed = { length: number; [index: number]: unknown };

function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: Indexed | string, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(
  this: Indexed,
  test: (item: unknown, index: number, all: unknown) => unknown,
): number {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i], i, this)) return i;
  return -1;
}

function findLast(
  this: Indexed,
  test: (item: unknown, index: number, all: unknown) => unknown,
): unknown {
  return this[findLastIndex.call(this, test)];
}

const typedArrays = Object.getPrototypeOf(Uint8Array.prototype) as object;
for (const prototype of [Array.prototype, String.prototype, typedArrays])
  define(prototype, 'at', at);
for (const prototype of [Array.prototype, typedArrays]) {
  define(prototype, 'findLast', findLast);
  define(prototype, 'findLastIndex', findLastIndex);
}
define(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.hasOwn(object, key));
define(Promise, 'withResolvers', () => {
  let resolve: unknown;
  let reject: unknown;
  const promise = new Promise((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
});
define(globalThis, 'structuredClone', (value: unknown, options?: { transfer?: unknown[] }) =>
  clone(value, new Map((options?.transfer ?? []).map((item) => [item, item]))),
);

/** Plain data, as pdf.js passes between its two halves; what is transferred is passed as it is. */
function clone(value: unknown, seen: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  if (value instanceof ArrayBuffer) return remember(value.slice(0));
  if (ArrayBuffer.isView(value)) {
    const buffer = clone(value.buffer, seen) as ArrayBuffer;
    if (value instanceof DataView)
      return remember(new DataView(buffer, value.byteOffset, value.byteLength));
    const Type = value.constructor as new (
      buffer: ArrayBuffer,
      offset: number,
      length: number,
    ) => unknown;
    return remember(new Type(buffer, value.byteOffset, (value as unknown as Indexed).length));
  }
  if (value instanceof Date) return remember(new Date(value));
  if (value instanceof Error)
    return remember(Object.assign(new Error(value.message), { name: value.name }));
  if (value instanceof Map) {
    const copy = remember(new Map());
    for (const [key, item] of value) copy.set(clone(key, seen), clone(item, seen));
    return copy;
  }
  if (value instanceof Set) {
    const copy = remember(new Set());
    for (const item of value) copy.add(clone(item, seen));
    return copy;
  }
  const copy = remember(
    (Array.isArray(value) ? new Array(value.length) : {}) as Record<string, unknown>,
  );
  for (const key of Object.keys(value))
    copy[key] = clone((value as Record<string, unknown>)[key], seen);
  return copy;

  function remember<T>(made: T): T {
    seen.set(value, made);
    return made;
  }
}

// pdf.js names these when it loads, for drawing, which is never asked of it here.
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) define(globalThis, name, class {});

/** What this package uses of `node:util`. */
const CUSTOM = Symbol.for("nodejs.util.inspect.custom");
const TypedArray = Object.getPrototypeOf(Uint8Array) as { prototype: object };
const tagOf = Object.getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag)!.get!;

/** Whether a method of a class that looks inside, such as `Date.prototype.getTime`, accepts it. */
function hasInside(look: (this: any) => unknown): (value: unknown) => boolean {
  return (value) => {
    try {
      look.call(value);
      return true;
    } catch {
      return false;
    }
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const boxed = (look: (this: any) => unknown) => {
  const isInside = hasInside(look);
  return (value: unknown) => isObject(value) && isInside(value);
};

export const types = {
  /** No page can know. */
  isProxy: (_value: unknown) => false,
  isTypedArray: (value: unknown) => tagOf.call(value) !== undefined,
  isUint8Array: (value: unknown) => tagOf.call(value) === "Uint8Array",
  isDate: hasInside(Date.prototype.getTime),
  isNumberObject: boxed(Number.prototype.valueOf),
  isStringObject: boxed(String.prototype.valueOf),
  isBooleanObject: boxed(Boolean.prototype.valueOf),
  isBigIntObject: boxed(BigInt.prototype.valueOf),
  isSymbolObject: boxed(Symbol.prototype.valueOf),
  isBoxedPrimitive: (value: unknown): boolean =>
    types.isNumberObject(value) ||
    types.isStringObject(value) ||
    types.isBooleanObject(value) ||
    types.isBigIntObject(value) ||
    types.isSymbolObject(value),
};

export const inspect = Object.assign((value: unknown) => JSON.stringify(value), { custom: CUSTOM });

/** Of values that a store can have. */
export function isDeepStrictEqual(a: any, b: any): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date) return Object.is(+a, +b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isDeepStrictEqual(a[name], b[name]))
  );
}

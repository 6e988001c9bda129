/**
 * The methods of Loro that a live document inherits, guarded: bytes that Loro accepts may make it fail
 * later. A caller then gets this package's error, not one of WebAssembly.
 */

/** Loro's own, and those of the objects that make and free documents. */
const UNGUARDED = new Set(["constructor", "free", "__destroy_into_raw"]);

type Method = (this: object, ...args: unknown[]) => unknown;

/** Adds to `prototype` each method of `parent` that it lacks. `failure` says what a call throws. */
export function guardMethods<Type extends object>(
  prototype: Type,
  parent: object,
  failure: (object: Type, error: unknown) => unknown,
): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(parent))) {
    if (typeof value !== "function" || UNGUARDED.has(name) || Object.hasOwn(prototype, name))
      continue;
    const method = value as Method;
    const guarded = function (this: Type, ...args: unknown[]): unknown {
      try {
        return method.apply(this, args);
      } catch (error) {
        throw failure(this, error);
      }
    };
    Object.defineProperty(prototype, name, { value: guarded, writable: true, configurable: true });
  }
}

/** Whether Loro's WebAssembly trapped: nothing works in that document any more. */
export function isTrap(thrown: unknown): boolean {
  return (thrown as Partial<Error> | undefined)?.name === "RuntimeError";
}

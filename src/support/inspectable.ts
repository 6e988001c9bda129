/** What console.log, JSON and String() show of an object of this package: a few facts, never data. */
import { type InspectOptionsStylized, inspect } from "node:util";

/** Facts of one line each. Those that are `undefined` are left out. */
export type Facts = Record<string, string | number | boolean | undefined>;

/**
 * Makes objects of a class print as `name` with `facts`. After the object's end `facts` may throw:
 * then the name alone is printed. JSON has the same facts, unless the class has its own `toJSON`.
 */
export function inspectable<Type extends object>(
  prototype: Type,
  name: string,
  facts: (object: Type) => Facts,
): void {
  const factsOf = (object: Type): Facts => {
    try {
      return Object.fromEntries(
        Object.entries(facts(object)).filter(([, fact]) => fact !== undefined),
      );
    } catch {
      return {};
    }
  };
  const print = function (this: Type, depth: number, options: InspectOptionsStylized): string {
    if (depth < 0) return options.stylize(`[${name}]`, "special");
    return `${name} ${inspect(factsOf(this), options)}`;
  };
  const toJSON = function (this: Type): Facts {
    return factsOf(this);
  };
  define(prototype, inspect.custom, print);
  define(prototype, Symbol.toStringTag, name);
  if (!("toJSON" in prototype)) define(prototype, "toJSON", toJSON);
}

function define(prototype: object, name: string | symbol, value: unknown): void {
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

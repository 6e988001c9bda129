/**
 * Objects whose content is not in their properties: stored as fields they would silently lose it.
 *
 * The rule needs no list. An object's fields are its data if no class of the platform is among its
 * prototypes, for such classes keep their state inside. An instance of another class may do so too,
 * in `#private` fields. One without any enumerable property certainly has its content elsewhere.
 */
import { types } from "node:util";

/** A class has no more parents than this. */
const PARENTS_MAX = 100;
/** A native class. A function that the program bound is printed without a name, as that of `process.env`. */
const NATIVE = /^function\s+\w+\s*\(\)\s*\{\s*\[native code\]\s*\}$/;

/** All objects with the same prototype. */
interface Family {
  /** No class made them: their prototypes are a realm's `Object.prototype` and other objects. */
  isPlain: boolean;
  /** The name of the class of the platform that it comes from. */
  platform: string | undefined;
}

const families = new WeakMap<object, Family>();

/** What kind of object without an encoding `value` is; undefined: its fields are its data. */
export function opaqueKind(value: object): string | undefined {
  const kind = platformKind(value);
  if (kind !== undefined || Object.keys(value).length > 0 || isPlain(value)) return kind;
  return `${tagOf(value)}, an object of a class, without enumerable properties`;
}

/** The class of the platform that `value` comes from, in words; undefined: it comes from none. */
export function platformKind(value: object): string | undefined {
  const platform = familyOf(value)?.platform;
  if (platform === undefined) return undefined;
  if (types.isProxy(value)) return `a Proxy of ${withArticle(platform)}`;
  if (types.isTypedArray(value)) return `a typed array other than Uint8Array (${platform})`;
  if (types.isSymbolObject(value)) return "a Symbol object";
  return platform.endsWith("Error") ? `an Error (${platform})` : withArticle(platform);
}

function isPlain(value: object): boolean {
  return familyOf(value)?.isPlain ?? true;
}

/** What an object without fields calls itself, such as `Math`. */
export function tagOf(value: object): string {
  const tag: unknown = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (typeof tag === "string") return withArticle(tag);
  const { name } = ((value as { constructor?: unknown }).constructor ?? {}) as { name?: unknown };
  return withArticle(typeof name === "string" && name ? name : "object");
}

/** Undefined for an object without a prototype. */
function familyOf(value: object): Family | undefined {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null) return undefined;
  const known = families.get(prototype);
  if (known) return known;
  const family: Family = { isPlain: true, platform: undefined };
  let each = prototype;
  for (let count = 0; count < PARENTS_MAX; count++) {
    const parent = Object.getPrototypeOf(each) as object | null;
    // The last one is that of all objects.
    if (parent === null) break;
    const made = Object.hasOwn(each, "constructor") ? each.constructor : undefined;
    if (typeof made === "function") {
      family.isPlain = false;
      family.platform = isOfPlatform(made) ? made.name : undefined;
      if (family.platform !== undefined) break;
    }
    each = parent;
  }
  families.set(prototype, family);
  return family;
}

/** Whether the engine, Node.js or a browser has this class. */
function isOfPlatform(made: Function): boolean {
  if (types.isProxy(made)) return false;
  if (NATIVE.test(Function.prototype.toString.call(made))) return true;
  const global = Object.getOwnPropertyDescriptor(globalThis, made.name);
  // Globals of the program are enumerable, those of the platform are not.
  return global !== undefined && !global.enumerable && Reflect.get(globalThis, made.name) === made;
}

function withArticle(name: string): string {
  return `${/^[AEIO]/i.test(name) ? "an" : "a"} ${name}`;
}

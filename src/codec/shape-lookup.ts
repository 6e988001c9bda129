/**
 * The store's shape of an object that is about to be written. With a shape only the values travel,
 * and the engine need not look for the shape. Without one the engine looks for it.
 */
import { CONTAINER_HEADER_BYTES, SHAPED_HEADER_BYTES } from "../../assembly/layout/values.ts";
import type { Pages } from "../memory/pages.ts";
import { readNames, shapeCount } from "./shapes.ts";

/** A shape, as a writer uses it. */
export interface WriterShape {
  readonly number: number;
  readonly names: readonly string[];
  /** The bytes that a record of the shape saves over a self-describing one. */
  readonly savedBytes: number;
}

/** Shapes of one hash that are compared with an object. */
const COMPARED_MAX = 4;
const hasOwn = Object.prototype.hasOwnProperty;

/** @internal */
export class ShapeLookup {
  readonly #pages: Pages;
  readonly #byHash = new Map<number, WriterShape[]>();
  #count = 0;
  #last: WriterShape | undefined;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** The shape of a plain object, or undefined. No getter runs. */
  find(fields: object): WriterShape | undefined {
    if (this.#last && hasNames(fields, this.#last.names)) return this.#last;
    if (this.#count < shapeCount(this.#pages)) this.#load();
    let hash = 0;
    for (const name in fields) hash = mix(hash, name);
    const shape = this.#byHash.get(hash)?.find(({ names }) => hasNames(fields, names));
    if (shape) this.#last = shape;
    return shape;
  }

  #load(): void {
    for (const count = shapeCount(this.#pages); this.#count < count; this.#count++) {
      const found = readNames(this.#pages, this.#count);
      if (!found) continue;
      const names = found.names.map(asKey);
      const savedBytes = CONTAINER_HEADER_BYTES - SHAPED_HEADER_BYTES + found.bytes;
      const hash = names.reduce(mix, 0);
      const same = this.#byHash.get(hash) ?? [];
      if (same.length < COMPARED_MAX) same.push({ number: this.#count, names, savedBytes });
      this.#byHash.set(hash, same);
    }
  }
}

/** Names that differ mostly do so in their lengths or ends. */
function mix(hash: number, name: string): number {
  return (hash * 31 + name.length * 128 + name.charCodeAt(name.length - 1)) | 0;
}

/** Whether these are the object's own names, in this order, and it inherits none. */
function hasNames(fields: object, names: readonly string[]): boolean {
  let place = 0;
  for (const name in fields) {
    if (name !== names[place] || !hasOwn.call(fields, name)) return false;
    place++;
  }
  return place === names.length;
}

/** V8's one string for a property of this name, which is compared by its address. */
function asKey(name: string): string {
  return Object.keys({ [name]: 0 })[0]!;
}

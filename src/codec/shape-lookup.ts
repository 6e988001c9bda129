/**
 * Which of the store's shapes an object has that is to be written: then only its values travel, and
 * the engine neither looks for the shape nor takes the names out.
 *
 * Finding none costs nothing but that: the engine does it.
 */
import { CONTAINER_HEADER_BYTES, SHAPED_HEADER_BYTES } from "../../assembly/layout/values.ts";
import type { Pages } from "../memory/pages.ts";
import { readNames, shapeCount } from "./shapes.ts";

/** A shape as those who write know it. */
export interface KnownShape {
  readonly number: number;
  readonly names: readonly string[];
  /** What a record of the shape has less than a self-describing one. */
  readonly savedBytes: number;
}

/** Shapes of one hash that are compared with an object. */
const COMPARED_MAX = 4;
const hasOwn = Object.prototype.hasOwnProperty;

/** @internal */
export class ShapeFinder {
  readonly #pages: Pages;
  readonly #byHash = new Map<number, KnownShape[]>();
  #known = 0;
  #last: KnownShape | undefined;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** The shape of a plain object, or undefined. No getter runs. */
  find(fields: object): KnownShape | undefined {
    if (this.#last && hasNames(fields, this.#last.names)) return this.#last;
    if (this.#known < shapeCount(this.#pages)) this.#learn();
    let hash = 0;
    for (const name in fields) hash = mix(hash, name);
    const shape = this.#byHash.get(hash)?.find(({ names }) => hasNames(fields, names));
    if (shape) this.#last = shape;
    return shape;
  }

  #learn(): void {
    for (const count = shapeCount(this.#pages); this.#known < count; this.#known++) {
      const found = readNames(this.#pages, this.#known);
      if (!found) continue;
      const names = found.names.map(asKey);
      const savedBytes = CONTAINER_HEADER_BYTES - SHAPED_HEADER_BYTES + found.bytes;
      const hash = names.reduce(mix, 0);
      const same = this.#byHash.get(hash) ?? [];
      if (same.length < COMPARED_MAX) same.push({ number: this.#known, names, savedBytes });
      this.#byHash.set(hash, same);
    }
  }
}

/** Names that differ mostly do so in their lengths or ends. */
function mix(hash: number, name: string): number {
  return (hash * 31 + name.length * 128 + name.charCodeAt(name.length - 1)) | 0;
}

/** Whether these are the object's own names, in this order, and there is nothing inherited. */
function hasNames(fields: object, names: readonly string[]): boolean {
  let place = 0;
  for (const name in fields) {
    if (name !== names[place] || !hasOwn.call(fields, name)) return false;
    place++;
  }
  return place === names.length;
}

/** The string that names a property: V8 has one of each, which is compared by its address. */
function asKey(name: string): string {
  return Object.keys({ [name]: 0 })[0]!;
}

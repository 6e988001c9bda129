/**
 * The shapes of a store's records, as a reader uses them: field names, and a decoder for each.
 *
 * The table only grows and its entries never change. So a reader reads each entry once, without
 * validation. A number that is not in the table comes from a torn read.
 */
import * as STORE from "../../assembly/layout/store.ts";
import { type Decoder, decodeNames, setField, takeField } from "./decode.ts";
import { loadWord } from "../memory/load-word.ts";
import type { Pages } from "../memory/pages.ts";

/** Decodes the values of a record, from the decoder's place up to `end`. */
type TakeFields = (decoder: Decoder, end: number) => object;

/** A copy of a record whose fields are primitives and arrays of those. */
type CopyFields = (record: any) => object;

export interface Shape {
  readonly names: readonly string[];
  /** Field name → its place among the values. */
  readonly places: ReadonlyMap<string, number>;
  readonly take: TakeFields;
  readonly copy: CopyFields;
  /** Where the encoded names are. */
  readonly namesAt: number;
  readonly namesBytes: number;
}

export class Shapes {
  readonly #pages: Pages;
  readonly #shapes: (Shape | undefined)[] = [];

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** The shape of this number; undefined if there is none. */
  at(number: number): Shape | undefined {
    return this.#shapes[number] ?? this.#load(number);
  }

  #load(number: number): Shape | undefined {
    if (number >= shapeCount(this.#pages)) return undefined;
    const found = readNames(this.#pages, number);
    if (!found) return undefined;
    const shape = shapeOf(found);
    // Shapes in between may not be loaded yet: an array with holes would be slow.
    while (this.#shapes.length < number) this.#shapes.push(undefined);
    this.#shapes[number] = shape;
    return shape;
  }
}

interface ShapeNames {
  names: string[];
  at: number;
  bytes: number;
}

/** The number of shapes. SYNC POINT: shapes. Entries below the count are complete. */
export function shapeCount({ words }: Pages): number {
  return Math.min(loadWord(words, STORE.STORE_SHAPE_COUNT >>> 2) >>> 0, STORE.SHAPES_MAX);
}

/** The names of a shape below the count, their address and their bytes; undefined: torn. */
export function readNames(pages: Pages, number: number): ShapeNames | undefined {
  const entry = STORE.SHAPES + number * STORE.SHAPE_BYTES;
  const word = (offset: number) => pages.words[(entry + offset) >>> 2]! >>> 0;
  const at = word(STORE.SHAPE_NAMES);
  const bytes = word(STORE.SHAPE_NAMES_BYTES);
  const fields = word(STORE.SHAPE_FIELDS);
  if (fields > STORE.SHAPE_FIELDS_MAX || bytes > STORE.SHAPE_NAMES_BYTES_MAX) return undefined;
  if (at < STORE.SHAPE_TEXTS || at + bytes > STORE.SHAPE_TEXTS + STORE.SHAPE_TEXTS_BYTES)
    return undefined;
  const names = decodeNames(pages, at, bytes, fields);
  return names && { names, at, bytes };
}

function shapeOf({ names, at, bytes }: ShapeNames): Shape {
  const places = new Map(names.map((name, place) => [name, place]));
  const take = generated(names, "(decoder, end)", () => "of(decoder, end)", takeField);
  const copy = generated(names, "(record)", (name) => `of(record[${name}])`, ownValue);
  return {
    names,
    places,
    take: (take as TakeFields | undefined) ?? oneByOne(names),
    copy: (copy as CopyFields | undefined) ?? copyOneByOne,
    namesAt: at,
    namesBytes: bytes,
  };
}

/**
 * A function of `parameters` that returns an object literal with these names. `valueOf` writes the
 * code of each value, in which `of` is the given function. All its objects have one hidden class, and
 * V8 builds them without a look at any name. Undefined where code cannot be made at run time, as with
 * Electron's content security policy.
 */
function generated(
  names: readonly string[],
  parameters: string,
  valueOf: (name: string) => string,
  of: unknown,
): unknown {
  // A literal's `__proto__` is no field; in brackets it is, as every name here.
  const quoted = names.map((name) => JSON.stringify(name));
  const fields = quoted.map((name) => `[${name}]: ${valueOf(name)}`);
  try {
    const code = `return ${parameters} => ({ ${fields.join(", ")} });`;
    // oxlint-disable-next-line no-new-func -- of names only, and as JSON strings
    return new Function("of", code)(of);
  } catch {
    return undefined;
  }
}

/** A value that shares nothing that can change. */
export function ownValue(value: unknown): unknown {
  return Array.isArray(value) ? value.slice() : value;
}

/** `Shape.take` without code that is made at run time. */
export function oneByOne(names: readonly string[]): TakeFields {
  return (decoder, end) => {
    const fields = {};
    for (const name of names) setField(fields, name, takeField(decoder, end));
    return fields;
  };
}

export function copyOneByOne(record: object): object {
  const copy: Record<string, unknown> = { ...record };
  for (const name of Object.keys(copy)) {
    if (Array.isArray(copy[name])) copy[name] = ownValue(copy[name]);
  }
  return copy;
}

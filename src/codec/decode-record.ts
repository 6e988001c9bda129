/**
 * The data of nodes out of the pages: records of a shape, values of any other kind, single fields.
 *
 * As with all values, the bytes may be anything until the reader has validated the epoch.
 */
import { VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import * as VALUES from "../../assembly/layout/values.ts";
import type { Pages } from "../memory/pages.ts";
import { BEHIND_ALL, Decoder, TORN, take, takeName } from "./decode.ts";
import type { Shape, Shapes } from "./shapes.ts";

/** The data that is exactly the bytes [at, at + bytes), in either encoding, or TORN. */
export function decodeRecord(pages: Pages, shapes: Shapes, at: number, bytes: number): unknown {
  return new RecordDecoder(pages, shapes).decode(at, bytes);
}

/** Decodes data in one memory, for one reader. */
export class RecordDecoder {
  readonly decoder: Decoder;
  readonly #shapes: Shapes;
  /** The shape of the record that was decoded last; undefined: it had none. */
  shape: Shape | undefined;
  /** Where the last field was: reading one field of many records asks for the same each time. */
  #fieldShape: Shape | undefined;
  #fieldName = "";
  #fieldPlace = -1;

  constructor(pages: Pages, shapes: Shapes) {
    this.decoder = new Decoder(pages);
    this.#shapes = shapes;
  }

  /** As `decodeRecord`. All records of a shape are objects of one hidden class. */
  decode(at: number, bytes: number): unknown {
    const { decoder } = this;
    if (bytes > VALUE_BYTES_MAX || at + bytes > decoder.bytes.length) return TORN;
    decoder.openWindows(at + bytes);
    const data = this.decodeNext(at, bytes);
    decoder.closeWindow();
    return data;
  }

  /** The same in the windows that the caller has opened for several records. */
  decodeNext(at: number, bytes: number): unknown {
    const { decoder } = this;
    const end = at + bytes;
    this.shape = undefined;
    if (decoder.bytes[at] !== VALUES.TAG_SHAPED) {
      const value = take(decoder, at, end, 0);
      return decoder.next === end ? value : TORN;
    }
    const shape = shapeAt(decoder, this.#shapes, at, bytes);
    this.shape = shape;
    if (shape === undefined) return TORN;
    decoder.next = at + VALUES.SHAPED_HEADER_BYTES;
    const record = shape.take(decoder, end);
    return decoder.next === end ? record : TORN;
  }

  /** The field `name` of the data at `at`, undefined if it has none, or TORN. Decodes only that. */
  decodeField(at: number, bytes: number, name: string): unknown {
    const { decoder } = this;
    const end = at + bytes;
    const tag = end <= decoder.bytes.length ? decoder.bytes[at] : undefined;
    if (tag === VALUES.TAG_OBJECT) return decodeNamed(decoder, at, end, name);
    if (tag !== VALUES.TAG_SHAPED) return tag === undefined ? TORN : undefined;
    const shape = shapeAt(decoder, this.#shapes, at, bytes);
    if (shape === undefined) return TORN;
    if (shape !== this.#fieldShape || name !== this.#fieldName) {
      this.#fieldShape = shape;
      this.#fieldName = name;
      this.#fieldPlace = shape.places.get(name) ?? -1;
    }
    const place = this.#fieldPlace;
    if (place < 0) return undefined;
    let next = at + VALUES.SHAPED_HEADER_BYTES;
    for (let skipped = 0; skipped < place; skipped++) next = skip(decoder, next, end);
    return decodeOne(decoder, next, end);
  }
}

/** The shape of the shaped record that is the bytes [at, at + bytes); undefined: it is none. */
export function shapeAt(
  { bytes: all }: Decoder,
  shapes: Shapes,
  at: number,
  bytes: number,
): Shape | undefined {
  if (bytes < VALUES.SHAPED_HEADER_BYTES || bytes > VALUE_BYTES_MAX) return undefined;
  if (at + bytes > all.length) return undefined;
  return shapes.at(all[at + VALUES.SHAPED_NUMBER]! | (all[at + VALUES.SHAPED_NUMBER + 1]! << 8));
}

/** The field of a self-describing object. */
function decodeNamed(decoder: Decoder, at: number, end: number, name: string): unknown {
  if (end - at < VALUES.CONTAINER_HEADER_BYTES) return TORN;
  const count = decoder.view.getUint32(at + 5, true);
  let next = at + VALUES.CONTAINER_HEADER_BYTES;
  decoder.openWindows(end);
  for (let i = 0; i < count; i++) {
    const found = takeName(decoder, next, end);
    if (found === TORN) return TORN;
    if (found === name) return decodeOne(decoder, decoder.next, end);
    next = skip(decoder, decoder.next, end);
    if (next > end) return TORN;
  }
  return undefined;
}

function decodeOne(decoder: Decoder, at: number, end: number): unknown {
  if (at >= end) return TORN;
  const tag = decoder.bytes[at]!;
  if (tag >= VALUES.TAG_SMALL) return tag - VALUES.TAG_SMALL;
  // A window of this field only: the next ones are not read.
  decoder.openWindows(Math.min(skip(decoder, at, end), end));
  const value = take(decoder, at, end, 1);
  decoder.closeWindow();
  return value;
}

/** The address behind the value at `at`; behind `end` when it is none that ends by `end`. */
export function skip({ bytes, view }: Decoder, at: number, end: number): number {
  if (at >= end) return BEHIND_ALL;
  const tag = bytes[at]!;
  if (tag >= VALUES.TAG_SMALL || tag <= VALUES.TAG_TRUE) return at + 1;
  if (tag >= VALUES.TAG_SHORT) return at + 1 + tag - VALUES.TAG_SHORT;
  if (tag === VALUES.TAG_I32) return at + 5;
  if (tag === VALUES.TAG_F64 || tag === VALUES.TAG_DATE) return at + 9;
  if (end - at < VALUES.LONG_HEADER_BYTES) return BEHIND_ALL;
  const length = view.getUint32(at + 1, true);
  if (tag >= VALUES.TAG_LATIN1 && tag <= VALUES.TAG_BIGINT)
    return at + VALUES.LONG_HEADER_BYTES + length;
  const isContainer = tag === VALUES.TAG_ARRAY || tag === VALUES.TAG_OBJECT;
  return isContainer ? at + VALUES.CONTAINER_HEADER_BYTES + length : BEHIND_ALL;
}
